package org.hopscope.ui.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Gravity;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Wording;

/** The findings of the analysis that is shown: ranked, one of them unfolded. */
public final class FindingsModel {
  private final Wording words;
  private final ObservableList<FindingCard> cards = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> unfolded = new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private BooleanSupplier quiet = () -> false;

  public FindingsModel(Wording words) {
    this.words = words;
  }

  /** They are not shown unasked where something else stands in their place. */
  public void quietWhile(BooleanSupplier elseThere) {
    quiet = elseThere;
  }

  /** Before an analysis. */
  public void clear() {
    tell(List.of());
    shown.set(false);
  }

  /** Nothing is told while the analysis runs: what looks broken may still turn out otherwise. */
  public void show(HopGraph graph) {
    List<FindingCard> now = graph.running()
        ? List.of() : Advice.of(graph).findings().stream().map(f -> FindingCard.of(f, words)).toList();
    tell(now);
  }

  private void tell(List<FindingCard> now) {
    if (now.equals(cards)) {
      return;
    }
    boolean others = !ids(now).equals(ids(cards));
    boolean stops = others && !now.isEmpty() && now.getFirst().gravity() == Gravity.BLOCKS;
    Optional<String> open = others ? now.stream().findFirst().map(FindingCard::id) : unfolded.get();
    cards.setAll(now);
    count.set(now.isEmpty() ? "" : words.say("guide.count", now.size()));
    unfolded.set(open);
    shown.set(!now.isEmpty() && (stops && !quiet.getAsBoolean() || shown.get()));
  }

  private static List<String> ids(List<FindingCard> cards) {
    return cards.stream().map(FindingCard::id).toList();
  }

  /** Those that are seen at a hop. */
  public List<FindingCard> at(String hop) {
    return cards.stream().filter(card -> card.isAt(hop)).toList();
  }

  /** All of them with what to do, for a mail or a ticket. */
  public String text() {
    return cards.stream().map(FindingCard::text).collect(Collectors.joining("\n"));
  }

  /** Brings a finding to the front. */
  public void open(FindingCard card) {
    unfolded.set(Optional.of(card.id()));
    shown.set(true);
  }

  public ObservableList<FindingCard> cards() {
    return cards;
  }

  /** The id of the card whose remedy is shown. */
  public ObjectProperty<Optional<String>> unfoldedProperty() {
    return unfolded;
  }

  /** Whether the list stands beside the chart. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** How many there are, in words; empty when there are none. */
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }
}
