package org.hopscope.autodiscover;

import java.util.Optional;

/**
 * The version of an Exchange server as Autodiscover writes it: eight hexadecimal digits, of which the
 * bits are 4 for the layout, 6 major, 6 minor, 1 flag, 15 build ([MS-OXDSCLI] ServerVersion).
 */
public record ServerVersion(int major, int minor, int build) {
  private static final int SE_FIRST_BUILD = 2562;

  public static Optional<ServerVersion> parse(String hex) {
    if (!hex.matches("[0-9A-Fa-f]{8}")) {
      return Optional.empty();
    }
    int bits = Integer.parseUnsignedInt(hex, 16);
    return Optional.of(new ServerVersion(bits >>> 22 & 0x3f, bits >>> 16 & 0x3f, bits & 0x7fff));
  }

  /** The product's name; empty for a version that is not known. */
  public String product() {
    return switch (major) {
      case 8 -> "Exchange Server 2007";
      case 14 -> "Exchange Server 2010";
      case 15 -> switch (minor) {
        case 0 -> "Exchange Server 2013";
        case 1 -> "Exchange Server 2016";
        case 2 -> build < SE_FIRST_BUILD ? "Exchange Server 2019" : "Exchange Server SE";
        case 20 -> "Exchange Online";
        default -> "";
      };
      default -> "";
    };
  }

  /** "15.2.2562, Exchange Server SE". */
  public String title() {
    String number = major + "." + minor + "." + build;
    return product().isEmpty() ? number : number + ", " + product();
  }
}
