package org.hopscope.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent.Started;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Step;
import org.hopscope.model.TlsVersion;

/**
 * The same analysis, had another client been at the desk: what was seen is judged again, and nothing is
 * asked anew. The search for the server is taken as it was; where the other client would have searched
 * otherwise, that is said.
 *
 * @param tls the newest version that the client's computer offers
 */
public record WhatIf(
    ClientProfile client, TlsVersion tls, ProtocolChoice choice, HopGraph graph, List<Message> caveats) {
  public WhatIf {
    caveats = List.copyOf(caveats);
  }

  /** On the newest system that this client runs on. */
  public static WhatIf of(HopGraph seen, ClientProfile client) {
    return of(seen, client, client.newestTls());
  }

  public static WhatIf of(HopGraph asSeen, ClientProfile client, TlsVersion tls) {
    TlsLimit limit = new TlsLimit(tls);
    HopGraph seen = with(asSeen, limit.judge(asSeen.seen()), asSeen.decisions(), asSeen.started());
    ProtocolChoice choice = ProtocolChoice.of(seen, client);
    Optional<Message> doubt = tls == client.newestTls()
        ? Optional.empty() : choice.chosen().flatMap(n -> limit.doubt(n, seen.seen()));
    return new WhatIf(
        client, tls, choice, judge(seen, client, choice, limit),
        Stream.of(caveat(seen, client), doubt, untried(choice, client)).flatMap(Optional::stream).toList());
  }

  private static HopGraph with(
      HopGraph seen, List<HopNode> hops, List<Decision> decisions, Optional<Started> started) {
    return HopGraph.of(started, hops, decisions, seen.ending(), seen.elapsed(), seen.settledAt());
  }

  private static HopGraph judge(HopGraph seen, ClientProfile client, ProtocolChoice choice, TlsLimit limit) {
    Optional<Started> started = seen.started()
        .map(s -> new Started(s.at(), s.when(), s.address(), client, s.vantage()));
    boolean negotiated = seen.decisions().stream().anyMatch(Decision.ProtocolChosen.class::isInstance);
    List<HopNode> hops = seen.seen();
    List<Decision> decisions = seen.decisions();
    Optional<HopNode> open = negotiated ? Optional.empty() : leftOpen(seen);
    Optional<HopNode> stop = open.flatMap(n -> stop(n, client, limit));
    if (negotiated) {
      hops = hops(seen, choice);
      decisions = decisions(seen, client, choice);
    } else if (stop.isPresent()) {
      hops = replaced(hops, open.orElseThrow(), stop.get());
      decisions = stopped(decisions);
    }
    return with(seen, hops, decisions, started);
  }

  private static Optional<HopNode> leftOpen(HopGraph seen) {
    return Road.of(seen.decisions()).signIn()
        .flatMap(s -> seen.seen().stream().filter(n -> n.id().equals(s.hop())).findFirst());
  }

  /** Where the sign-in that was left open is none that this client has, or one that its computer cannot reach. */
  private static Optional<HopNode> stop(HopNode open, ClientProfile client, TlsLimit limit) {
    if (limit.refusedBy(open)) {
      return Optional.of(limit.refused(open));
    }
    return client.modernSignIn() || !ProtocolChoice.modernOnly(open) ? Optional.empty() : Optional.of(open.ending(
        new Outcome.Failed(Fault.MODERN_AUTH_ONLY, Message.of("signin.modern", "Bearer"))));
  }

  private static List<Decision> stopped(List<Decision> before) {
    List<Decision> decisions = new ArrayList<>(before);
    decisions.removeIf(Decision.SignInStops.class::isInstance);
    decisions.add(new Decision.StepChosen(Optional.empty(), Message.of("decision.no-step")));
    return decisions;
  }

  private static List<HopNode> replaced(List<HopNode> hops, HopNode old, HopNode other) {
    return hops.stream().map(n -> n == old ? other : n).toList();
  }

  private static List<Decision> decisions(HopGraph seen, ClientProfile client, ProtocolChoice choice) {
    List<Decision> decisions = new ArrayList<>(seen.decisions());
    decisions.removeIf(Decision.ProtocolChosen.class::isInstance);
    decisions.add(new Decision.ProtocolChosen(
        choice.protocol(), choice.chosen().map(HopNode::id),
        choice.protocol().map(p -> Message.of("decision.protocol", p.title()))
            .orElseGet(() -> Message.of("decision.no-protocol", client.title()))));
    return decisions;
  }

  /** The mailbox is reached from another hop, or not at all. */
  private static List<HopNode> hops(HopGraph seen, ProtocolChoice choice) {
    Optional<HopNode> mailbox = seen.seen().stream()
        .filter(n -> n.hop().kind() == HopKind.MAILBOX).reduce((first, second) -> second)
        .filter(n -> n.outcome().isPresent());
    return mailbox.map(m -> replaced(seen.seen(), m, reached(seen, m, choice))).orElse(seen.seen());
  }

  private static HopNode reached(HopGraph seen, HopNode mailbox, ProtocolChoice choice) {
    Optional<HopNode> from = choice.chosen();
    if (from.isEmpty()) {
      return mailbox.ending(new Outcome.Skipped(SkipReason.DEAD_END, Message.of("mailbox.unreached")));
    }
    Outcome outcome = unproven(mailbox) ? mailbox.outcome().orElseThrow() : new Outcome.Passed(Message.of(
        from.get().opened() ? "mailbox.opened" : "mailbox.open",
        choice.protocol().map(Protocol::title).orElseThrow(), from.get().hop().host()));
    return home(seen).map(mailbox::in).orElse(mailbox).from(from.get().id()).ending(outcome);
  }

  private static boolean unproven(HopNode mailbox) {
    return mailbox.outcome().orElseThrow() instanceof Outcome.Skipped(SkipReason reason, Message why)
        && reason == SkipReason.SIGN_IN_UNPROVEN;
  }

  private static Optional<Lane> home(HopGraph seen) {
    return Road.of(seen.decisions()).settings()
        .map(s -> s.home() == MailboxHome.MICROSOFT_365 ? Lane.CLOUD : Lane.HYBRID);
  }

  private static Optional<Message> caveat(HopGraph seen, ClientProfile client) {
    return seen.client().filter(c -> differently(c, client))
        .map(c -> Message.of("what-if.steps", c.title(), client.title()));
  }

  /** A token opened the door; a client that has none would come with the password, which nobody has shown there. */
  private static Optional<Message> untried(ProtocolChoice choice, ClientProfile client) {
    return choice.chosen().filter(n -> !client.modernSignIn() && byToken(n))
        .map(n -> Message.of("what-if.password", n.hop().host(), client.title()));
  }

  private static boolean byToken(HopNode node) {
    return Scene.evidence(node, Evidence.Http.class).anyMatch(http -> http.status() == 200
        && http.requestHeaders().getOrDefault("Authorization", List.of()).stream()
            .anyMatch(a -> a.startsWith("Bearer ")));
  }

  private static boolean differently(ClientProfile one, ClientProfile other) {
    return Stream.of(Step.values()).anyMatch(s -> one.takes(s) != other.takes(s));
  }
}
