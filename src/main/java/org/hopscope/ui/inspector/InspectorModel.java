package org.hopscope.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.ProtocolChoice;
import org.hopscope.graph.Residence;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Stage;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.snapshot.evidence.Sheet;
import org.hopscope.snapshot.evidence.Sheets;

/** The evidence of one hop as sheets: only those that have something to show. */
public final class InspectorModel {
  /** What stands above the sheets. */
  public record Head(String title, String host, HopKind kind, HopState state, String text) {}

  private final Wording words;
  private final ReadOnlyObjectWrapper<Optional<Head>> head = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<Sheet> sheets = FXCollections.observableArrayList();
  private boolean untold;

  public InspectorModel(Wording words) {
    this.words = words;
  }

  /** Whether what is wrong is for somebody to find: then the evidence stands without what it comes to. */
  public void keepSecret(boolean so) {
    untold = so;
  }

  /** {@code today} is the day of the analysis, which for a saved one is not the present. */
  public void show(HopNode node, Optional<Instant> today) {
    show(node, today, HopGraph.empty().verdict().residence(), new ProtocolChoice(Optional.empty(), List.of()));
  }

  /**
   * {@code residence} is what the whole analysis says of the account, {@code choice} what it says of the
   * protocols.
   */
  public void show(HopNode node, Optional<Instant> today, Residence residence, ProtocolChoice choice) {
    show(node, today, residence, choice, Optional.empty());
  }

  /** {@code swept} is what a sweep of the same place found. */
  public void show(
      HopNode node, Optional<Instant> today, Residence residence, ProtocolChoice choice, Optional<SweepTable> swept) {
    String word = words.say(node.state().word());
    String text = node.took().map(t -> word + " \u00b7 " + Times.say(t, words)).orElse(word);
    head.set(Optional.of(new Head(
        words.say(node.hop().title()), node.hop().host(), node.hop().kind(), node.state(), text)));
    List<Sheet> now = new Sheets(words, today, untold).of(node, residence, choice, swept);
    if (!now.equals(sheets)) {
      sheets.setAll(now);
    }
  }

  /** What came of one endpoint of a sweep. */
  public void show(Checked row, Optional<Instant> today) {
    RowState state = RowState.of(row);
    HopNode node = node(row);
    String text = words.say(state.word()) + " \u00b7 " + Times.say(row.took(), words);
    head.set(Optional.of(new Head(
        words.say("inspector.endpoint.head"), row.check().target(), HopKind.SERVER, state.shown(), text)));
    List<Sheet> now = new Sheets(words, today).of(row, node);
    if (!now.equals(sheets)) {
      sheets.setAll(now);
    }
  }

  /** The sheets read a hop; to them a row is one, with no outcome but its evidence. */
  private static HopNode node(Checked row) {
    Hop hop = new Hop(
        row.check().target(), Stage.PROTOCOL, Lane.CLOUD, HopKind.SERVER, row.says(), row.check().host(),
        Optional.empty());
    return new HopNode(
        hop, RowState.of(row).shown(), Duration.ZERO, Optional.of(row.took()), Optional.empty(), row.evidence(),
        false);
  }

  public ReadOnlyObjectProperty<Optional<Head>> headProperty() {
    return head.getReadOnlyProperty();
  }

  public ObservableList<Sheet> sheets() {
    return sheets;
  }
}
