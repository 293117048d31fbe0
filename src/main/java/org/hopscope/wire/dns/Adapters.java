package org.hopscope.wire.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which network adapter brought a resolver from what the system's own tools print. */
public final class Adapters {
  private static final int LONGEST = 100_000;
  private static final int MOST = 64;
  /** {@code Link 2 (eth0): 192.0.2.53 2001:db8::53}. */
  private static final Pattern LINK = Pattern.compile("Link \\d{1,6} \\(([^)]{1,64})\\):(.{0,2000})");
  /** {@code if_index : 15 (en0)} and {@code nameserver[0] : 192.0.2.53}. */
  private static final Pattern MAC_ADAPTER = Pattern.compile("if_index\\s{0,5}:\\s{0,5}\\d{1,6} \\(([^)]{1,64})\\)");
  private static final Pattern MAC_SERVER = Pattern.compile("nameserver\\[\\d{1,3}]\\s{0,5}:\\s{0,5}(\\S{1,64})");
  private static final Pattern WINDOWS_ADAPTER = Pattern
      .compile("[\"\u00ab\u201e\u201c]\\s?([^\"\u00bb\u201c\u201d]{1,64}?)\\s?[\"\u00bb\u201c\u201d]");
  private static final Pattern WORD = Pattern.compile("[0-9a-fA-F:.%]{2,64}");

  private Adapters() {}

  /** Linux: {@code resolvectl dns}. */
  public static Map<InetSocketAddress, String> resolvectl(String printed) {
    Map<InetSocketAddress, String> found = new LinkedHashMap<>();
    limited(printed).lines().map(LINK::matcher).filter(Matcher::find)
        .forEach(m -> words(m.group(2), m.group(1), found));
    return found;
  }

  /** macOS: {@code scutil --dns}; the adapter is told after its servers. */
  public static Map<InetSocketAddress, String> scutil(String printed) {
    Map<InetSocketAddress, String> found = new LinkedHashMap<>();
    for (String block : limited(printed).split("\\nresolver #")) {
      Matcher adapter = MAC_ADAPTER.matcher(block);
      if (adapter.find()) {
        MAC_SERVER.matcher(block).results().forEach(r -> put(r.group(1), adapter.group(1), found));
      }
    }
    return found;
  }

  /** Windows: {@code netsh interface ip show dnsservers}, in any language: the name is in quotation marks. */
  public static Map<InetSocketAddress, String> netsh(String printed) {
    Map<InetSocketAddress, String> found = new LinkedHashMap<>();
    Optional<String> adapter = Optional.empty();
    for (String line : limited(printed).split("\\R")) {
      Matcher named = WINDOWS_ADAPTER.matcher(line);
      if (named.find()) {
        adapter = Optional.of(named.group(1));
      } else {
        adapter.ifPresent(name -> words(line, name, found));
      }
    }
    return found;
  }

  private static String limited(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static void words(String line, String adapter, Map<InetSocketAddress, String> found) {
    WORD.matcher(line).results().forEach(r -> put(r.group(), adapter, found));
  }

  private static void put(String address, String adapter, Map<InetSocketAddress, String> found) {
    try {
      // the JDK takes 1.2.3 for an address too
      if (found.size() < MOST && (address.contains(":") || address.matches("\\d{1,3}(\\.\\d{1,3}){3}"))) {
        found.putIfAbsent(new InetSocketAddress(InetAddress.ofLiteral(address), 53), adapter);
      }
    } catch (IllegalArgumentException noAddress) {
      // some other word
    }
  }
}
