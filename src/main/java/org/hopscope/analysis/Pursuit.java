package org.hopscope.analysis;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hopscope.auth.Challenge;
import org.hopscope.autodiscover.PoxAnswer;
import org.hopscope.autodiscover.RedirectGuard;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftCloud;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Offer;
import org.hopscope.model.Protocol;
import org.hopscope.model.SignInCloud;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.jspecify.annotations.Nullable;

/** Follows one account from this computer to its mailbox, round by round. */
final class Pursuit {
  private final Workbench bench;
  private final List<Negotiation> negotiations = new ArrayList<>();
  private final OtherDialects dialects;
  private final BesideMailbox beside;
  private final List<Round> rounds = new ArrayList<>();
  private final PastProxy past;
  private final List<String> mattered = new ArrayList<>();
  private final Set<Integer> wheres = new HashSet<>();
  private RedirectGuard addresses = new RedirectGuard();
  private CompletableFuture<Void> signIn = CompletableFuture.completedFuture(null);
  private int mailboxes;
  private boolean reached;

  Pursuit(Workbench bench) {
    this.bench = bench;
    this.dialects = new OtherDialects(bench);
    this.beside = new BesideMailbox(bench);
    this.past = new PastProxy(bench);
  }

  /** Returns when every hop has ended. */
  void run() throws InterruptedException {
    computer();
    AccountLookup account = new AccountLookup(bench);
    account.start();
    forgetRedirects();
    round(bench.typed(), "pc");
    if (mailboxes == 0) {
      mailbox(MailboxHome.MICROSOFT_365, Optional.empty())
          .skip(SkipReason.DEAD_END, Message.of("mailbox.unreached"));
    }
    signIn.join();
    for (Negotiation negotiation : negotiations) {
      negotiation.awaitAll();
    }
    for (Round round : rounds) {
      round.awaitAll();
    }
    mattered.add(SignInCloud.WORLDWIDE.login());
    past.look(mattered, reached);
    bench.journal().settle();
    account.awaitTold();
    dialects.awaitAll();
    beside.awaitAll();
    past.awaitTold();
    for (Round round : rounds) {
      round.awaitAside();
    }
    bench.journal().settle();
    bench.journal().awaitExpected();
  }

  private void computer() {
    HopTrack pc = bench.track(new Hop(
        "pc", Stage.START, Lane.HYBRID, HopKind.COMPUTER, Message.of("hop.pc"), bench.client().title(),
        Optional.empty()));
    String resolvers = String.join(", ", bench.request().place().view().resolvers().stream()
        .map(r -> r.getAddress() == null ? r.getHostString() : r.getAddress().getHostAddress()).toList());
    pc.note(Message.of("pc.resolvers", resolvers));
    pc.note(bench.vantage().adDomain().map(d -> Message.of("pc.ad", d)).orElseGet(() -> Message.of("pc.no-ad")));
    bench.outlook().settings().forEach(s -> pc.note(s.origin()));
    pc.pass(Message.of("pc.ready"));
  }

  /** A silent host that speaks after all may change the answer: then its way is followed as well. */
  private void round(EmailAddress address, String from) throws InterruptedException {
    Round round = new Round(bench, rounds.size(), address, from);
    rounds.add(round);
    round.start();
    Optional<Found> found = round.first();
    conclude(found, round.number());
    if (found.isPresent()) {
      bench.journal().settle();
    }
    Optional<Found> last = round.last();
    if (!sameWay(found, last)) {
      forgetRedirects();
      conclude(last, round.number());
    }
  }

  private void forgetRedirects() {
    addresses = new RedirectGuard();
    addresses.beginAddress(bench.typed());
  }

  /** Two servers of one organisation mostly tell the same: what follows has been seen then. */
  private static boolean sameWay(Optional<Found> before, Optional<Found> now) {
    return before.equals(now)
        || before.isPresent() && now.isPresent()
            && before.get() instanceof Found.Answer(var oldHop, var oldHost, PoxAnswer old, var oldUrl)
            && now.get() instanceof Found.Answer(var newHop, var newHost, PoxAnswer fresh, var newUrl)
            && PoxAnswer.sameWay(old, fresh);
  }

  private void conclude(Optional<Found> found, int round) throws InterruptedException {
    boolean answered = found.isPresent() && !(found.get() instanceof Found.Refused);
    bench.journal().decide(new Decision.StepChosen(
        answered ? found.map(Found::hop) : Optional.empty(),
        Message.of(answered ? "decision.step" : "decision.no-step")));
    if (found.isPresent()) {
      switch (found.get()) {
        case Found.Answer answer -> {
          mattered.add(answer.host());
          follow(answer, round);
        }
        case Found.Unproven unproven -> {
          mattered.add(unproven.host());
          unproven(unproven);
        }
        case Found.Refused refused -> {}
      }
    }
  }

  private void follow(Found.Answer answer, int round) throws InterruptedException {
    dialects.compare(answer, rounds.get(round).address());
    switch (answer.answer()) {
      case PoxAnswer.Settings(MailboxSettings settings, var whole) -> settings(answer, settings, round);
      case PoxAnswer.RedirectAddr(String address) -> redirectAddr(answer, address, round);
      default -> throw new IllegalStateException("no answer to follow");
    }
  }

  private void settings(Found.Answer answer, MailboxSettings settings, int round) throws InterruptedException {
    boolean microsoft = MicrosoftHosts.servesMail(answer.host());
    MailboxHome home = microsoft || settings.microsoftOnline() || offeredByMicrosoft(settings)
        ? MailboxHome.MICROSOFT_365 : MailboxHome.ON_PREMISES;
    String from = answer.hop();
    if (!microsoft) {
      HopTrack where = where(answer, round);
      from = where.id();
      where.pass(Message.of(home == MailboxHome.ON_PREMISES ? "where.on-premises" : "where.m365"));
    }
    List<Protocol> offered = List.of(Protocol.values()).stream().filter(p -> !settings.offers(p).isEmpty()).toList();
    bench.journal().decide(new Decision.SettingsFound(
        answer.hop(), home, Set.copyOf(offered),
        Message.of("decision.settings", answer.host())));
    negotiate(home == MailboxHome.MICROSOFT_365 ? settings.with(sync(settings)) : settings, home, from)
        .ifPresent(chosen -> mailbox(home, Optional.of(chosen.hop()))
            .pass(Message.of(
                chosen.opened() ? "mailbox.opened" : "mailbox.open", chosen.protocol().title(), chosen.host())));
  }

  /** A file written by hand seldom says where the mailbox is; its URLs do. */
  private static boolean offeredByMicrosoft(MailboxSettings settings) {
    return settings.offers().stream().anyMatch(o -> MicrosoftHosts.servesMail(o.url().getHost()));
  }

  private Optional<Negotiation.Chosen> negotiate(MailboxSettings settings, MailboxHome home, String from)
      throws InterruptedException {
    String prefix = negotiations.isEmpty() ? "p" : "p" + (negotiations.size() + 1);
    Negotiation negotiation = new Negotiation(bench, home, from, prefix);
    negotiations.add(negotiation);
    Optional<Negotiation.Chosen> chosen = negotiation.run(settings);
    chosen.map(Negotiation.Chosen::host).ifPresent(mattered::add);
    reached |= chosen.isPresent();
    beside.ask(settings, home == MailboxHome.MICROSOFT_365 ? Lane.CLOUD : Lane.HYBRID, from, negotiation);
    return chosen;
  }

  /** An own server says where the mailbox lives; Microsoft 365 needs no such question. */
  private HopTrack where(Found.Answer answer, int round) {
    String again = wheres.add(round) ? "" : "2";
    return bench.track(Workbench.hop(
        "r" + round + ".where" + again, Stage.WHERE, Lane.HYBRID, HopKind.DECISION,
        Message.of("hop.where"), answer.host(), answer.hop()));
  }

  private void redirectAddr(Found.Answer answer, String told, int round) throws InterruptedException {
    Optional<HopTrack> where = MicrosoftHosts.servesMail(answer.host())
        ? Optional.empty()
        : Optional.of(where(answer, round));
    String from = where.map(HopTrack::id).orElse(answer.hop());
    if (!(EmailAddress.parse(told) instanceof EmailAddress.Parsed.Good(EmailAddress next))) {
      refuse(where, from, told, Fault.POX_INCOMPLETE, Message.of("redirect.addr-malformed", told));
      return;
    }
    Optional<RedirectGuard.Refusal> refusal = addresses.refuseAddress(next);
    if (refusal.isPresent()) {
      refuse(where, from, told, refusal.get().fault(), refusal.get().why());
      return;
    }
    where.ifPresent(w -> w.pass(Message.of("where.redirect-addr", next.text())));
    bench.journal().decide(new Decision.RedirectAddr(
        from, next.text(), true, Message.of("decision.redirect-addr", next.text())));
    round(next, from);
  }

  private void refuse(Optional<HopTrack> where, String from, String told, Fault fault, Message why) {
    bench.journal().decide(new Decision.RedirectAddr(from, told, false, why));
    where.ifPresent(w -> w.fail(fault, why));
  }

  /**
   * The sign-in is Microsoft 365's own: its sign-in service and its well-known endpoints can be tried
   * all the same, since every mailbox there uses them.
   */
  private void unproven(Found.Unproven stop) throws InterruptedException {
    if (!MicrosoftHosts.servesMail(stop.host())) {
      return;
    }
    signIn = CompletableFuture.runAsync(() -> signInService(stop), Thread::startVirtualThread);
    MailboxSettings known = new MailboxSettings("", Optional.empty(), Optional.empty(), true, List.of(
        known(Protocol.MAPI_HTTP, "/mapi/emsmdb/"), known(Protocol.EWS, "/EWS/Exchange.asmx"),
        sync(MicrosoftCloud.of(List.of(stop.host())))), Map.of());
    Optional<Negotiation.Chosen> chosen = negotiate(known, MailboxHome.MICROSOFT_365, stop.hop());
    mailbox(MailboxHome.MICROSOFT_365, chosen.map(Negotiation.Chosen::hop))
        .skip(SkipReason.SIGN_IN_UNPROVEN, Message.of("mailbox.unproven"));
  }

  /** Nobody offers it: the new Outlooks know the cloud that the mailbox is in. */
  private static Offer sync(MailboxSettings settings) {
    return sync(MicrosoftCloud.of(settings.offers().stream().map(o -> o.url().getHost()).toList()));
  }

  private static Offer sync(MicrosoftCloud cloud) {
    return new Offer(Protocol.SYNC, Offer.Reach.EXTERNAL, URI.create("https://" + cloud.graph() + "/v1.0/me"));
  }

  private static Offer known(Protocol protocol, String path) {
    return new Offer(
        protocol, Offer.Reach.EXTERNAL, URI.create("https://" + MicrosoftHosts.EXCHANGE_ONLINE + path));
  }

  private void signInService(Found.Unproven stop) {
    stop.challenges().stream()
        .filter(c -> c.scheme().equals("bearer"))
        .findFirst()
        .flatMap((Challenge c) -> c.parameter("authorization_uri"))
        .ifPresent(uri -> new SignInService(bench, stop.hop()).reach(uri));
  }

  private HopTrack mailbox(MailboxHome home, Optional<String> from) {
    mailboxes++;
    return bench.track(new Hop(
        mailboxes == 1 ? "mailbox" : "mailbox" + mailboxes, Stage.MAILBOX,
        home == MailboxHome.MICROSOFT_365 ? Lane.CLOUD : Lane.HYBRID,
        HopKind.MAILBOX, Message.of("hop.mailbox"), bench.typed().text(), from));
  }
}
