package org.hopscope.autodiscover;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.MicrosoftHosts;

/**
 * Where a domain's autodiscover record leads.
 *
 * @param target Microsoft's name or the last one of the trail, or the record's own when it has an address
 * @param foreign the trail ends outside the domain, and not at Microsoft 365
 */
public record DomainRecord(Leads leads, String target, boolean foreign, Optional<Fault> fault) {

  public static String nameIn(String domain) {
    return "autodiscover." + domain;
  }

  /** Judges the answers for A and AAAA; either is enough. */
  public static DomainRecord of(String domain, Evidence.Dns a, Evidence.Dns aaaa) {
    List<String> trail = a.cnameTrail().isEmpty() ? aaaa.cnameTrail() : a.cnameTrail();
    String target = trail.isEmpty() ? nameIn(domain) : trail.getLast();
    Optional<String> microsoft = trail.stream().filter(MicrosoftHosts::servesMail).findFirst();
    boolean found = a.status() == DnsStatus.FOUND || aaaa.status() == DnsStatus.FOUND;
    if (microsoft.isPresent() && found) {
      return new DomainRecord(Leads.MICROSOFT_365, microsoft.get(), false, Optional.empty());
    }
    boolean outside = !target.equalsIgnoreCase(domain)
        && !target.toLowerCase(java.util.Locale.ROOT).endsWith("." + domain);
    if (found) {
      return new DomainRecord(Leads.ELSEWHERE, target, outside, Optional.empty());
    }
    return new DomainRecord(
        trail.isEmpty() ? Leads.NOWHERE : Leads.ELSEWHERE, target, !trail.isEmpty() && outside, fault(a, aaaa));
  }

  /** Whether the domain's mail goes to Microsoft 365. */
  public static boolean mailAtMicrosoft(Evidence.Dns mx) {
    return exchangers(mx).stream().anyMatch(MicrosoftHosts::receivesMail);
  }

  /** The names that take the domain's mail. MX data is "preference exchanger". */
  public static List<String> exchangers(Evidence.Dns mx) {
    return mx.records().stream()
        .filter(r -> r.type().equals("MX"))
        .map(r -> r.data().substring(r.data().lastIndexOf(' ') + 1))
        .toList();
  }

  private static Optional<Fault> fault(Evidence.Dns a, Evidence.Dns aaaa) {
    Evidence.Dns telling = a.status() == DnsStatus.NO_RECORD ? aaaa : a;
    boolean dangling = !telling.cnameTrail().isEmpty() && telling.status() == DnsStatus.NO_DOMAIN;
    return dangling ? Optional.of(Fault.DNS_DANGLING) : telling.status().fault();
  }
}
