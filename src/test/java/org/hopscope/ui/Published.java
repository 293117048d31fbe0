package org.hopscope.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;

/** What a joined computer's directory and both sides of its DNS hold. */
final class Published {
  private Published() {}

  static Evidence bothSides() {
    return new Evidence.SplitHorizon(List.of(
        compared("autodiscover.contoso.com", "A", Evidence.Difference.VALUES, "192.0.2.10", "203.0.113.10"),
        new Evidence.Compared("contoso.com", "A",
            List.of(answer("192.0.2.53", "contoso.com", "A", "192.0.2.80")),
            List.of(nothing("9.9.9.9", "contoso.com"), nothing("dns.example (DoH)", "contoso.com")),
            Evidence.Difference.ONLY_INSIDE),
        compared("mail.contoso.com", "AAAA", Evidence.Difference.SAME,
            "2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3:8d3:1319:8a2e:370:7348"),
        compared("outlook.office365.com", "A", Evidence.Difference.FORGED, "10.11.12.13", "203.0.113.200")));
  }

  private static Evidence.Compared compared(
      String name, String type, Evidence.Difference differs, String inside, String outside) {
    return new Evidence.Compared(name, type, List.of(answer("192.0.2.53", name, type, inside)),
        List.of(answer("9.9.9.9", name, type, outside)), differs);
  }

  private static Evidence.Dns answer(String resolver, String name, String type, String data) {
    return new Evidence.Dns(resolver, name, type, Evidence.DnsStatus.FOUND, List.of(),
        List.of(new Evidence.DnsRecord(name, type, 3600, data)), Duration.ofMillis(9));
  }

  private static Evidence.Dns nothing(String resolver, String name) {
    return new Evidence.Dns(resolver, name, "A", Evidence.DnsStatus.NO_DOMAIN, List.of(), List.of(),
        Duration.ofMillis(9));
  }

  static Evidence directory() {
    return new Evidence.Directory("dc1.corp.contoso.com",
        "CN=Services,CN=Configuration,DC=corp,DC=contoso,DC=com",
        "(&(objectClass=serviceConnectionPoint)(keywords=77378F46-2C66-4aa9-A6A6-3E7A48B19596))", "kerberos-ticket",
        List.of(), Optional.empty(), "", Duration.ofMillis(41))
        .ranked(List.of(
            scp("EX03", 3, List.of("Zurich-Datacenter"), "2021-11-30",
                Message.of("scp.why.other-site", "Zurich-Datacenter", "Headquarters")),
            scp("EX01", 1, List.of("Headquarters"), "2019-05-01", Message.of("scp.why.in-site", "Headquarters")),
            scp("EX02", 2, List.of(), "2016-03-01", Message.of("scp.why.no-site")),
            new Evidence.ScpObject(dn("EX09"), "http://ex09.corp.contoso.com/autodiscover/autodiscover.xml",
                List.of("Headquarters"), Optional.empty(), 0, Message.of("scp.why.insecure")),
            new Evidence.ScpObject(dn("EX10"), "", List.of(), Optional.empty(), 0, Message.of("scp.why.no-target"))),
            Message.of("scp.by.site", "Headquarters"), Optional.of("Headquarters"));
  }

  private static Evidence.ScpObject scp(String name, int rank, List<String> sites, String day, Message why) {
    return new Evidence.ScpObject(dn(name), "https://" + name.toLowerCase(java.util.Locale.ROOT)
        + ".corp.contoso.com/autodiscover/autodiscover.xml", sites, Optional.of(Instant.parse(day + "T08:00:00Z")),
        rank, why);
  }

  private static String dn(String server) {
    return "CN=" + server + ",CN=Autodiscover,CN=Protocols,CN=" + server + ",CN=Servers,CN=Contoso,"
        + "CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=contoso,DC=com";
  }
}
