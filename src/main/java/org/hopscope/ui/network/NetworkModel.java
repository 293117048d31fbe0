package org.hopscope.ui.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.sweep.Group;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.graph.sweep.SweepVerdict;
import org.hopscope.graph.sweep.SweepVerdict.State;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.ui.Engine;
import org.hopscope.ui.RunModel;

/** A sweep of the network as it is seen: the verdict, the progress, the rows as they come in. */
public final class NetworkModel extends RunModel {
  /** From where, and on whose behalf. */
  public record From(Place place, Places.Options options, Optional<EmailAddress> account) {}

  /** Gives what was typed for a proxy, once. */
  public interface ProxySignIn extends Supplier<Optional<AnalysisRequest.ProxyLogin>> {}

  private final Engine engine;
  private final Supplier<From> from;
  private final ProxySignIn proxy;
  private final Executor frames;
  private final ScopeModel scope;
  private final RulesModel rules;
  private final ReadOnlyObjectWrapper<Optional<SweepTable>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final ReadOnlyStringWrapper untested = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper untestedNames = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<EndpointRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<Impact>> order = new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableList<PathReading> readings = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<EndpointRow>> selected = new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty untold = new SimpleBooleanProperty();
  private Optional<SweepRun> run = Optional.empty();
  private Map<Impact, Group> groups = Map.of();
  private Optional<Place> place = Optional.empty();
  private Optional<Message> wrong = Optional.empty();

  /**
   * @param from asked when a sweep begins
   * @param proxy asked after it
   * @param window runs things where the properties may be changed
   * @param frames the same, when the window draws next
   */
  public NetworkModel(
      Wording words, Engine engine, Supplier<From> from, ProxySignIn proxy, Executor window, Executor frames) {
    super(words);
    this.engine = engine;
    this.from = from;
    this.proxy = proxy;
    this.frames = frames;
    this.scope = new ScopeModel(words, engine.lists(), () -> from.get().options(), window);
    this.rules = new RulesModel(words, table::get, window);
    untold.subscribe(_ -> table.get().ifPresent(now -> showVerdict(now.verdict())));
  }

  /** False when something has to be chosen first. */
  public boolean start() {
    if (!scope.readyProperty().get()) {
      return false;
    }
    stop();
    From here = from.get();
    begin(here.place());
    SweepRun fresh = new SweepRun(engine.places(), engine.sweeper(), frames, new Watch());
    run = Optional.of(fresh);
    fresh.start(new SweepRun.Order(
        here.place().id(), here.options(), here.account(), scope.listProperty().get().orElseThrow(), scope.areas(),
        proxy.get()));
    return true;
  }

  private void begin(Place where) {
    place = Optional.of(where);
    table.set(Optional.empty());
    selected.set(Optional.empty());
    rows.clear();
    readings.clear();
    order.set(List.of());
    problem(Optional.empty());
    rules.forget();
    state.set(State.RUNNING);
    untested.set("");
    untestedNames.set("");
    beginRun();
  }

  /** Ends what runs; what came in stays. */
  public void cancel() {
    if (running.get()) {
      meanwhile("live.stopping");
      run.ifPresent(SweepRun::cancel);
    }
  }

  /** Ends what runs and forgets it: nothing more of it is shown. */
  public void stop() {
    run.ifPresent(SweepRun::forget);
    run = Optional.empty();
    running.set(false);
  }

  /** The network is not what it was: what came in from it is not shown any more. */
  public void forget() {
    stop();
    place = Optional.empty();
    table.set(Optional.empty());
    selected.set(Optional.empty());
    rows.clear();
    readings.clear();
  }

  private void problem(Optional<Message> why) {
    wrong = why;
    problem.set(why.map(words::say).orElse(""));
  }

  /** Says everything again, in the language that is spoken now. */
  public void sayAgain() {
    Optional<Checked> open = selected.get().map(EndpointRow::checked);
    scope.sayAgain();
    rules.sayAgain();
    problem(wrong);
    rows.replaceAll(row -> new EndpointRow(words, row.checked()));
    again(() -> table.get().ifPresent(this::show));
    open.ifPresent(this::select);
  }

  private void show(SweepTable now) {
    told();
    table.set(Optional.of(now));
    showGroups(now.groups());
    rows.addAll(since(now.rows(), rows.size()).map(row -> new EndpointRow(words, row)).toList());
    readings.addAll(since(now.readings(), readings.size()).toList());
    showVerdict(now.verdict());
    showUntested(now.untested());
    elapsed.set(now.elapsed());
    showProgress(now);
    running.set(now.running());
  }

  /** What came in after the first {@code known}. */
  private static <T> Stream<T> since(List<T> all, int known) {
    return all.stream().skip(known);
  }

  /** What is broken comes first, then what deserves a look. */
  private void showGroups(List<Group> now) {
    groups = now.stream().collect(Collectors.toMap(Group::impact, g -> g));
    List<Impact> sorted = now.stream().sorted(Comparator.comparing(Group::state).thenComparing(Group::impact))
        .map(Group::impact).toList();
    if (!sorted.equals(order.get())) {
      order.set(sorted);
    }
  }

  private void showVerdict(SweepVerdict now) {
    state.set(now.state());
    verdict.set(words.say(untold.get() ? withoutCause(now) : now.sentence()));
    int more = now.asides().size() - 1;
    aside.set(more < 0 || untold.get() ? "" : more == 0
        ? words.say(now.asides().getFirst()) : words.say("network.aside", words.say(now.asides().getFirst()), more));
  }

  private static Message withoutCause(SweepVerdict now) {
    return switch (now.state()) {
      case BROKEN -> Message.of("practice.network.broken");
      case HINTS -> Message.of("practice.network.hints");
      case RUNNING, HEALTHY, INCOMPLETE -> now.sentence();
    };
  }

  private void showUntested(List<String> names) {
    untested.set(names.isEmpty() ? "" : words.say("network.untested", names.size()));
    untestedNames.set(names.isEmpty() ? "" : words.say("network.untested.names", String.join(", ", names)));
  }

  private void showProgress(SweepTable now) {
    int all = now.checks();
    int done = now.rows().size();
    String text = all == 0 ? "" : words.say("network.progress", done, all);
    if (now.running()) {
      progress(text, done, all);
    } else {
      progress(text, 1, 1);
    }
  }

  /** Rows of a group beside each other, the gravest group first. */
  Comparator<EndpointRow> grouping() {
    List<Impact> sorted = order.get();
    return Comparator.comparing((EndpointRow row) -> sorted.indexOf(row.checked().impact()));
  }

  /** How many rows stand at a state. */
  long count(RowState state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /** The state of the gravest row of a group. */
  RowState worst(Impact impact) {
    return Optional.ofNullable(groups.get(impact)).map(Group::state).orElse(RowState.UNKNOWN);
  }

  /** Above the first row of its group. */
  String head(Impact impact) {
    return Optional.ofNullable(groups.get(impact)).map(this::head).orElse("");
  }

  private String head(Group group) {
    String title = words.say(group.title());
    return group.breaks()
        ? words.say("network.group.blocked", title, group.breaking(), group.rows().size())
        : words.say("network.group", title, group.rows().size());
  }

  public ScopeModel scope() {
    return scope;
  }

  /** The table of the place that an analysis looked from, once its sweep is over. */
  public Optional<SweepTable> of(HopGraph analysis) {
    Optional<String> where = analysis.vantage().map(Vantage::id);
    return table.get().filter(t -> !t.running() && t.vantage().map(Vantage::id).equals(where));
  }

  /** Shows what is behind a row. */
  public void select(Checked row) {
    selected.set(rows.stream().filter(r -> r.checked().equals(row)).findFirst());
  }

  /** Whether there are rows of a place. */
  public boolean swept(Place where) {
    return place.filter(where::equals).isPresent() && table.get().isPresent();
  }

  public ReadOnlyObjectProperty<Optional<SweepTable>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How many names of the list nobody could test; empty where all were. */
  public ReadOnlyStringProperty untestedProperty() {
    return untested.getReadOnlyProperty();
  }

  /** Which those are, and why. */
  public ReadOnlyStringProperty untestedNamesProperty() {
    return untestedNames.getReadOnlyProperty();
  }

  /** What to do about what is blocked, to be taken away. */
  public RulesModel rules() {
    return rules;
  }

  /** Why the place could not be opened, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** In the order in which they came in. */
  public ObservableList<EndpointRow> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<List<Impact>> orderProperty() {
    return order.getReadOnlyProperty();
  }

  public ObservableList<PathReading> readings() {
    return readings;
  }

  /** Whether somebody is to find out what is broken: then the verdict does not say it. */
  public BooleanProperty untoldProperty() {
    return untold;
  }

  /** The row whose evidence is shown, if any. */
  public ObjectProperty<Optional<EndpointRow>> selectedProperty() {
    return selected;
  }

  /** What a sweep reports; always called where the properties may be changed. */
  private final class Watch implements SweepRun.Watcher {
    @Override
    public void changed(SweepTable now) {
      show(now);
    }

    @Override
    public void notOpened(Message why) {
      running.set(false);
      problem(Optional.of(why));
    }

    @Override
    public void neverBegan() {
      running.set(false);
      problem(Optional.of(Message.of("network.never-began")));
    }
  }
}
