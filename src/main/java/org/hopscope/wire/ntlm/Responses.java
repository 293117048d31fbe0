package org.hopscope.wire.ntlm;

import java.io.ByteArrayOutputStream;

/**
 * What proves the password, [MS-NLMP] 3.3.2.
 *
 * @param lm LMv2, or zeros where the server tells the time
 * @param nt NTProofStr and what it was made of
 */
record Responses(byte[] lm, byte[] nt, byte[] sessionBaseKey) {
  private static final byte[] BEGIN = {1, 1, 0, 0, 0, 0, 0, 0};
  private static final byte[] RESERVED = new byte[4];

  /** @param key NTOWFv2 */
  static Responses of(byte[] key, byte[] serverNonce, byte[] clientNonce, byte[] time, TargetInfo info, boolean timed) {
    byte[] temp = concat(BEGIN, time, clientNonce, RESERVED, info.bytes(), RESERVED);
    byte[] proof = Keys.hmac(key, serverNonce, temp);
    byte[] lm = timed ? new byte[24] : concat(Keys.hmac(key, serverNonce, clientNonce), clientNonce);
    return new Responses(lm, concat(proof, temp), Keys.hmac(key, proof));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
