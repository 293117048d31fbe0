package org.hopscope.snapshot.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;

/** A small analysis told by hand, with names and addresses of every kind in it. */
public final class Example {
  private Example() {}

  public static Snapshot snapshot() {
    return Snapshot.of(events("anna.weber@fabrikam.de", "autodiscover.fabrikam.de"), "1.2.3");
  }

  public static List<AnalysisEvent> events(String address, String host) {
    EmailAddress parsed = ((EmailAddress.Parsed.Good) EmailAddress.parse(address)).address();
    List<AnalysisEvent> log = new ArrayList<>();
    log.add(new AnalysisEvent.Started(
        ms(0), Instant.parse("2026-11-28T08:15:30.123456Z"), parsed, ClientProfile.OUTLOOK_WINDOWS,
        new Vantage("here", "This network", Optional.of("corp.fabrikam.de"))));
    hop(log, hop("pc", Stage.START, HopKind.COMPUTER, "", null), new Outcome.Passed(Message.of("hop.test")));
    hop(log, hop("r0.autodiscover", Stage.AUTODISCOVER, HopKind.SERVER, host, "pc"),
        new Outcome.Failed(Fault.TLS_EXPIRED, Fault.TLS_EXPIRED.at(host, "2026-01-01")), dns(host), tls(host),
        http(host));
    log.add(new AnalysisEvent.Decided(
        ms(50),
        new Decision.RecordLeads("r0.autodiscover", Decision.Leads.ELSEWHERE, host, Message.of("leads", host))));
    log.add(new AnalysisEvent.Settled(ms(51)));
    log.add(new AnalysisEvent.Ended(ms(60), AnalysisEvent.Ending.COMPLETE));
    return log;
  }

  private static void hop(List<AnalysisEvent> log, Hop hop, Outcome end, Evidence... seen) {
    log.add(new AnalysisEvent.HopStarted(ms(log.size()), hop));
    for (Evidence one : seen) {
      log.add(new AnalysisEvent.Observed(ms(log.size()), hop.id(), one));
    }
    log.add(new AnalysisEvent.HopEnded(ms(log.size()), hop.id(), end));
  }

  static Hop hop(String id, Stage stage, HopKind kind, String host, String from) {
    return new Hop(id, stage, Lane.HYBRID, kind, Message.of("hop.test", host), host, Optional.ofNullable(from));
  }

  private static Evidence dns(String host) {
    return new Evidence.Dns(
        "10.1.2.3", host, "A", Evidence.DnsStatus.FOUND, List.of("ex01.corp.fabrikam.de"),
        List.of(new Evidence.DnsRecord("ex01.corp.fabrikam.de", "A", 300, "10.20.30.40"),
            new Evidence.DnsRecord("ex01.corp.fabrikam.de", "AAAA", 300, "fd12:3456::17")),
        ms(4));
  }

  private static Evidence tls(String host) {
    Evidence.Certificate leaf = new Evidence.Certificate(
        "CN=mail.fabrikam.de, O=Fabrikam GmbH, L=Köln", "CN=Fabrikam Issuing CA", List.of("mail.fabrikam.de", host),
        Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"), "RSA 2048", "SHA256withRSA",
        "5f4dcc3b5aa765d61d8327deb882cf99aabbccddeeff00112233445566778899");
    return new Evidence.Tls(
        host, "TLSv1.3", "TLS_AES_256_GCM_SHA384", true, true, List.of(leaf), Optional.of(Fault.TLS_EXPIRED), "expired",
        Duration.ofNanos(12_345_678), new Evidence.Vouched(Set.of(Evidence.Store.SYSTEM), Optional.empty()));
  }

  private static Evidence http(String host) {
    return new Evidence.Http(
        "POST", "https://" + host + "/autodiscover/autodiscover.xml", Map.of("Authorization", List.of("Basic …")),
        "<EMailAddress>anna.weber@fabrikam.de</EMailAddress>", 401,
        Map.of("X-FEServer", List.of("EX01"), "X-CalculatedBETarget", List.of("ex02.corp.fabrikam.de")),
        "<DisplayName>Anna Weber</DisplayName> <script>alert(1)</script>", List.of("Basic realm=\"mail.fabrikam.de\""),
        Optional.empty(), "CORP\\anna.weber was refused", List.of(new Evidence.Phase("wait", ms(1), ms(3))));
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
