package org.hopscope.protocol.rpc;

/** What a client says in connection-oriented RPC, without authentication at this level. */
final class Asking {
  /** Windows takes no less ([MS-RPCE] 3.3.1.5.6 asks for 2048), and no call of ours needs more. */
  static final int LARGEST_FRAGMENT = 4280;
  private static final int CONTEXT = 0;

  private Asking() {}

  /** C706 12.6.4.3, with one interface and one transfer syntax. */
  static byte[] bind(long callId, Syntax asked) {
    Writer body = new Writer()
        .u16(LARGEST_FRAGMENT).u16(LARGEST_FRAGMENT).u32(0)
        .u8(1).u8(0).u16(0)
        .u16(CONTEXT).u8(1).u8(0);
    asked.write(body);
    Syntax.NDR.write(body);
    return Header.before(Header.BIND, callId, body.all());
  }

  /** C706 12.6.4.9. All our calls fit into one fragment. */
  static byte[] request(long callId, int operation, byte[] stub) {
    return Header.before(Header.REQUEST, callId, new Writer()
        .u32(stub.length).u16(CONTEXT).u16(operation).bytes(stub).all());
  }
}
