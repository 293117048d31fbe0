package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Optional;
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
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.ProtocolChoice;
import org.hopscope.graph.Residence;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.graph.Verdict;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.graph.WhatIf;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Times;
import org.hopscope.model.TlsVersion;
import org.hopscope.model.Wording;
import org.hopscope.ui.RunModel;
import org.hopscope.ui.guide.FindingsModel;

/** An analysis as it is seen: the verdict, the progress, the chart, the hops. */
public final class LiveModel extends RunModel {
  /** What an analysis came to, for the client at the desk. */
  public record Seen(HopGraph graph, Drawing drawing) {}

  private final ReadOnlyObjectWrapper<Optional<HopGraph>> graph = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Drawing>> drawing = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper residence = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.RUNNING);
  private final ObservableList<HopRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<ProtocolChoice> choice = new SimpleObjectProperty<>(
      new ProtocolChoice(Optional.empty(), List.of()));
  private final ObjectProperty<Optional<ClientProfile>> imagined = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<TlsVersion>> imaginedTls = new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty untold = new SimpleBooleanProperty();
  private final FindingsModel findings;
  private Optional<HopGraph> seen = Optional.empty();
  private Optional<Drawing> seenPicture = Optional.empty();

  public LiveModel(Wording words) {
    super(words);
    this.findings = new FindingsModel(words);
    imagined.subscribe(_ -> seen.ifPresent(this::imagine));
    imaginedTls.subscribe(_ -> seen.ifPresent(this::imagine));
    untold.subscribe(_ -> seen.ifPresent(this::imagine));
  }

  /** Before the first event: the place is being opened. */
  public void begin() {
    seen = Optional.empty();
    imagined.set(Optional.empty());
    imaginedTls.set(Optional.empty());
    graph.set(Optional.empty());
    drawing.set(Optional.empty());
    selected.set(Optional.empty());
    rows.clear();
    findings.clear();
    result.set(Result.RUNNING);
    residence.set("");
    beginRun();
  }

  /** The analysis came to this; {@code picture} is its layout. */
  public void show(HopGraph now, Drawing picture) {
    seen = Optional.of(now);
    seenPicture = Optional.of(picture);
    imagine(now);
  }

  /** As it is, or as it would be for the client that was asked about. */
  private void imagine(HopGraph now) {
    Optional<WhatIf> other = imagined.get().or(() -> imaginedTls.get().flatMap(_ -> now.client()))
        .map(c -> whatIf(now, c));
    other.ifPresentOrElse(
        o -> display(o.graph(), ChartLayout.lay(o.graph())), () -> display(now, seenPicture.orElseThrow()));
    choice.set(other.map(WhatIf::choice).orElseGet(now::choice));
    other.stream().flatMap(w -> w.caveats().stream()).map(words::say)
        .forEach(c -> aside.set(aside.get().isEmpty() ? c : aside.get() + "\n" + c));
  }

  /** What every client would end with, in the order of {@link ClientProfile}; the one analysed is among them. */
  public List<WhatIf> whatIfs() {
    return seen.map(s -> Stream.of(ClientProfile.values()).map(c -> whatIf(s, c)).toList()).orElse(List.of());
  }

  private WhatIf whatIf(HopGraph now, ClientProfile client) {
    return WhatIf.of(now, client, imaginedTls.get().orElse(client.newestTls()));
  }

  /** As it came in; empty before that. */
  Optional<Seen> seen() {
    return seen.map(graph -> new Seen(graph, seenPicture.orElseThrow()));
  }

  /** The client at the desk. */
  public Optional<ClientProfile> client() {
    return seen.flatMap(HopGraph::client);
  }

  /** Says everything again, in the language that is spoken now. */
  void sayAgain() {
    again(() -> seen.ifPresent(this::imagine));
  }

  private void display(HopGraph now, Drawing picture) {
    told();
    graph.set(Optional.of(now));
    drawing.set(Optional.of(untold.get() ? picture.withoutCauses() : picture));
    result.set(now.verdict().outcome());
    verdict.set(words.say(untold.get() ? withoutCause(now.verdict()) : now.verdict().sentence()));
    residence.set(now.hop(Residence.HOP).isPresent() ? say(now.verdict().residence()) : "");
    aside.set(untold.get() ? "" : aside(now));
    elapsed.set(now.elapsed());
    if (untold.get()) {
      findings.clear();
    } else {
      findings.show(now);
    }
    showRows(now);
    showProgress(now);
    running.set(now.running());
  }

  private static Message withoutCause(Verdict verdict) {
    return switch (verdict.outcome()) {
      case CONNECTS -> Message.of("practice.connects");
      case BLOCKED, SIGN_IN_UNPROVEN, TIMED_OUT -> Message.of("practice.stopped");
      case RUNNING, CANCELLED -> verdict.sentence();
    };
  }

  private String say(Residence where) {
    return where.deployment() == Deployment.UNKNOWN
        ? words.say("live.where.unknown")
        : words.say(
            "live.where", words.say("residence." + where.deployment().id()),
            words.say("certainty." + where.certainty().id()));
  }

  /** Opens what tells where the account lives. */
  public void showResidence() {
    selected.set(Optional.of(Residence.HOP));
  }

  /** The first warning; the others are in the chart and in the table. */
  private String aside(HopGraph now) {
    List<HopNode> warnings = now.warnings();
    if (warnings.isEmpty()) {
      return "";
    }
    String first = words.say(warnings.getFirst().outcome().orElseThrow().summary());
    return warnings.size() == 1
        ? words.say("verdict.look", first)
        : words.say("verdict.look.more", Integer.toString(warnings.size()), first);
  }

  /** Cancel was asked for; what is still open will close in a moment. */
  public void stopping() {
    if (running.get()) {
      meanwhile("live.stopping");
    }
  }

  /** It ended without ever having begun. */
  public void abandoned() {
    running.set(false);
  }

  /** One more hop is counted while it runs, since the end is always still to come. */
  private void showProgress(HopGraph now) {
    long known = now.hops().size();
    long ended = now.hops().stream().filter(LiveModel::ended).count();
    String text = known == 0 ? "" : words.say("live.progress", Long.toString(ended), Long.toString(known));
    if (now.running()) {
      progress(text, ended, known == 0 ? 0 : known + 1);
    } else {
      progress(text, 1, 1);
    }
  }

  private static boolean ended(HopNode node) {
    return node.state() != HopState.RUNNING && node.state() != HopState.WAITING;
  }

  private void showRows(HopGraph now) {
    List<HopRow> fresh = now.hops().stream().map(this::row).toList();
    for (int i = 0; i < fresh.size(); i++) {
      if (i >= rows.size()) {
        rows.add(fresh.get(i));
      } else if (!rows.get(i).equals(fresh.get(i))) {
        rows.set(i, fresh.get(i));
      }
    }
    if (rows.size() > fresh.size()) {
      rows.remove(fresh.size(), rows.size());
    }
  }

  private HopRow row(HopNode node) {
    return new HopRow(
        node.id(),
        words.say("stage." + node.hop().stage().id()),
        words.say(node.hop().title()),
        node.hop().host(),
        node.state(),
        words.say(node.state().word()),
        node.took().map(took -> Times.say(took, words)).orElse(""),
        node.outcome().filter(_ -> !untold.get() || !wrong(node)).map(Outcome::summary).map(words::say).orElse(""));
  }

  private static boolean wrong(HopNode node) {
    return node.state() == HopState.FAILED || node.state() == HopState.WARNING;
  }

  public Optional<HopNode> selectedHop() {
    return graph.get().flatMap(g -> selected.get().flatMap(g::hop));
  }

  public ReadOnlyObjectProperty<Optional<HopGraph>> graphProperty() {
    return graph.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Drawing>> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** The protocol that the client shown ends with, and why not with the others. */
  public ProtocolChoice choice() {
    return choice.get();
  }

  /** Another client than the one at the desk, for which the same is judged again. */
  public ObjectProperty<Optional<ClientProfile>> imaginedProperty() {
    return imagined;
  }

  /** The newest TLS on another computer than the newest that the client runs on. */
  public ObjectProperty<Optional<TlsVersion>> imaginedTlsProperty() {
    return imaginedTls;
  }

  /** Whether somebody is to find out what is broken: then nothing says so unasked. */
  BooleanProperty untoldProperty() {
    return untold;
  }

  /** What was found, and what to do about it. */
  public FindingsModel findings() {
    return findings;
  }

  /** Id of the hop whose evidence is shown, if any. */
  public ObjectProperty<Optional<String>> selectedProperty() {
    return selected;
  }

  /** Where the account lives, and how sure that is; empty while nobody has asked. */
  public ReadOnlyStringProperty residenceProperty() {
    return residence.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  public ObservableList<HopRow> rows() {
    return rows;
  }
}
