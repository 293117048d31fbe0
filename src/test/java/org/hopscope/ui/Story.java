package org.hopscope.ui;

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
import org.hopscope.model.Protocol;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;

/** Analyses written by hand, as the engine would tell them. */
public final class Story {
  private static final Instant DAY = Instant.parse("2026-11-24T09:00:00Z");
  private final List<AnalysisEvent> events = new ArrayList<>();
  private long millis;

  private Story() {
    events.add(new AnalysisEvent.Started(Duration.ZERO, DAY, new EmailAddress("anna", "contoso.com"),
        ClientProfile.OUTLOOK_WINDOWS, new Vantage("here", "This network", Optional.empty())));
    start("pc", HopKind.COMPUTER, Stage.START, "", null).pass("pc");
  }

  /** On-premises: the published server answers, MAPI over HTTP is open. */
  public static List<AnalysisEvent> healthy() {
    return new Story().found().answered().mailbox().ended(AnalysisEvent.Ending.COMPLETE);
  }

  /** The published server's certificate expired long ago. */
  public static List<AnalysisEvent> expired() {
    Story story = new Story().found();
    story.start("r0.autodiscover", HopKind.SERVER, Stage.AUTODISCOVER, "autodiscover.contoso.com", "r0.dns");
    story.seen("r0.autodiscover", tls(DAY.minus(Duration.ofDays(9)), Optional.of(Fault.TLS_EXPIRED)));
    story.end("r0.autodiscover", new Outcome.Failed(Fault.TLS_EXPIRED,
        Message.of("fault.tls-expired", "autodiscover.contoso.com", "2026-11-15")));
    story.decide(new Decision.StepChosen(Optional.empty(), Message.of("No step")));
    return story.ended(AnalysisEvent.Ending.COMPLETE);
  }

  /** Two hops have ended, one is open. */
  public static List<AnalysisEvent> begun() {
    Story story = new Story().found();
    story.start("r0.autodiscover", HopKind.SERVER, Stage.AUTODISCOVER, "autodiscover.contoso.com", "r0.dns");
    return List.copyOf(story.events);
  }

  /** A joined computer: five service connection points, and DNS that differs inside and outside. */
  static List<AnalysisEvent> joined() {
    Story story = new Story();
    story.start("r0.scp", HopKind.DIRECTORY, Stage.FIND, "dc1.corp.contoso.com", "pc");
    story.seen("r0.scp", Published.directory()).pass("r0.scp");
    story.start("r0.outside", HopKind.DNS, Stage.FIND, "autodiscover.contoso.com", "r0.scp");
    story.seen("r0.outside", Published.bothSides()).pass("r0.outside");
    return story.found().answered().mailbox().ended(AnalysisEvent.Ending.COMPLETE);
  }

  /** What follows {@link #begun()} up to the end. */
  public static List<AnalysisEvent> rest() {
    List<AnalysisEvent> all = healthy();
    return all.subList(begun().size(), all.size());
  }

  private Story found() {
    start("r0.dns", HopKind.DNS, Stage.FIND, "autodiscover.contoso.com", "pc");
    seen("r0.dns", new Evidence.Dns("192.0.2.53", "autodiscover.contoso.com", "A", Evidence.DnsStatus.FOUND,
        List.of(), List.of(new Evidence.DnsRecord("autodiscover.contoso.com", "A", 3600, "192.0.2.10")),
        Duration.ofMillis(21)));
    pass("r0.dns");
    decide(new Decision.RecordLeads("r0.dns", Decision.Leads.ELSEWHERE, "192.0.2.10", Message.of("own server")));
    return this;
  }

  private Story answered() {
    start("r0.autodiscover", HopKind.SERVER, Stage.AUTODISCOVER, "autodiscover.contoso.com", "r0.dns");
    seen("r0.autodiscover", new Evidence.Tcp("autodiscover.contoso.com", "192.0.2.10", 443, Optional.empty(), "",
        Duration.ofMillis(18)));
    seen("r0.autodiscover", tls(DAY.plus(Duration.ofDays(80)), Optional.empty()));
    seen("r0.autodiscover", new Evidence.Http("POST", "https://autodiscover.contoso.com/autodiscover/autodiscover.xml",
        Map.of("Content-Type", List.of("text/xml")), "<Autodiscover><Request/></Autodiscover>", 200,
        Map.of("Server", List.of("Microsoft-IIS/10.0")),
        "<?xml version=\"1.0\"?><Autodiscover><Response><Account><Action>settings</Action></Account></Response></Autodiscover>",
        List.of("Basic realm=\"contoso\""), Optional.empty(), "",
        List.of(phase("dns", 0, 20), phase("connect", 20, 18), phase("tls", 38, 40), phase("wait", 78, 120),
            phase("body", 198, 6))));
    pass("r0.autodiscover");
    decide(new Decision.StepChosen(Optional.of("r0.autodiscover"), Message.of("step 7")));
    decide(new Decision.SettingsFound("r0.autodiscover", Decision.MailboxHome.ON_PREMISES,
        Set.of(Protocol.MAPI_HTTP), Message.of("settings")));
    start("r0.where", HopKind.DECISION, Stage.WHERE, "", "r0.autodiscover").pass("r0.where");
    return this;
  }

  private Story mailbox() {
    start("p.mapi-http", HopKind.PROTOCOL, Stage.PROTOCOL, "mail.contoso.com", "r0.where").pass("p.mapi-http");
    start("p.ews", HopKind.PROTOCOL, Stage.PROTOCOL, "mail.contoso.com", "r0.where").pass("p.ews");
    decide(new Decision.ProtocolChosen(Optional.of(Protocol.MAPI_HTTP), Optional.of("p.mapi-http"),
        Message.of("MAPI over HTTP")));
    start("mailbox", HopKind.MAILBOX, Stage.MAILBOX, "mail.contoso.com", "p.mapi-http").pass("mailbox");
    return this;
  }

  private static Evidence.Phase phase(String kind, long start, long took) {
    return new Evidence.Phase(kind, Duration.ofMillis(start), Duration.ofMillis(took));
  }

  private static Evidence.Tls tls(Instant until, Optional<Fault> fault) {
    Evidence.Certificate root = new Evidence.Certificate("CN=Contoso Root", "CN=Contoso Root", List.of(),
        DAY.minus(Duration.ofDays(2000)), DAY.plus(Duration.ofDays(3000)), "EC 256", "SHA256withECDSA", "AA:BB");
    Evidence.Certificate leaf = new Evidence.Certificate("CN=autodiscover.contoso.com", "CN=Contoso Root",
        List.of("autodiscover.contoso.com", "mail.contoso.com"), until.minus(Duration.ofDays(365)), until,
        "EC 256", "SHA256withECDSA", "CC:DD");
    return new Evidence.Tls("autodiscover.contoso.com", "TLSv1.3", "TLS_AES_256_GCM_SHA384", true, true,
        List.of(leaf, root), fault, "", Duration.ofMillis(40));
  }

  private Story start(String id, HopKind kind, Stage stage, String host, String from) {
    String key = id.startsWith("p.") ? id.substring(2) : id.substring(id.indexOf('.') + 1);
    events.add(new AnalysisEvent.HopStarted(tick(10), new Hop(id, stage, Lane.HYBRID, kind,
        Message.of("hop." + key), host, Optional.ofNullable(from))));
    return this;
  }

  private Story seen(String id, Evidence evidence) {
    events.add(new AnalysisEvent.Observed(tick(10), id, evidence));
    return this;
  }

  private Story pass(String id) {
    return end(id, new Outcome.Passed(Message.of("pc.ready")));
  }

  private Story end(String id, Outcome outcome) {
    events.add(new AnalysisEvent.HopEnded(tick(40), id, outcome));
    return this;
  }

  private Story decide(Decision decision) {
    events.add(new AnalysisEvent.Decided(tick(0), decision));
    return this;
  }

  private List<AnalysisEvent> ended(AnalysisEvent.Ending ending) {
    events.add(new AnalysisEvent.Ended(tick(5), ending));
    return List.copyOf(events);
  }

  private Duration tick(long more) {
    millis += more;
    return Duration.ofMillis(millis);
  }
}
