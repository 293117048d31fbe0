package org.hopscope.wire.pac;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/** Surroundings with a few names in them. */
final class Town implements Surroundings {
  static final Map<String, List<String>> NAMES = Map.of(
      "www.contoso.com", List.of("2001:db8::80", "198.95.249.79"),
      "four.contoso.com", List.of("10.1.2.3"),
      "six.contoso.com", List.of("2001:db8::6"));

  /** What is not about time is not decided by it. */
  static final Duration LONG = Duration.ofMinutes(1);

  final List<String> asked = new ArrayList<>();
  Instant now = Instant.parse("2026-11-25T14:30:20Z");
  List<String> own = List.of("192.0.2.100", "fe80::1");

  @Override
  public List<InetAddress> addresses(String host, Duration patience, Scope scope) {
    asked.add(host);
    return NAMES.getOrDefault(host, List.of()).stream().map(InetAddress::ofLiteral).toList();
  }

  @Override
  public List<InetAddress> own() {
    return own.stream().map(InetAddress::ofLiteral).toList();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Europe/Berlin");
  }

  /** What a script with this body answers. */
  String run(String body) throws PacFailure {
    return run(body, LONG);
  }

  String run(String body, Duration deadline) throws PacFailure {
    try (Scope scope = new Scope()) {
      return script("function FindProxyForURL(url, host) {" + body + "}")
          .answer("https://www.contoso.com/", "www.contoso.com", deadline, scope);
    }
  }

  /** What an expression comes to. */
  String value(String expression) throws PacFailure {
    return run("return String(" + expression + ")");
  }

  PacScript script(String source) {
    return new PacScript(source, this, WireClock.SYSTEM, LONG);
  }
}
