package org.hopscope.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an Exchange server, which tells the product and whether it is Exchange Online. */
public record ServerVersion(int major, int minor, int build) {
  private static final int SE_FIRST_BUILD = 2562;
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,6})(?:\\.\\d{1,6})?)?");

  /**
   * As Autodiscover's POX writes it: eight hexadecimal digits, of which the bits are 4 for the layout,
   * 6 major, 6 minor, 1 flag, 15 build ([MS-OXDSCLI] ServerVersion).
   */
  public static Optional<ServerVersion> parse(String hex) {
    if (!hex.matches("[0-9A-Fa-f]{8}")) {
      return Optional.empty();
    }
    int bits = Integer.parseUnsignedInt(hex, 16);
    return Optional.of(new ServerVersion(bits >>> 22 & 0x3f, bits >>> 16 & 0x3f, bits & 0x7fff));
  }

  /** As all others write it: {@code 15.2.2562.17}. */
  public static Optional<ServerVersion> parseDotted(String text) {
    Matcher parts = DOTTED.matcher(text.strip());
    return parts.matches()
        ? Optional.of(new ServerVersion(
            Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
            parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  public boolean online() {
    return major == 15 && minor >= 20 || major > 15;
  }

  /** Whether it is of an older product; builds of one product serve each other. */
  public boolean olderThan(ServerVersion other) {
    return major < other.major || major == other.major && minor < other.minor;
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
