package org.hopscope.lab.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;

/** What is said of a world's machines, and what befalls all of them. Each gets a made-up address and its records. */
abstract class MachineLines<W extends MachineLines<W>> extends NameLines<W> {
  final Forests forests = new Forests();
  private final List<Host> hosts = new ArrayList<>();
  private Predicate<Host> inspected = host -> false;
  private boolean trustsInspection;
  private UnaryOperator<Host> fate = UnaryOperator.identity();
  private int machines;

  /** Names resolve, and no machine answers, Microsoft's included. */
  W allSilent() {
    fate = Host::switchedOff;
    return self();
  }

  /** Every machine takes a connection, on any of its ports, and says nothing. */
  W allMute() {
    fate = Host::mute;
    return self();
  }

  /** Every web server's clock is so far from this computer's. */
  W clocksAhead(Duration ahead) {
    fate = host -> host.withClock(ahead);
    return self();
  }

  /** This becomes of each machine, Microsoft's included. */
  W everyMachine(UnaryOperator<Host> other) {
    fate = other;
    return self();
  }

  /** Every TLS connection is opened by a proxy whose authority nobody trusts. */
  W behindInspectingProxy() {
    return inspected(host -> true);
  }

  /** The company has rolled out the proxy's authority to its computers. */
  W trustingInspection() {
    trustsInspection = true;
    return self();
  }

  /** The same, and the company has rolled out the proxy's authority to its computers. */
  W behindTrustedInspectingProxy() {
    return behindTrustedInspectingProxy(host -> true);
  }

  /** It opens the connections to these only. */
  W behindTrustedInspectingProxy(Predicate<Host> opened) {
    trustsInspection = true;
    return inspected(opened);
  }

  private W inspected(Predicate<Host> opened) {
    inspected = opened;
    return self();
  }

  /** The company's web site, which knows nothing of mail. */
  W website(String name) {
    return add(site(name));
  }

  /** The company's web site is down: nothing answers there. */
  W goneWebsite(String name) {
    return add(site(name).switchedOff());
  }

  private Host site(String name) {
    int number = machines++;
    return Host.web(
        name,
        List.of(network() + (80 + number), "2001:db8:80::" + (80 + number)),
        CertificateSpec.trusted(List.of(name, "www." + name)),
        new Port.Plain(Pages.toHttps()),
        new Port.Secure(Pages.site(name)));
  }

  W exchange(OwnExchange exchange) {
    return add(exchange.host(List.of(network() + (10 + machines++)), WorldBuilder.PASSWORD));
  }

  /** A machine that has a name and an address, and is switched off. */
  W deadServer(String name) {
    List<String> addresses = List.of(network() + (10 + machines++));
    return add(new Host(name, addresses, Optional.empty(), Map.of(), Set.of()).switchedOff());
  }

  W host(Host host) {
    return add(host);
  }

  /** Something else listens there as well. */
  final W also(String name, int port, Port listener) {
    hosts.replaceAll(host -> host.name().equals(name) ? host.with(port, listener) : host);
    return self();
  }

  /** Whether the computer trusts the inspecting proxy's authority. */
  final boolean trustsInspection() {
    return trustsInspection;
  }

  /** Without what befalls them. */
  final List<Host> machines() {
    return hosts;
  }

  /** What befalls every machine, Microsoft's front doors included. */
  final UnaryOperator<Host> fate() {
    return host -> inspected.test(host) ? fate.apply(host).inspected() : fate.apply(host);
  }

  final W add(Host host) {
    hosts.add(host);
    for (String ip : host.addresses()) {
      record(ZoneRecord.address(host.name(), ip));
    }
    return self();
  }

  private String network() {
    return forests.own().isPresent() ? "192.0.2." : "203.0.113.";
  }
}
