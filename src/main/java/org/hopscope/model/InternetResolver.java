package org.hopscope.model;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DNS resolver on the internet: what it answers is what everybody outside gets. */
public sealed interface InternetResolver {
  /** As typed to switch the internet view off. */
  String NONE = "none";

  /** Asked when nothing else is set: Cloudflare over HTTPS, Quad9 over UDP. */
  List<InternetResolver> STANDARD = List.of(
      new Https(URI.create("https://1.1.1.1/dns-query")),
      new Udp(new InetSocketAddress(InetAddress.ofLiteral("9.9.9.9"), 53)));

  /** UDP, and TCP when an answer does not fit. */
  record Udp(InetSocketAddress server) implements InternetResolver {
    @Override
    public String text() {
      return plain(server);
    }
  }

  /** TCP only (RFC 7766). */
  record Tcp(InetSocketAddress server) implements InternetResolver {
    @Override
    public String text() {
      return "tcp:" + plain(server);
    }
  }

  /** DNS over HTTPS (RFC 8484). A name in the URL is looked up by the computer's own resolvers. */
  record Https(URI url) implements InternetResolver {
    @Override
    public String text() {
      return url.toString();
    }
  }

  /** As it is written, without what goes without saying. */
  String text();

  /** "1.1.1.1", "1.1.1.1:53", "[2620:fe::fe]:53", "tcp:9.9.9.9", "https://dns.example/dns-query". */
  static Optional<InternetResolver> parse(String typed) {
    String text = typed.strip();
    if (text.length() > Parsing.LONGEST) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https:")) {
      return Parsing.url(text).map(Https::new);
    }
    return lower.startsWith("tcp:")
        ? Parsing.server(text.substring("tcp:".length())).map(Tcp::new)
        : Parsing.server(text).map(Udp::new);
  }

  /** Whether a list is usable: resolvers only, or the one word that switches them off. */
  static Optional<String> firstBad(List<String> typed) {
    boolean off = typed.size() == 1 && typed.getFirst().strip().equalsIgnoreCase(NONE);
    return off ? Optional.empty()
        : typed.stream().filter(t -> !t.isBlank() && parse(t).isEmpty()).findFirst();
  }

  private static String plain(InetSocketAddress server) {
    String host = server.getAddress().getHostAddress();
    if (server.getPort() == Parsing.PORT) {
      return host;
    }
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
  }

  /** What a resolver may look like. */
  final class Parsing {
    private static final int LONGEST = 300;
    private static final int PORT = 53;
    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[([^\\]]+)]|([^:]+))(?::(\\d{1,5}))?");

    private Parsing() {}

    private static Optional<InetSocketAddress> server(String text) {
      Optional<InetAddress> bare = literal(text);
      if (bare.isPresent()) {
        return bare.map(address -> new InetSocketAddress(address, PORT));
      }
      Matcher m = WITH_PORT.matcher(text);
      if (!m.matches()) {
        return Optional.empty();
      }
      int port = m.group(3) == null ? PORT : Integer.parseInt(m.group(3));
      return port < 1 || port > 65_535
          ? Optional.empty()
          : literal(m.group(1) == null ? m.group(2) : m.group(1)).map(a -> new InetSocketAddress(a, port));
    }

    private static Optional<InetAddress> literal(String text) {
      try {
        return text.startsWith("[") ? Optional.empty() : Optional.of(InetAddress.ofLiteral(text));
      } catch (IllegalArgumentException notAnAddress) {
        return Optional.empty();
      }
    }

    private static Optional<URI> url(String text) {
      try {
        URI url = URI.create(text);
        boolean good = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null
            && url.getPort() != 0 && url.getPort() <= 65_535;
        return good ? Optional.of(url.getPath().isEmpty() ? url.resolve("/dns-query") : url) : Optional.empty();
      } catch (IllegalArgumentException notAUrl) {
        return Optional.empty();
      }
    }
  }
}
