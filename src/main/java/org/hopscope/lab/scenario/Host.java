package org.hopscope.lab.scenario;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Hostile;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;
import org.hopscope.wire.WireClock;

/**
 * A machine of a world.
 *
 * @param addresses made up, IPv4 and IPv6
 * @param ports everything else is refused
 * @param gone addresses at which nobody answers
 */
public record Host(
    String name,
    List<String> addresses,
    Optional<CertificateSpec> certificate,
    Map<Integer, Port> ports,
    Set<String> gone) {
  public Host {
    addresses = List.copyOf(addresses);
    ports = Map.copyOf(ports);
    gone = Set.copyOf(gone);
  }

  static Host web(String name, List<String> addresses, CertificateSpec certificate, Port plain, Port secure) {
    return new Host(name, addresses, Optional.of(certificate), Map.of(80, plain, 443, secure), Set.of());
  }

  /** The same, with nobody at home. */
  Host switchedOff() {
    return switchedOff(address -> true);
  }

  Host switchedOff(java.util.function.Predicate<String> which) {
    Set<String> silent = new java.util.HashSet<>(gone);
    addresses.stream().filter(which).forEach(silent::add);
    return new Host(name, addresses, certificate, ports, silent);
  }

  /** The same, where whoever answers says nothing. */
  Host mute() {
    Map<Integer, Port> deaf = new java.util.HashMap<>(ports);
    deaf.replaceAll((number, port) -> new Port.Raw(Hostile.silence()));
    return new Host(name, addresses, certificate, deaf, gone);
  }

  /** The same, where the web servers tell a time that is so far from this computer's. */
  Host withClock(Duration ahead) {
    return served(service -> new Dated(service, ahead));
  }

  /** The same, where the web servers behind TLS take so long to begin an answer. */
  Host hesitating(Duration before) {
    return served(service -> request -> {
      Thread.sleep(before);
      return service.answer(request);
    });
  }

  private Host served(UnaryOperator<WebService> change) {
    Map<Integer, Port> changed = new java.util.HashMap<>(ports);
    changed.replaceAll((number, port) -> port instanceof Port.Secure(WebService service)
        ? new Port.Secure(change.apply(service)) : port);
    return new Host(name, addresses, certificate, changed, gone);
  }

  /** The same, where the web servers behind TLS say this of themselves in a header. */
  Host saying(String header, String value) {
    return served(service -> new Told(service, header, value));
  }

  private record Told(WebService service, String header, String value) implements WebService {
    @Override
    public WebResponse answer(WebRequest request) throws InterruptedException {
      WebResponse usual = service.answer(request);
      List<WebResponse.Header> others = usual.headers().stream().filter(h -> !h.name().equalsIgnoreCase(header))
          .toList();
      return new WebResponse(usual.status(), others, usual.length(), usual.body(), usual.close()).with(header, value);
    }
  }

  private record Dated(WebService service, Duration ahead) implements WebService {
    @Override
    public WebResponse answer(WebRequest request) throws InterruptedException {
      return service.answer(request).with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(
          WireClock.SYSTEM.now().plus(ahead).atOffset(ZoneOffset.UTC)));
    }
  }

  /** The same, behind somebody who drops what goes to these ports. */
  Host dropping(IntPredicate which) {
    return with(ports.keySet().stream().filter(which::test).collect(Collectors.toMap(n -> n, n -> new Port.Dropped())));
  }

  /** The same, behind somebody who refuses what goes to any port. */
  Host refusing() {
    return new Host(name, addresses, certificate, Map.of(), gone);
  }

  /** The same, to be met at one address more, which DNS does not know. */
  Host alsoAt(String ip) {
    return new Host(
        name, Stream.concat(addresses.stream(), Stream.of(ip)).toList(), certificate, ports, gone);
  }

  /** The same, where something listens on one port more. */
  Host with(int number, Port port) {
    return with(Map.of(number, port));
  }

  Host with(Map<Integer, Port> more) {
    Map<Integer, Port> all = new java.util.HashMap<>(ports);
    all.putAll(more);
    return new Host(name, addresses, certificate, all, gone);
  }

  /** The same as an inspecting proxy shows it. */
  public Host inspected() {
    return certificate.map(own -> with(own.inspected())).orElse(this);
  }

  /** Whether it is such a proxy. */
  public boolean inspects() {
    return ports.values().stream().anyMatch(port -> port instanceof Port.Proxy proxy && proxy.inspects());
  }

  Host with(CertificateSpec other) {
    return new Host(name, addresses, Optional.of(other), ports, gone);
  }
}
