package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsStatus;

/**
 * What the resolvers inside say of a name, and the internet's where they were asked.
 *
 * @param outside empty when nobody was asked, or could be
 */
record Resolved(List<Dns> inside, List<Dns> outside) {
  Resolved {
    inside = List.copyOf(inside);
    outside = List.copyOf(outside);
  }

  List<InetAddress> addresses() {
    return Addresses.in(inside);
  }

  List<InetAddress> onTheInternet() {
    return Addresses.in(outside);
  }

  /** The internet was asked, and says that there is no such name or that it has no address. */
  boolean isUnknownOutside() {
    return onTheInternet().isEmpty() && outside.stream().anyMatch(d -> denies(d.status()));
  }

  /** The resolvers inside say so, rather than nothing. */
  boolean isDenied() {
    return addresses().isEmpty()
        && inside.stream().allMatch(d -> denies(d.status()) || d.status() == DnsStatus.REFUSED);
  }

  boolean isRefused() {
    return inside.stream().anyMatch(d -> d.status() == DnsStatus.REFUSED);
  }

  boolean leadsNowhere() {
    return !addresses().isEmpty() && addresses().stream().allMatch(Addresses::isNowhere);
  }

  private static boolean denies(DnsStatus status) {
    return status == DnsStatus.NO_DOMAIN || status == DnsStatus.NO_RECORD;
  }

  /** The answer that tells why there is no address. */
  Optional<Dns> trouble() {
    return inside.stream().filter(d -> d.status() != DnsStatus.FOUND && !denies(d.status())).findFirst()
        .or(() -> inside.stream().filter(d -> d.status() != DnsStatus.FOUND).findFirst());
  }

  /** An address that the internet gives and the resolvers inside do not. */
  Optional<InetAddress> elsewhere() {
    return onTheInternet().stream().filter(a -> !addresses().contains(a)).filter(Addresses::isIpv4).findFirst();
  }

  Resolved with(List<Dns> answers) {
    return new Resolved(inside, answers);
  }

  Stream<Dns> answers() {
    return Stream.concat(inside.stream(), outside.stream());
  }
}
