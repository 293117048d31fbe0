package org.hopscope.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.hopscope.advice.session.Session;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Consent;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Product;
import org.hopscope.model.Secret;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.ui.Engine;
import org.hopscope.ui.accounts.AccountsModel;
import org.hopscope.ui.guide.GuideCard.Password;
import org.hopscope.ui.guide.GuideModel;
import org.hopscope.ui.batch.BatchModel;
import org.hopscope.ui.history.HistoryModel;
import org.hopscope.ui.network.NetworkModel;
import org.hopscope.ui.undo.UndoModel;

/** Where the technician is, and what the buttons do there. */
public final class WizardModel {
  private final Engine engine;
  private final Executor window;
  private final WhoModel who;
  private final ConsentModel consent;
  private final LiveModel live;
  private final ReportModel report;
  private final NetworkModel network;
  private final KeptModel kept;
  private final HistoryModel history;
  private final Optional<BatchModel> batch;
  private final PracticeModel practice;
  private final GuideModel guide;
  private final Current current;
  private final Whereabouts page = new Whereabouts();
  private final UndoModel undo = new UndoModel();
  private final AccountsModel accounts;
  /** The result whose session was left going on, as long as nothing goes on with it. */
  private Optional<PutAway> led = Optional.empty();
  /** Whether the last analysis had one. */
  private boolean withPassword;

  /**
   * @param window runs things where the properties may be changed
   * @param frames the same, when the window draws next
   * @param archive where analyses that end are kept; empty: nowhere
   */
  public WizardModel(
      Engine engine, Wording words, Executor window, Executor frames, Memory memory, Optional<Archive> archive) {
    this.window = window;
    this.current = new Current(window);
    this.who = new WhoModel(words, engine.places(), memory);
    this.engine = new Engine(
        new Disguised(engine.places(), id -> who.disguise().label(id).map(words::say)), engine.analyzer(),
        engine.sweeper(),
        engine.lists(), engine.clock());
    this.accounts = new AccountsModel(memory, undo);
    this.practice = new PracticeModel(words, engine.places(), window, who);
    this.consent = new ConsentModel(words);
    this.live = new LiveModel(words);
    this.report = new ReportModel(
        words, live.graphProperty()::get, this::session, live.untoldProperty()::get, current::hasPseudonyms, window);
    this.network = new NetworkModel(words, this.engine, this::from, who.options().proxyLogin()::lend, window, frames);
    this.kept = new KeptModel(() -> current.snapshot().map(s -> s.with(session())), window, this::show);
    this.guide = new GuideModel(words, engine.clock(), new GuideDesk());
    live.findings().quietWhile(guide.shownProperty()::get);
    oneOf(live.findings().shownProperty(), guide.shownProperty());
    this.history = new HistoryModel(words, archive, memory.keepsHistory(), window, new FromHistory(), undo);
    history.keepsProperty().subscribe((_, wanted) -> memory.keepHistory(wanted));
    this.batch = archive.map(a -> new BatchModel(
        this.engine, this::fromHere, window, a.folder().resolveSibling("batches"), Product.version(), kept::open));
    batch.ifPresent(many -> many.clientProperty().bindBidirectional(who.clientProperty()));
    network.problemProperty().subscribe(this::notSwept);
    live.untoldProperty().bind(practice.secretProperty().and(practice.concernedProperty()));
    live.untoldProperty().subscribe(guide::secretChanged);
    network.untoldProperty().bind(practice.secretProperty());
  }

  /** There is room for one of them beside the chart: the one that is shown last. */
  private static void oneOf(BooleanProperty findings, BooleanProperty guide) {
    findings.subscribe(found -> guide.set(guide.get() && !found));
    guide.subscribe(led -> findings.set(findings.get() && !led));
  }

  /** Says everything again, in the language that is spoken now. */
  public void sayAgain() {
    who.sayAgain();
    consent.sayAgain();
    live.sayAgain();
    report.sayAgain();
    network.sayAgain();
    practice.sayAgain();
    history.sayAgain();
    guide.sayAgain();
  }

  /** Of the analysis that is shown now, whatever is shown when it is written. */
  private void keepSession() {
    Current.Held about = current.held();
    Optional<Session> now = session();
    if (now.isPresent()) {
      history.goesOn(() -> about.snapshot().map(snapshot -> snapshot.with(now)));
    }
  }

  private Optional<Session> session() {
    return guide.kept();
  }

  private NetworkModel.From from() {
    return new NetworkModel.From(who.placeProperty().get(), who.options().options(who.placeProperty().get().practice()),
        who.parsed());
  }

  /** The primary button. False when something has to be put right first. */
  public boolean next() {
    return switch (page.get()) {
      case WHO -> toConsent();
      case CONSENT -> consent.agreedProperty().get() && analyze(Optional.empty());
      case LIVE -> false;
      case RESULT -> again();
      case NETWORK, SWEEP -> sweep();
      case HISTORY -> history.open();
      case BATCH -> batch.orElseThrow().next();
    };
  }

  /** The network of the place, beside the steps of an analysis. False when something has to be put right first. */
  public boolean toNetwork() {
    if (!mayLookAtNetwork() || !who.options().good()) {
      return false;
    }
    page.toNetwork(network.swept(who.placeProperty().get()));
    return true;
  }

  /** One row of it. */
  public void toRow(Checked row) {
    if (toNetwork()) {
      network.select(row);
    }
  }

  /** An analysis that runs is not left for it. */
  public boolean mayLookAtNetwork() {
    return page.get() == Page.WHO || page.get() == Page.HISTORY || page.get() == Page.BATCH
        || page.get() == Page.RESULT && !live.runningProperty().get();
  }

  /** Past analyses, beside the steps of one. */
  public void toHistory() {
    if (mayLookAtHistory()) {
      network.cancel();
      history.load();
      page.aside(Page.HISTORY);
    }
  }

  /** An analysis that runs is not left for it. */
  public boolean mayLookAtHistory() {
    return page.get().ofNetwork() || mayLookAtNetwork();
  }

  /** Many addresses, beside the steps of one analysis; what runs there goes on while one is elsewhere. */
  public void toBatch() {
    if (mayLookAtHistory() && batch.isPresent() && who.options().good()) {
      network.cancel();
      page.aside(Page.BATCH);
    }
  }

  private BatchModel.From fromHere() {
    return new BatchModel.From(
        who.placeProperty().get(), who.options().options(who.placeProperty().get().practice()).byPassword(),
        who.options().limits(), who.options().proxyLogin().lend());
  }

  /** Other services, another cloud, a newer list. */
  public void changeScope() {
    network.cancel();
    page.go(Page.NETWORK);
  }

  private boolean sweep() {
    if (network.runningProperty().get() || !network.start()) {
      return false;
    }
    page.sweeps();
    return true;
  }

  private void notSwept(String why) {
    if (!why.isEmpty() && page.get() == Page.SWEEP) {
      page.go(Page.NETWORK);
    }
  }

  private void backFromNetwork() {
    network.cancel();
    page.backFromNetwork();
  }

  private boolean toConsent() {
    who.pausedProperty().set(true);
    Optional<EmailAddress> address = who.parsed();
    if (address.isEmpty() || !who.options().complete()) {
      return false;
    }
    consent.show(
        address.get(),
        who.clientProperty().get(),
        who.placeProperty().get().practice(),
        who.givesPassword(),
        who.options().asSignedIn().get(),
        who.options().proxyLogin().given(),
        who.options().internet(who.placeProperty().get().practice()),
        who.excluded());
    page.go(Page.CONSENT);
    return true;
  }

  private boolean analyze(Optional<AnalysisRun.Second> second) {
    EmailAddress address = who.parsed().orElseThrow();
    withPassword = who.givesPassword();
    Secret secret = who.secret();
    Optional<AnalysisRequest.ProxyLogin> proxy = who.options().proxyLogin().take();
    boolean asSignedIn = who.options().asSignedIn().get();
    undo.dismiss();
    offerSession(address);
    remember(address);
    practice.concernedProperty().set(true);
    kept.forget();
    live.begin();
    guide.looking();
    report.forget();
    page.go(Page.LIVE);
    AnalysisRun fresh = new AnalysisRun(engine.places(), engine.analyzer(), window, new Watch(), history::keep);
    current.begin(fresh);
    AnalysisRun.Order order = new AnalysisRun.Order(
        who.placeProperty().get().id(),
        who.options().options(who.placeProperty().get().practice()),
        place -> new AnalysisRequest(
            address,
            secret,
            who.clientProperty().get(),
            place,
            who.options().limits(),
            current.consentOf(fresh),
            asSignedIn,
            proxy),
        Stream.concat(Stream.of(secret), proxy.stream().map(AnalysisRequest.ProxyLogin::password)).toList(), second);
    fresh.start(order);
    return true;
  }

  /** An analysis of somebody else does not end a session: the way back to it stays open. */
  private void offerSession(EmailAddress next) {
    boolean goesOn = guide.goesOnWith(next, who.placeProperty().get().id());
    led = led.filter(left -> !goesOn || !left.guided().equals(guide.guide()));
    led.ifPresent(left -> undo.offer(Message.of("undo.session", left.form().address()), () -> takeUp(left)));
  }

  /** What stands in its place goes, and can be had back in turn. */
  private void takeUp(PutAway session) {
    putAway("undo.replaced");
    bringBack(session);
    guide.shownProperty().set(true);
  }

  private void remember(EmailAddress address) {
    if (!who.placeProperty().get().practice()) {
      accounts.used(address.text());
    }
  }

  private boolean again() {
    stop();
    who.returned();
    if (who.needsNoTyping() && who.parsed().isPresent() && who.options().complete()) {
      return analyze(Optional.empty());
    }
    page.go(Page.WHO);
    return true;
  }

  /** Takes the fault out of the practice world, and looks again. */
  void mend() {
    practice.mend(this::lookAgain);
  }

  void breakAgain() {
    practice.breakAgain(this::lookAgain);
  }

  private void lookAgain() {
    network.forget();
    if (page.get() == Page.SWEEP) {
      sweep();
    } else if (page.get() == Page.RESULT && !live.runningProperty().get()) {
      again();
    }
  }

  public void back() {
    switch (page.get()) {
      case WHO -> {}
      case CONSENT -> page.go(Page.WHO);
      case LIVE, RESULT -> {
        putAway("undo.result");
        toWho();
      }
      case NETWORK, SWEEP -> backFromNetwork();
      case HISTORY, BATCH -> page.back();
    }
  }

  /** Stops what runs; before anything runs, leads back to the beginning. */
  public void cancel() {
    switch (page.get()) {
      case WHO -> {}
      case CONSENT -> page.go(Page.WHO);
      case LIVE, RESULT -> {
        live.stopping();
        current.cancel();
      }
      case NETWORK -> backFromNetwork();
      case SWEEP -> network.cancel();
      case HISTORY -> page.back();
      case BATCH -> leaveBatch();
    }
  }

  /** An empty form for somebody else. */
  public void startOver() {
    putAway("undo.start-over");
    guide.leave();
    practice.startOver();
    who.addressProperty().set("");
    who.password().clear();
    who.options().proxyLogin().clear();
    who.pausedProperty().set(false);
    toWho();
  }

  /** What is shown goes, and can be had back once it was whole. */
  private void putAway(String says) {
    Optional<PutAway> before = page.get() == Page.RESULT && !live.runningProperty().get()
        ? live.seen()
            .map(seen -> new PutAway(PutAway.Form.of(who), current.held(), seen, practice.concernedProperty().get(),
                guide.guide()))
        : Optional.empty();
    stop();
    led = before.filter(PutAway::goesOn).or(() -> led);
    before.ifPresent(result -> undo.offer(Message.of(says), () -> bringBack(result)));
  }

  /** Passwords do not come back: they were never kept. */
  private void bringBack(PutAway result) {
    network.cancel();
    stop();
    led = led.filter(left -> !left.equals(result));
    result.form().fill(who);
    current.hold(result.held());
    practice.concernedProperty().set(result.practised());
    live.begin();
    live.show(result.seen().graph(), result.seen().drawing());
    guide.restore(result.guided());
    page.go(Page.RESULT);
  }

  /** The window closes. */
  public void dispose() {
    undo.dismiss();
    stop();
    network.stop();
    practice.dispose();
    history.dispose();
    batch.ifPresent(BatchModel::dispose);
  }

  /** Cancel stops what runs first. */
  private void leaveBatch() {
    if (!batch.orElseThrow().cancel()) {
      page.back();
    }
  }

  /** Stops and forgets the current analysis: nothing of it is shown any more. */
  public void stop() {
    current.forget();
    kept.forget();
    live.abandoned();
  }

  /** An analysis from a file stands where one from the network would; what runs is not stopped for it. */
  private boolean show(Snapshot opened, HopGraph graph, Drawing drawing) {
    if (live.runningProperty().get()) {
      return false;
    }
    network.cancel();
    putAway("undo.replaced");
    current.open(opened);
    practice.concernedProperty().set(false);
    live.begin();
    live.show(graph, drawing);
    if (opened.session().isPresent() && !opened.header().pseudonyms()) {
      PutAway.Form.of(opened.header(), who).fill(who);
    }
    withPassword = false;
    guide.opened(graph, opened.session());
    page.go(Page.RESULT);
    return true;
  }

  private void toWho() {
    who.returned();
    page.go(Page.WHO);
  }

  /** Whether the rail leads there from here. */
  public boolean reachable(Page there) {
    return page.reachable(there);
  }

  public void goTo(Page there) {
    if (there == page.get() || !reachable(there)) {
      return;
    }
    if (page.get().beside()) {
      network.cancel();
      page.back();
    }
    if (there != page.get()) {
      back();
    }
  }

  /** Where the technician has to sign in while the analysis waits, if it does. */
  public ReadOnlyObjectProperty<Optional<Consent.Elsewhere>> elsewhereProperty() {
    return current.elsewhereProperty();
  }

  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.property();
  }

  /** Questions that the analysis waits upon, the oldest first. */
  public ObservableList<ConsentQuestion.Question> questions() {
    return current.questions();
  }

  public WhoModel who() {
    return who;
  }

  public ConsentModel consent() {
    return consent;
  }

  public ReportModel report() {
    return report;
  }

  public LiveModel live() {
    return live;
  }

  /** Guided troubleshooting beside the chart. */
  public GuideModel guide() {
    return guide;
  }

  /** Addresses that were analysed before, if they may be remembered. */
  public AccountsModel accounts() {
    return accounts;
  }

  /** What was put away or deleted last. */
  public UndoModel undo() {
    return undo;
  }

  /** Analyses in files. */
  public KeptModel kept() {
    return kept;
  }

  /** Many addresses; empty where there is no place to keep what comes of them. */
  public Optional<BatchModel> batch() {
    return batch;
  }

  /** Past analyses. */
  public HistoryModel history() {
    return history;
  }

  public PracticeModel practice() {
    return practice;
  }

  public NetworkModel network() {
    return network;
  }

  /** What the guide asks for: the same analysis again, of what its step is about. */
  private final class GuideDesk implements GuideModel.Desk {
    @Override
    public Optional<HopGraph> shown() {
      return live.seen().map(LiveModel.Seen::graph).filter(graph -> !graph.running());
    }

    @Override
    public Password password() {
      return who.needsNoTyping() ? Password.KNOWN : withPassword ? Password.WANTED : Password.OPTIONAL;
    }

    /** Nobody's password goes anywhere that was not agreed to: a file may come from another computer. */
    @Override
    public void lookAgain(PasswordInput typed, Set<String> concerned) {
      if (current.hasPseudonyms()) {
        kept.tell(Message.of("snapshot.other-names"));
        guide.notLooked();
        return;
      }
      boolean same = password() == Password.KNOWN;
      Optional<AnalysisRun.Second> second = current.earlier()
          .map(earlier -> new AnalysisRun.Second(same ? earlier : earlier.signedInOtherwise(), concerned));
      who.returned();
      if (password() != Password.KNOWN) {
        who.password().takeOver(typed);
      }
      Optional<EmailAddress> account = who.parsed();
      if (account.isEmpty() || !who.options().complete()) {
        guide.notLooked();
        page.go(Page.WHO);
      } else if (!consent.agreedFor(account.get())) {
        guide.notLooked();
        toConsent();
      } else {
        stop();
        analyze(second);
      }
    }

    @Override
    public void goesOn() {
      keepSession();
    }

    @Override
    public void handOver(Path to, Session told, String ticket, Runnable written) {
      report.report().ifPresent(made -> kept.handOver(to, made, told, ticket, written));
    }

    @Override
    public boolean secret() {
      return live.untoldProperty().get();
    }

    @Override
    public void reveal() {
      practice.solvedProperty().set(true);
    }

    @Override
    public void toNetwork() {
      WizardModel.this.toNetwork();
    }
  }

  /** What the page of past analyses leads to. */
  private final class FromHistory implements HistoryModel.Leads {
    @Override
    public void open(Path file) {
      kept.open(file);
    }

    @Override
    public void compare(Path before, Path after) {
      kept.compare(before, after);
    }
  }

  /** What an analysis reports; always called where the properties may be changed. */
  private final class Watch implements AnalysisRun.Watcher {
    private boolean over;

    @Override
    public void changed(HopGraph graph, Drawing drawing) {
      live.show(graph, drawing);
      if (graph.verdict().outcome() != Result.RUNNING || !graph.running()) {
        page.go(Page.RESULT);
      }
      if (!graph.running() && !over) {
        over = true;
        guide.looked(graph);
      }
    }

    @Override
    public void notOpened(Message why) {
      live.abandoned();
      guide.notLooked();
      toWho();
      who.notOpened(why);
    }

    @Override
    public void neverBegan() {
      live.abandoned();
      guide.notLooked();
      toWho();
    }
  }
}
