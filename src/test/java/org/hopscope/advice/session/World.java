package org.hopscope.advice.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;

/** Analyses told by hand: the server fails for some reason, or the mailbox is reached. */
public final class World {
  public static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final String HOST = "autodiscover.contoso.com";

  private World() {}

  public static List<AnalysisEvent> events(Optional<Fault> fault, Ending ending) {
    List<AnalysisEvent> log = new ArrayList<>();
    log.add(new AnalysisEvent.Started(Duration.ZERO, NOON, new EmailAddress("anna", "contoso.com"),
        ClientProfile.OUTLOOK_WINDOWS, new Vantage("here", "This network", Optional.empty())));
    Outcome good = new Outcome.Passed(Message.of("pc.ready"));
    hop(log, "pc", Stage.START, HopKind.COMPUTER, "", Optional.empty(), good);
    hop(log, "r0.dns", Stage.FIND, HopKind.DNS, HOST, Optional.of("pc"), good);
    hop(log, "r0.autodiscover", Stage.AUTODISCOVER, HopKind.SERVER, HOST, Optional.of("r0.dns"),
        fault.<Outcome>map(f -> new Outcome.Failed(f, f.at(HOST, "2026-11-15"))).orElse(good));
    if (fault.isEmpty()) {
      mailbox(log, good);
    }
    log.add(new AnalysisEvent.Ended(Duration.ofMillis(900), ending));
    return log;
  }

  private static void mailbox(List<AnalysisEvent> log, Outcome good) {
    Duration at = Duration.ofMillis(500);
    log.add(new AnalysisEvent.Decided(at, new Decision.StepChosen(Optional.of("r0.autodiscover"), Message.of("step"))));
    log.add(
        new AnalysisEvent.Decided(at, new Decision.SettingsFound("r0.autodiscover", Decision.MailboxHome.ON_PREMISES,
            Set.of(Protocol.MAPI_HTTP), Message.of("settings"))));
    hop(log, "p.mapi-http", Stage.PROTOCOL, HopKind.PROTOCOL, "mail.contoso.com", Optional.of("r0.autodiscover"), good);
    log.add(new AnalysisEvent.Decided(Duration.ofMillis(510), new Decision.ProtocolChosen(
        Optional.of(Protocol.MAPI_HTTP), Optional.of("p.mapi-http"), Message.of("protocol"))));
    hop(log, "mailbox", Stage.MAILBOX, HopKind.MAILBOX, "mail.contoso.com", Optional.of("p.mapi-http"), good);
  }

  private static void hop(
      List<AnalysisEvent> log, String id, Stage stage, HopKind kind, String host, Optional<String> from, Outcome end) {
    Duration at = Duration.ofMillis(kind.ordinal() < HopKind.PROTOCOL.ordinal() ? log.size() : 510 + log.size());
    log.add(new AnalysisEvent.HopStarted(at,
        new Hop(id, stage, Lane.HYBRID, kind, Message.of("hop." + id.replaceFirst("^\\w\\d?\\.", "")), host, from)));
    log.add(new AnalysisEvent.HopEnded(at, id, end));
  }

  public static HopGraph broken(Fault fault) {
    return GraphFold.replay(events(Optional.of(fault), Ending.COMPLETE));
  }

  public static HopGraph green() {
    return GraphFold.replay(events(Optional.empty(), Ending.COMPLETE));
  }

  public static HopGraph stopped() {
    return GraphFold.replay(events(Optional.of(Fault.CONNECT_TIMEOUT), Ending.CANCELLED));
  }
}
