package org.hopscope.analysis;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hopscope.auth.SignIn;
import org.hopscope.auth.TrustRules;
import org.hopscope.auth.oauth.Grant;
import org.hopscope.auth.oauth.ModernSignIn;
import org.hopscope.auth.oauth.PasswordGrant;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.EventSink;
import org.hopscope.model.OutlookState;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Secret;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;

/** Runs analyses, each on virtual threads of its own. */
public final class Runner implements Analyzer {
  private final World.Opener opener;
  private final WireClock clock;

  public Runner(World.Opener opener, WireClock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public RunningAnalysis start(AnalysisRequest request, EventSink sink) {
    Analysis analysis = new Analysis(request, new Journal(sink, clock));
    analysis.begin();
    return analysis;
  }

  private final class Analysis extends Run {
    private final AnalysisRequest request;
    private final Journal journal;
    private final Questions questions;
    private final Optional<ModernSignIn> modern;

    Analysis(AnalysisRequest request, Journal journal) {
      this.request = request;
      this.journal = journal;
      this.questions = new Questions(request.consent(), clock);
      this.modern = modern();
    }

    void begin() {
      journal.emit(at -> new AnalysisEvent.Started(
          at, clock.now(), request.address(), request.client(), request.place().vantage()));
      // while the technician thinks about a question, no time goes by
      begin("analysis", request.limits().total(), questions::nanos);
    }

    @Override
    protected void work() throws InterruptedException {
      try (World world = opener.open(view(), scope)) {
        new Pursuit(workbench(world)).run();
      }
    }

    private NetworkView view() {
      return AnalysisRequest.signedIn(request.place().view(), request.proxyLogin(), clock);
    }

    private Workbench workbench(World world) {
      Secret secret = request.secret();
      CompletableFuture<AccountFacts> account = new CompletableFuture<>();
      TrustRules trust = new TrustRules(request.address(), request.place().vantage().adDomain());
      SignIn signIn = new SignIn(request.address(), secret, trust,
          (host, why) -> questions.agrees(proof(), host, why),
          new SignIn.Own(
              request.asSignedIn(),
              new DomainTickets(request, world, scope).any().isPresent() || request.user(world).isPresent()),
          new SignIn.Modern(modern, () -> account.getNow(AccountFacts.NONE).home()));
      return new Workbench(
          request, outlook(), world, journal, signIn, questions, new Pace(), account,
          () -> opener.open(request.place().view().direct(), scope), scope);
    }

    private Consent.Question proof() {
      return request.asSignedIn() ? Consent.Question.SIGN_IN_AS_USER : Consent.Question.SEND_PASSWORD;
    }

    private Optional<ModernSignIn> modern() {
      return request.place().publicClient()
          .filter(c -> request.client().modernSignIn() && !request.asSignedIn())
          .map(c -> new ModernSignIn(grant(c)));
    }

    private Grant grant(PublicClient client) {
      PublicClient.Way way = client.way().orElse(PublicClient.Way.PASSWORD);
      return way == PublicClient.Way.PASSWORD
          ? new PasswordGrant(client.id(), request.address().text(), request.secret())
          : new ElsewhereGrant(client.id(), request.address().text(), way, questions);
    }

    /** A client without a registry has no policies either. */
    private OutlookState outlook() {
      return request.client().officeVersion().isPresent()
          ? request.place().outlook().of(request.address(), request.client())
          : OutlookState.EMPTY;
    }

    @Override
    protected void finish(Ending ending) {
      journal.finish(ending);
    }

    @Override
    protected void giveBack() {
      request.secret().close();
      request.proxyLogin().ifPresent(login -> login.password().close());
      modern.ifPresent(ModernSignIn::close);
    }
  }
}
