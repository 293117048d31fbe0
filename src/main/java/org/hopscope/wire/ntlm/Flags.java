package org.hopscope.wire.ntlm;

/** NEGOTIATE, [MS-NLMP] 2.2.2.5: what the two sides can do. */
public final class Flags {
  public static final int UNICODE = 0x0000_0001;
  public static final int REQUEST_TARGET = 0x0000_0004;
  public static final int SIGN = 0x0000_0010;
  public static final int SEAL = 0x0000_0020;
  public static final int NTLM = 0x0000_0200;
  public static final int ALWAYS_SIGN = 0x0000_8000;
  public static final int TARGET_TYPE_DOMAIN = 0x0001_0000;
  public static final int EXTENDED_SESSION_SECURITY = 0x0008_0000;
  public static final int TARGET_INFO = 0x0080_0000;
  public static final int VERSION = 0x0200_0000;
  public static final int KEY_128 = 0x2000_0000;
  public static final int KEY_EXCHANGE = 0x4000_0000;
  public static final int KEY_56 = 0x8000_0000;

  /** What a client of today asks for. */
  public static final int WANTED = UNICODE | REQUEST_TARGET | SIGN | SEAL | NTLM | ALWAYS_SIGN
      | EXTENDED_SESSION_SECURITY | TARGET_INFO
      | VERSION | KEY_128 | KEY_EXCHANGE | KEY_56;

  private Flags() {}

  static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }
}
