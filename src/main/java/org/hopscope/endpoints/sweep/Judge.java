package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.Fault;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;

/** Weighs what was found for one check, and names the cause. */
final class Judge {
  private static final Set<Cause> SILENT = Set.of(Cause.DROPPED, Cause.UDP_SILENT);
  /** Somebody else's certificate. */
  private static final Set<Cause> IMPOSTOR = Set.of(Cause.INTERCEPTED, Cause.TLS_FAILED);

  private final Findings found;
  private final Check check;
  private final Resolved name;
  private final Finding.Speaker speaker;

  private Judge(Findings found) {
    this.found = found;
    this.check = found.check();
    this.name = found.name();
    this.speaker = new Finding.Speaker(check, name.addresses(), name.onTheInternet());
  }

  static Finding direct(Findings found) {
    return new Judge(found).direct();
  }

  /** @param viaProxy the proxy's way is the one that it says something of */
  record Ruling(Finding finding, boolean viaProxy) {}

  static Ruling judge(Findings found) {
    Finding direct = direct(found);
    return found.proxied().map(t -> ProxyJudge.judge(found.check(), t, direct)).orElse(new Ruling(direct, false));
  }

  private Finding direct() {
    if (found.direct().isEmpty()) {
      return unresolved();
    }
    Finding seen = byFamily();
    return astray(seen).or(() -> captive(seen)).or(() -> beyondRange(seen)).orElseGet(() -> amongOpenPorts(seen));
  }

  /** Nothing was tried, for want of an address that could be one. */
  private Finding unresolved() {
    if (name.leadsNowhere()) {
      return filtered("check.dns-filtered.nowhere");
    }
    if (name.isDenied() && name.isUnknownOutside()) {
      return speaker.say(Cause.NO_SUCH_NAME, "");
    }
    if (name.isDenied() && !name.onTheInternet().isEmpty()) {
      return filtered(name.isRefused() ? "check.dns-filtered.refused" : "check.dns-filtered.denied");
    }
    Fault fault = name.trouble().flatMap(dns -> dns.status().fault()).orElse(Fault.DNS_NO_RECORD);
    return speaker.say(Cause.DNS_FAILED, "check.dns-failed+fault." + fault.id() + internetSays(), "");
  }

  private Finding filtered(String key) {
    return speaker.say(Cause.DNS_FILTERED, key + internetSays(), "");
  }

  private String internetSays() {
    return name.onTheInternet().isEmpty() ? "" : "+check.internet-says";
  }

  /** IPv4 decides; IPv6 counts where it is all there is, or all that works, or dead beside it. */
  private Finding byFamily() {
    Optional<Finding> ipv4 = family(true);
    Optional<Finding> ipv6 = family(false);
    if (ipv4.isEmpty() || ipv6.isEmpty()) {
      return ipv4.or(() -> ipv6).orElseThrow();
    }
    if (ipv4.get().cause() == Cause.REACHED && SILENT.contains(ipv6.get().cause())) {
      return speaker.say(Cause.IPV6_DEAD, "");
    }
    boolean onlyIpv6 = ipv4.get().blocks() && ipv6.get().cause() == Cause.REACHED && !isPageMissing();
    return onlyIpv6 ? speaker.say(Cause.REACHED, "check.reached.ipv6", "") : ipv4.get();
  }

  /** A page is asked for once; where it does not come, that the other family connects is no answer. */
  private boolean isPageMissing() {
    return Kind.of(check) == Kind.HTTP && found.direct().stream().anyMatch(t -> t.isIpv4() && t.isConnected());
  }

  private Optional<Finding> family(boolean ipv4) {
    return found.direct().stream().filter(t -> t.isIpv4() == ipv4).findFirst().map(t -> TryJudge.judge(check, t));
  }

  /** DNS inside leads to something else than the service; what proves itself by TLS is the service. */
  private Optional<Finding> astray(Finding seen) {
    if (seen.cause() == Cause.UNKNOWN || !seen.blocks() && Kind.of(check).proves()) {
      return Optional.empty();
    }
    if (found.surroundings().oneForAll()) {
      return Optional.of(name.isUnknownOutside()
          ? speaker.say(Cause.NO_SUCH_NAME, "") : filtered("check.dns-filtered.one-address"));
    }
    if (name.leadsNowhere()) {
      return Optional.of(filtered("check.dns-filtered.nowhere"));
    }
    return found.elsewhere().map(t -> TryJudge.judge(check, t)).filter(f -> seen.blocks() && answers(f))
        .map(there -> filtered("check.dns-filtered.elsewhere"));
  }

  private static boolean answers(Finding finding) {
    return !finding.blocks() && finding.cause() != Cause.UNKNOWN;
  }

  private Optional<Finding> captive(Finding seen) {
    if (found.surroundings().portal() && mayBePortals(check, seen)) {
      return Optional.of(speaker.say(Cause.CAPTIVE_PORTAL, "check.captive-portal.tls", ""));
    }
    return found.page()
        .filter(page -> seen.cause() == Cause.REACHED)
        .flatMap(page -> page.judge(speaker, found.surroundings().samePage()));
  }

  /** Whether a portal that is there would explain it. */
  static boolean mayBePortals(Check check, Finding seen) {
    return Kind.of(check).proves() && IMPOSTOR.contains(seen.cause());
  }

  private Optional<Finding> beyondRange(Finding seen) {
    List<InetAddress> strangers = answering().filter(a -> check.set().ips().stream().noneMatch(r -> r.contains(a)))
        .toList();
    return seen.cause() != Cause.REACHED || check.set().ips().isEmpty() || strangers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding.Speaker(check, strangers, name.onTheInternet()).say(Cause.WRONG_RANGE, ""));
  }

  private Stream<InetAddress> answering() {
    return found.direct().stream().filter(t -> !TryJudge.judge(check, t).blocks()).flatMap(t -> t.at().stream());
  }

  private Finding amongOpenPorts(Finding seen) {
    if (!found.surroundings().everyPort() || !seen.blocks() && Kind.of(check) != Kind.CONNECT) {
      return seen;
    }
    return seen.cause() == Cause.RESET_AFTER_HELLO
        ? speaker.say(Cause.TAKEN_OVER, "check.taken-over+check.every-port", "") : seen.and("check.every-port");
  }
}
