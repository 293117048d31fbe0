package org.hopscope.graph;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.graph.Drawing.Dot;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;

/** The attempts made inside a hop, as small dots. Their tooltips name facts, so they need no words. */
final class Dots {
  private static final int MOST = 12;

  private Dots() {}

  static List<Dot> of(HopNode node) {
    HopState broken = node.state() == HopState.EXPECTED ? HopState.EXPECTED : HopState.FAILED;
    return node.evidence().stream().flatMap(e -> dot(e, broken)).limit(MOST).toList();
  }

  private static Stream<Dot> dot(Evidence evidence, HopState broken) {
    return switch (evidence) {
      case Evidence.Dns dns -> Stream.of(new Dot(dns.type(), state(dns, broken), text(dns)));
      case Evidence.Tcp tcp -> Stream.of(new Dot(
          "TCP", tcp.fault().isEmpty() ? HopState.PASSED : broken,
          tcp.host() + " " + tcp.address() + ":" + tcp.port() + millis(tcp.took())));
      case Evidence.Tunnel tunnel -> Stream.of(new Dot(
          "PROXY", tunnel.fault().isEmpty() ? HopState.PASSED : broken,
          "CONNECT " + tunnel.to() + " → " + tunnel.proxy() + ": " + tunnel.status() + millis(tunnel.took())));
      case Evidence.ProxyScript script -> Stream.of(new Dot(
          "PAC", script.fault().isEmpty() ? HopState.PASSED : broken, script.asked() + " → " + script.taken()));
      case Evidence.Tls tls -> Stream.of(new Dot(
          "TLS", tls.fault().isEmpty() ? HopState.PASSED : broken,
          tls.host() + " " + tls.protocol() + millis(tls.took())));
      case Evidence.Revocation revocation -> Stream.of();
      case Evidence.Http http -> Stream.of(new Dot(
          "HTTP", state(http, broken),
          http.method() + " " + http.url() + (http.status() > 0 ? ": " + http.status() : "")));
      case Evidence.Directory directory -> Stream.of(new Dot(
          "LDAP", directory.fault().isEmpty() ? HopState.PASSED : broken,
          directory.server() + millis(directory.took())));
      case Evidence.Stun stun -> Stream.of(new Dot(
          "UDP", stun.answered() ? HopState.PASSED : broken, stun.host() + ":" + stun.port() + millis(stun.took())));
      case Evidence.Greeting greeting -> Stream.of(new Dot(
          greeting.protocol(), greeting.manners() == Evidence.Manners.POLITE ? HopState.PASSED : broken,
          greeting.host() + ":" + greeting.port() + millis(greeting.took())));
      case Evidence.SplitHorizon both -> Stream.of();
      case Evidence.Clue clue -> Stream.of();
      case Evidence.Account account -> Stream.of();
      case Evidence.Note note -> Stream.of();
      case Evidence.TakenOver then -> Stream.of();
      case Evidence.Settings settings -> Stream.of();
      case Evidence.Comparison comparison -> Stream.of();
      case Evidence.Dialogue dialogue -> Stream.of();
      case Evidence.PastProxy both -> Stream.of();
    };
  }

  /** A name without an IPv6 address, or without mail, is nothing to point at. */
  private static HopState state(Evidence.Dns dns, HopState broken) {
    return switch (dns.status()) {
      case FOUND -> HopState.PASSED;
      case NO_RECORD -> HopState.SKIPPED;
      case NO_DOMAIN, SERVER_FAILED, BOGUS, REFUSED, TIMEOUT, LOOP, UNREACHABLE -> broken;
    };
  }

  private static HopState state(Evidence.Http http, HopState broken) {
    boolean answered = http.status() > 0 && http.status() < 400 || http.status() == 401;
    return answered && http.fault().isEmpty() ? HopState.PASSED : broken;
  }

  private static String text(Evidence.Dns dns) {
    String answer = dns.status() == DnsStatus.FOUND
        ? String.join(", ", dns.records().stream().map(Evidence.DnsRecord::data).toList())
        : dns.status().name();
    return dns.name() + " " + dns.type() + ": " + answer + millis(dns.took());
  }

  private static String millis(Duration took) {
    return " (" + took.toMillis() + " ms)";
  }
}
