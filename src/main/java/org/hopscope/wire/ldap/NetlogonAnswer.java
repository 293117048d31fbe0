package org.hopscope.wire.ldap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NETLOGON_SAM_LOGON_RESPONSE_EX [MS-ADTS] 6.3.1.9: what a domain controller says of itself and of the
 * asker. The bytes come from anybody who can send a datagram, so nothing in them is believed.
 *
 * @param clientSite empty when the controller does not know a site for the asker's address
 * @param closest the controller is in, or nearest to, the asker's site
 */
record NetlogonAnswer(
    String forest, String domain, String host, String controllerSite, String clientSite, boolean closest) {
  private static final int LOGON_RESPONSE_EX = 23;
  private static final int USER_UNKNOWN_EX = 25;
  private static final int STRINGS_START = 24;
  private static final int CLOSEST_FLAG = 0x80;
  private static final int LONGEST_NAME = 255;

  /** Empty for anything that is no such message. Never throws, whatever the bytes are. */
  static Optional<NetlogonAnswer> parse(byte[] bytes) {
    if (bytes.length < STRINGS_START) {
      return Optional.empty();
    }
    int opcode = number(bytes, 0, 2);
    if (opcode != LOGON_RESPONSE_EX && opcode != USER_UNKNOWN_EX) {
      return Optional.empty();
    }
    Reader reader = new Reader(bytes);
    List<String> names = new ArrayList<>();
    // forest, domain, host, the two NetBIOS names, the user, the controller's site, the client's
    for (int i = 0; i < 8; i++) {
      Optional<String> name = reader.name();
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(new NetlogonAnswer(
        names.get(0), names.get(1), names.get(2), names.get(6), names.get(7),
        (number(bytes, 4, 4) & CLOSEST_FLAG) != 0));
  }

  private static int number(byte[] bytes, int offset, int length) {
    int value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = value << 8 | bytes[offset + i] & 0xff;
    }
    return value;
  }

  /** Names compressed as in RFC 1035 4.1.4. A pointer may only lead backwards, so that none can loop. */
  private static final class Reader {
    private final byte[] bytes;
    private int next = STRINGS_START;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    Optional<String> name() {
      StringBuilder name = new StringBuilder();
      int at = next;
      int lowest = at;
      boolean jumped = false;
      while (at < bytes.length) {
        int length = bytes[at] & 0xff;
        if (length == 0) {
          next = jumped ? next : at + 1;
          return Optional.of(name.toString());
        }
        if ((length & 0xc0) == 0xc0) {
          int target = at + 1 < bytes.length ? (length & 0x3f) << 8 | bytes[at + 1] & 0xff : bytes.length;
          if (target >= lowest || target < STRINGS_START) {
            return Optional.empty();
          }
          next = jumped ? next : at + 2;
          jumped = true;
          at = lowest = target;
        } else if (length > 63 || at + 1 + length > bytes.length || name.length() + length >= LONGEST_NAME) {
          return Optional.empty();
        } else {
          name.append(name.isEmpty() ? "" : ".").append(new String(bytes, at + 1, length, StandardCharsets.UTF_8));
          at += 1 + length;
        }
      }
      return Optional.empty();
    }
  }
}
