package org.hopscope.protocol.rpc;

import java.util.Arrays;
import org.hopscope.auth.RpcSecurity;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/**
 * The end of a PDU that belongs to RPC's own sign-in (C706 13.2.6, [MS-RPCE] 2.2.2.11): eight bytes, then a
 * token or a signature. The content before it is encrypted, its header is not.
 */
final class Verifier {
  private static final int TRAILER = 8;
  private static final int PRIVACY = 6;
  private static final int SIGNATURE = 16;
  private static final int BLOCK = 16;
  /** Header, and what is before the stub in a request and in a response. */
  private static final int CLEAR = Header.SIZE + 8;

  private Verifier() {}

  /** With a token behind the body. */
  static byte[] with(RpcSecurity security, int type, long callId, byte[] body, byte[] token) {
    byte[] aligned = new Writer().bytes(body).align(4).all();
    return Header.before(type, callId, new Writer()
        .bytes(aligned).bytes(trailer(security, aligned.length - body.length)).bytes(token).all(), token.length);
  }

  private static byte[] trailer(RpcSecurity security, int padding) {
    return new Writer().u8(security.provider()).u8(PRIVACY).u8(padding).u8(0).u32(0).all();
  }

  /** A request whose stub is encrypted and whose whole is signed. */
  static byte[] seal(RpcSecurity security, long callId, byte[] before, byte[] stub) {
    byte[] padded = new Writer().bytes(stub).align(BLOCK).all();
    byte[] trailer = trailer(security, padded.length - stub.length);
    byte[] plain = Header.before(Header.REQUEST, callId, new Writer()
        .bytes(before).bytes(padded).bytes(trailer).bytes(new byte[SIGNATURE]).all(), SIGNATURE);
    byte[] sealed = security.seal(padded);
    byte[] signature = security.sign(Arrays.copyOf(plain, plain.length - SIGNATURE));
    return new Writer()
        .bytes(Arrays.copyOf(plain, CLEAR)).bytes(sealed).bytes(trailer).bytes(signature).all();
  }

  /** The token of a PDU; of no length when it has none. */
  static byte[] token(byte[] whole) throws Malformed {
    Header header = Header.read(new Octets(whole));
    return Arrays.copyOfRange(whole, whole.length - header.authLength(), whole.length);
  }

  /** The same response in the clear; others are not encrypted. */
  static byte[] open(RpcSecurity security, byte[] whole) throws Malformed {
    Header header = Header.read(new Octets(whole));
    if (header.type() != Header.RESPONSE) {
      return whole;
    }
    int end = whole.length - TRAILER - SIGNATURE;
    if (header.authLength() != SIGNATURE || end < CLEAR) {
      throw new Malformed("it is not encrypted, though that was agreed");
    }
    byte[] clear = whole.clone();
    byte[] plain = security.unseal(Arrays.copyOfRange(whole, CLEAR, end));
    System.arraycopy(plain, 0, clear, CLEAR, plain.length);
    byte[] signature = Arrays.copyOfRange(whole, whole.length - SIGNATURE, whole.length);
    if (!security.isGenuine(Arrays.copyOf(clear, clear.length - SIGNATURE), signature)) {
      throw new Malformed("its signature is wrong");
    }
    return clear;
  }
}
