package org.hopscope.wire.ntlm;

import java.nio.charset.StandardCharsets;

/** What a password is as good as, for tests that look for it where it must not be. */
public final class NtHash {
  private NtHash() {}

  public static byte[] of(String password) {
    return Md4.of(password.getBytes(StandardCharsets.UTF_16LE));
  }
}
