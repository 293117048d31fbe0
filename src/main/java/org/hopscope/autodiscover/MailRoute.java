package org.hopscope.autodiscover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Sign;

/**
 * Where a domain's mail goes, judged by the exchanger with the lowest preference (RFC 5321 5.1); one
 * that is Microsoft's counts at any preference.
 *
 * @param exchanger the one judged by; empty when there is none
 */
public record MailRoute(Sign sign, String exchanger, Optional<MailProvider> provider) {
  /** Empty when DNS could not tell. MX data is "preference exchanger". */
  public static Optional<MailRoute> of(String domain, Evidence.Dns mx) {
    boolean told = mx.status() == DnsStatus.FOUND || mx.status() == DnsStatus.NO_RECORD
        || mx.status() == DnsStatus.NO_DOMAIN;
    return told ? Optional.of(judge(domain, exchangers(mx))) : Optional.empty();
  }

  private static List<String> exchangers(Evidence.Dns mx) {
    return mx.records().stream()
        .filter(r -> r.type().equals("MX"))
        .sorted(Comparator.comparingInt(MailRoute::preference))
        .map(r -> MicrosoftHosts.plain(r.data().strip().substring(r.data().strip().lastIndexOf(' ') + 1)))
        // RFC 7505: a single dot says that the domain takes no mail
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static int preference(DnsRecord record) {
    String first = record.data().strip().split("\\s+", 2)[0];
    return first.matches("\\d{1,5}") ? Integer.parseInt(first) : Integer.MAX_VALUE;
  }

  private static MailRoute judge(String domain, List<String> exchangers) {
    if (exchangers.isEmpty()) {
      return new MailRoute(Sign.MX_NONE, "", Optional.empty());
    }
    Optional<String> microsoft = exchangers.stream().filter(MicrosoftHosts::receivesMail).findFirst();
    if (microsoft.isPresent()) {
      return new MailRoute(Sign.MX_MICROSOFT, microsoft.get(), Optional.empty());
    }
    String first = exchangers.getFirst();
    Optional<MailProvider> provider = MailProvider.at(first);
    return new MailRoute(sign(domain, first, provider), first, provider);
  }

  private static Sign sign(String domain, String exchanger, Optional<MailProvider> provider) {
    if (exchanger.equals(domain) || exchanger.endsWith("." + domain)) {
      return Sign.MX_OWN;
    }
    return provider.map(p -> p.filters() ? Sign.MX_FILTER : Sign.MX_PROVIDER).orElse(Sign.MX_ELSEWHERE);
  }
}
