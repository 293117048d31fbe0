package org.hopscope.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
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
    return begin(new Analysis(request, sink, asker -> Recall.nothing(clock)));
  }

  @Override
  public RunningAnalysis again(AnalysisRequest request, Earlier earlier, Set<String> concerned, EventSink sink) {
    return begin(new Analysis(request, sink, asker -> earlier.recall(asker, concerned, clock)));
  }

  private static RunningAnalysis begin(Analysis analysis) {
    analysis.begin();
    return analysis;
  }

  private final class Analysis extends Run {
    private final AnalysisRequest request;
    private final Function<Earlier.Asker, Recall> recall;
    private final List<AnalysisEvent> told = Collections.synchronizedList(new ArrayList<>());
    private final Journal journal;
    private final Questions questions;
    private final Optional<ModernSignIn> modern;
    /** Known as soon as it is known who asks. */
    private volatile Optional<Supplier<Earlier>> earlier = Optional.empty();

    Analysis(AnalysisRequest request, EventSink sink, Function<Earlier.Asker, Recall> recall) {
      this.request = request;
      this.recall = recall;
      this.journal = new Journal(event -> {
        told.add(event);
        sink.accept(event);
      }, clock);
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
      OutlookState outlook = outlook();
      Earlier.Asker asker = asker(outlook);
      Recall memory = recall.apply(asker);
      earlier = Optional.of(() -> new Earlier(told, memory.memory(), Optional.of(asker)));
      return new Workbench(
          request, outlook, world, journal, signIn, questions, memory.looksBack() ? Pace.besideMemory() : new Pace(),
          account, new CompletableFuture<>(), () -> opener.open(request.place().view().direct(), scope), memory, scope);
    }

    private Earlier.Asker asker(OutlookState outlook) {
      OpenPlace place = request.place();
      return new Earlier.Asker(
          request.address(), request.client(), place.vantage(), place.view().resolvers(), place.view().proxy(),
          place.publicClient(), outlook.settings(), request.asSignedIn(), !request.secret().isEmpty(),
          request.proxyLogin().map(AnalysisRequest.ProxyLogin::user));
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
    public Optional<Earlier> earlier() {
      return told.getLast() instanceof AnalysisEvent.Ended ? earlier.map(Supplier::get) : Optional.empty();
    }

    @Override
    protected void giveBack() {
      request.secret().close();
      request.proxyLogin().ifPresent(login -> login.password().close());
      modern.ifPresent(ModernSignIn::close);
    }
  }
}
