package org.hopscope.ui.compare;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.snapshot.compare.Comparison;
import org.hopscope.snapshot.compare.Relation;
import org.hopscope.snapshot.file.Header;
import org.hopscope.snapshot.file.Snapshot;

/** The two that are compared. Changed on the window's thread only. */
public final class CompareModel {
  /** One of the two. */
  public record Side(Snapshot snapshot, Drawing drawing) {
    public Header header() {
      return snapshot.header();
    }
  }

  /** What is in both lies at the same place in both drawings. */
  public record Both(Side before, Side after, Comparison comparison, Relation relation) {
    static Both of(Snapshot before, Snapshot after) {
      Comparison comparison = Comparison.of(before.graph(), after.graph());
      ChartLayout.Pair drawings = ChartLayout.layBoth(comparison.before(), comparison.after());
      return new Both(
          new Side(before, drawings.one()), new Side(after, drawings.other()), comparison, Relation.of(before, after));
    }
  }

  private final Executor window;
  private final ReadOnlyObjectWrapper<Optional<Both>> both = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
  private int asked;

  /** @param window runs things where the properties may be changed */
  public CompareModel(Executor window) {
    this.window = window;
  }

  /** Lays two analyses side by side, the earlier one first. Returns at once. */
  public void compare(Snapshot one, Snapshot other) {
    boolean later = one.header().when().isAfter(other.header().when());
    lay(later ? other : one, later ? one : other);
  }

  private void lay(Snapshot before, Snapshot after) {
    int ticket = ++asked;
    Thread.ofVirtual().name("compare").start(() -> {
      Both laid = Both.of(before, after);
      window.execute(() -> show(ticket, laid));
    });
  }

  private void show(int ticket, Both laid) {
    if (ticket == asked) {
      selected.set(Optional.empty());
      both.set(Optional.of(laid));
    }
  }

  /** What was after is before. */
  public void swap() {
    both.get().ifPresent(now -> lay(now.after().snapshot(), now.before().snapshot()));
  }

  public void close() {
    asked++;
    selected.set(Optional.empty());
    both.set(Optional.empty());
  }

  public ReadOnlyObjectProperty<Optional<Both>> bothProperty() {
    return both.getReadOnlyProperty();
  }

  /** Id of the hop that is looked at in both charts, if any. */
  public ObjectProperty<Optional<String>> selectedProperty() {
    return selected;
  }
}
