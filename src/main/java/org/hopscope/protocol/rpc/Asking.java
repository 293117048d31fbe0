package org.hopscope.protocol.rpc;

import org.hopscope.auth.RpcSecurity;

/** What a client says in connection-oriented RPC. */
final class Asking {
  /** Windows takes no less ([MS-RPCE] 3.3.1.5.6 asks for 2048), and no call of ours needs more. */
  static final int LARGEST_FRAGMENT = 4280;
  private static final int CONTEXT = 0;

  private Asking() {}

  /** C706 12.6.4.3, with one interface and one transfer syntax. */
  static byte[] bind(long callId, Syntax asked) {
    return Header.before(Header.BIND, callId, bindBody(asked));
  }

  /** [MS-RPCE] 3.3.1.5.2: the sign-in begins with the bind. */
  static byte[] bind(long callId, Syntax asked, RpcSecurity security) {
    return Verifier.with(security, Header.BIND, callId, bindBody(asked), security.first());
  }

  /** The third leg, [MS-RPCE] 2.2.2.10; nothing answers it. */
  static byte[] auth3(long callId, RpcSecurity security, byte[] token) {
    return Verifier.with(security, Header.AUTH3, callId, new byte[4], token);
  }

  private static byte[] bindBody(Syntax asked) {
    Writer body = new Writer()
        .u16(LARGEST_FRAGMENT).u16(LARGEST_FRAGMENT).u32(0)
        .u8(1).u8(0).u16(0)
        .u16(CONTEXT).u8(1).u8(0);
    asked.write(body);
    Syntax.NDR.write(body);
    return body.all();
  }

  /** C706 12.6.4.9. All our calls fit into one fragment. */
  static byte[] request(long callId, int operation, byte[] stub) {
    return Header.before(Header.REQUEST, callId, new Writer().bytes(head(operation, stub)).bytes(stub).all());
  }

  static byte[] request(long callId, int operation, byte[] stub, RpcSecurity security) {
    return Verifier.seal(security, callId, head(operation, stub), stub);
  }

  private static byte[] head(int operation, byte[] stub) {
    return new Writer().u32(stub.length).u16(CONTEXT).u16(operation).all();
  }
}
