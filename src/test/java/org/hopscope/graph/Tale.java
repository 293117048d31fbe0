package org.hopscope.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;

/** An analysis told by hand, an event every ten milliseconds. */
final class Tale {
  private final List<AnalysisEvent> events = new ArrayList<>();
  private final Map<String, Hop> hops = new LinkedHashMap<>();

  private Tale() {}

  static Tale of(String address) {
    return of(address, ClientProfile.OUTLOOK_WINDOWS);
  }

  static Tale of(String address, ClientProfile client) {
    Tale tale = new Tale();
    EmailAddress parsed = ((EmailAddress.Parsed.Good) EmailAddress.parse(address)).address();
    tale.events.add(new AnalysisEvent.Started(
        Duration.ZERO, Instant.EPOCH, parsed, client, new Vantage("here", "this network", Optional.empty())));
    return tale.hop("pc", null, "").pass("pc");
  }

  private Duration now() {
    return Duration.ofMillis(10L * events.size());
  }

  Tale hop(String id, String from, String host) {
    return hop(id, from, host, Lane.HYBRID);
  }

  Tale cloud(String id, String from, String host) {
    return hop(id, from, host, Lane.CLOUD);
  }

  private Tale hop(String id, String from, String host, Lane lane) {
    Hop hop = new Hop(
        id, stage(id, host), lane, kind(id), Message.of("hop.test"), host, Optional.ofNullable(from));
    hops.put(id, hop);
    events.add(new AnalysisEvent.HopStarted(now(), hop));
    return this;
  }

  private static HopKind kind(String id) {
    return switch (id) {
      case "pc" -> HopKind.COMPUTER;
      case "account" -> HopKind.ACCOUNT;
      case "mailbox", "mailbox2" -> HopKind.MAILBOX;
      case "signin" -> HopKind.SIGN_IN;
      case "dialects", "dialects2" -> HopKind.COMPARISON;
      case "beside" -> HopKind.SERVICES;
      default -> id.startsWith("p") ? HopKind.PROTOCOL
          : id.endsWith(".dns") || id.endsWith(".srv") ? HopKind.DNS
              : id.endsWith(".where") ? HopKind.DECISION
                  : id.matches("r0[.](restart|local|local-preferred)") ? HopKind.FILE
                      : id.endsWith(".scp") ? HopKind.DIRECTORY : HopKind.SERVER;
    };
  }

  private static Stage stage(String id, String host) {
    boolean later = !id.startsWith("r0.");
    return switch (kind(id)) {
      case COMPUTER, ACCOUNT, DIRECT -> Stage.START;
      case MAILBOX -> Stage.MAILBOX;
      case PROTOCOL, SERVICES -> Stage.PROTOCOL;
      case DECISION -> Stage.WHERE;
      case DNS, DIRECTORY, FILE -> later ? Stage.REDIRECT : Stage.FIND;
      case SIGN_IN -> Stage.AUTODISCOVER_M365;
      case COMPARISON -> Stage.AUTODISCOVER;
      case SERVER -> later || MicrosoftHosts.runs(host) ? Stage.AUTODISCOVER_M365 : Stage.AUTODISCOVER;
    };
  }

  Tale moved(String id, Lane lane) {
    hops.computeIfPresent(id, (key, hop) -> hop.in(lane));
    events.add(new AnalysisEvent.HopMoved(now(), hops.get(id)));
    return this;
  }

  Tale see(String id, Evidence evidence) {
    events.add(new AnalysisEvent.Observed(now(), id, evidence));
    return this;
  }

  Tale dns(String id, String type, DnsStatus status, String... data) {
    List<Evidence.DnsRecord> records = java.util.Arrays.stream(data)
        .map(d -> new Evidence.DnsRecord("name", type, 300, d)).toList();
    return see(id, new Evidence.Dns("192.0.2.53", "name", type, status, List.of(), records, Duration.ofMillis(5)));
  }

  Tale certificate(String id, Fault fault, Instant from, Instant to, String issuer, String... names) {
    Evidence.Certificate leaf = new Evidence.Certificate(
        "CN=" + (names.length > 0 ? names[0] : "x"), issuer, List.of(names), from, to, "EC 256", "SHA256", "00");
    return see(id, new Evidence.Tls(
        "host", "TLSv1.3", "cipher", false, false, List.of(leaf), Optional.of(fault), "", Duration.ofMillis(20)));
  }

  Tale http(String id, int status) {
    return see(id, new Evidence.Http(
        "POST", "https://host/autodiscover/autodiscover.xml", Map.of(), "", status, Map.of(), "", List.of(),
        Optional.empty(), "", List.of()));
  }

  Tale tcp(String id, int port, Fault fault) {
    return see(id, new Evidence.Tcp(
        "host", "192.0.2.1", port, Optional.ofNullable(fault), "", Duration.ofMillis(3)));
  }

  Tale scpFound(String id, String url) {
    Evidence.ScpObject object = new Evidence.ScpObject("CN=EX1", url, List.of(), Optional.empty(), 1,
        Message.of("scp.why.no-site"));
    return see(id, new Evidence.Directory(
        "dc1", "CN=Configuration", "filter", "none", List.of(object), Optional.empty(), "", Duration.ZERO));
  }

  Tale pass(String id) {
    return end(id, new Outcome.Passed(Message.of("done")));
  }

  Tale warn(String id) {
    return end(id, new Outcome.Warned(Message.of("odd")));
  }

  Tale fail(String id, Fault fault, String... args) {
    return end(id, new Outcome.Failed(fault, Message.of("broken", (Object[]) args)));
  }

  Tale expected(String id, Fault fault) {
    return end(id, new Outcome.ExpectedFailure(fault, Message.of("by.design")));
  }

  Tale skip(String id, SkipReason reason) {
    return end(id, new Outcome.Skipped(reason, Message.of("skipped")));
  }

  private Tale end(String id, Outcome outcome) {
    events.add(new AnalysisEvent.HopEnded(now(), id, outcome));
    return this;
  }

  Tale leads(String dns, Leads where, String target) {
    return decide(new Decision.RecordLeads(dns, where, target, Message.of("leads")));
  }

  Tale stepChosen(String hop) {
    return decide(new Decision.StepChosen(Optional.of(hop), Message.of("step")));
  }

  Tale noStep() {
    return decide(new Decision.StepChosen(Optional.empty(), Message.of("no-step")));
  }

  Tale settings(String hop, MailboxHome home, Protocol... offered) {
    return decide(new Decision.SettingsFound(hop, home, Set.of(offered), Message.of("settings")));
  }

  Tale redirectAddr(String from, String address, boolean followed) {
    return decide(new Decision.RedirectAddr(from, address, followed, Message.of("redirect", address)));
  }

  Tale signInStops(String hop) {
    return decide(new Decision.SignInStops(hop, Message.of("stops")));
  }

  Tale protocol(Protocol protocol, String hop) {
    return decide(new Decision.ProtocolChosen(
        Optional.ofNullable(protocol), Optional.ofNullable(hop), Message.of("protocol")));
  }

  private Tale decide(Decision decision) {
    events.add(new AnalysisEvent.Decided(now(), decision));
    return this;
  }

  Tale settled() {
    events.add(new AnalysisEvent.Settled(now()));
    return this;
  }

  Tale ended(Ending ending) {
    events.add(new AnalysisEvent.Ended(now(), ending));
    return this;
  }

  Tale complete() {
    return ended(Ending.COMPLETE);
  }

  List<AnalysisEvent> events() {
    return List.copyOf(events);
  }

  HopGraph graph() {
    return GraphFold.replay(events);
  }

  Verdict verdict() {
    return graph().verdict();
  }
}
