package org.hopscope.snapshot.file;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.hopscope.snapshot.file.Replaced.Kind;
import org.jspecify.annotations.Nullable;

/** Gives each value one pseudonym, in any case of letters, and none of its own to another. */
final class Aliases {
  private static final int BYTE = 256;
  private final Map<String, Replaced> given = new LinkedHashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final @Nullable Aliases names;

  Aliases() {
    this.names = null;
  }

  /** Names as {@code others} do, and what is new for them too; ids, which no other analysis has, for itself. */
  Aliases(Aliases others) {
    this.names = others;
  }

  String named(Kind kind, String original) {
    return of(kind, original, n -> kind.id() + n);
  }

  String domain(String original) {
    return of(Kind.DOMAIN, original, n -> "domain" + n + ".example");
  }

  /** Of the same length and look: programs read them, too. */
  String id(String original) {
    return of(Kind.ID, original, n -> {
      String digits = "0".repeat(original.length()) + Integer.toHexString(n);
      String plain = digits.substring(digits.length() - original.length());
      return original.contains("-")
          ? "00000000-0000-0000-0000-" + plain.substring(plain.length() - 12) : plain;
    });
  }

  /** Addresses inside stay inside (RFC 1918, RFC 4193), others become ones that nobody has (RFC 2544, RFC 3849). */
  String address(InetAddress address) {
    boolean six = address.getAddress().length > 4;
    boolean inside = address.isSiteLocalAddress() || six && (address.getAddress()[0] & 0xfe) == 0xfc;
    return of(Kind.ADDRESS, address.getHostAddress(), n -> six
        ? (address.isLinkLocalAddress() ? "fe80::" : inside ? "fd00::" : "2001:db8::") + Integer.toHexString(n)
        : (inside ? "10.0." : "198.18.") + n / BYTE % BYTE + "." + n % BYTE);
  }

  private String of(Kind kind, String original, IntFunction<String> pseudonym) {
    if (names != null && kind != Kind.ID) {
      return names.of(kind, original, pseudonym);
    }
    return given.computeIfAbsent(kind + " " + original.toLowerCase(Locale.ROOT),
        key -> new Replaced(kind, original, pseudonym.apply(counts.merge(kind, 1, Integer::sum)))).pseudonym();
  }

  List<Replaced> all() {
    return new ArrayList<>(given.values());
  }
}
