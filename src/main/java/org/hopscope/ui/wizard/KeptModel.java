package org.hopscope.ui.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hopscope.advice.session.Session;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Days;
import org.hopscope.model.Message;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Pseudonyms;
import org.hopscope.snapshot.file.Replaced;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.handover.Handover;
import org.hopscope.snapshot.report.Report;
import org.hopscope.ui.compare.CompareModel;

/** Analyses in files: kept, opened again, compared with the one that is shown. */
public final class KeptModel {
  /** What came of the last deed. */
  public record News(Message says, boolean good) {}

  /** A snapshot under other names, before it is written. */
  public record Preview(Snapshot other, List<Replaced> replaced) {}

  /** Takes an opened file to the window. */
  interface Shower {
    /** False where it cannot be shown now. */
    boolean show(Snapshot opened, HopGraph graph, Drawing drawing);
  }

  private final Supplier<Optional<Snapshot>> shown;
  private final Executor window;
  private final Shower shower;
  private final ReadOnlyObjectWrapper<Optional<News>> news = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final CompareModel compared;

  /** @param shown the analysis in the window; empty while it runs */
  KeptModel(Supplier<Optional<Snapshot>> shown, Executor window, Shower shower) {
    this.shown = shown;
    this.window = window;
    this.shower = shower;
    this.compared = new CompareModel(window);
  }

  public void save(Path to) {
    save(shown.get(), to);
  }

  private void save(Optional<Snapshot> what, Path to) {
    aside(() -> {
      News came = what.map(snapshot -> write(snapshot, to))
          .orElseGet(() -> new News(Message.of("snapshot.unfinished", to), false));
      window.execute(() -> news.set(Optional.of(came)));
    });
  }

  /** Replaces names and addresses for those who need not know whose they are, to be looked at before it is written. */
  public void preview() {
    Optional<Snapshot> now = shown.get();
    aside(() -> {
      Optional<Preview> other = now.map(KeptModel::preview);
      window.execute(() -> preview.set(other));
    });
  }

  private static Preview preview(Snapshot snapshot) {
    Pseudonyms names = new Pseudonyms(snapshot);
    Snapshot other = names.snapshot();
    return new Preview(other, names.replaced());
  }

  /** Writes what is looked at. */
  public void saveOther(Path to) {
    save(preview.get().map(Preview::other), to);
    dismissPreview();
  }

  public void dismissPreview() {
    preview.set(Optional.empty());
  }

  private static News write(Snapshot snapshot, Path to) {
    try {
      SnapshotFile.write(to, snapshot);
      return new News(Message.of("snapshot.saved", to), true);
    } catch (WholeFile.NotWritten not) {
      return new News(not.sentence(), false);
    }
  }

  /**
   * Writes the package for the next level: report, analysis and ticket.
   *
   * @param told the log with that it was handed over
   * @param written is run once it is
   */
  void handOver(Path to, Report report, Session told, String ticket, Runnable written) {
    Optional<Snapshot> now = shown.get().map(snapshot -> snapshot.with(Optional.of(told)));
    aside(() -> {
      News came = now.map(snapshot -> write(new Handover(report.with(Optional.of(told)), snapshot, ticket), to))
          .orElseGet(() -> new News(Message.of("snapshot.unfinished", to), false));
      window.execute(() -> {
        news.set(Optional.of(came));
        if (came.good()) {
          written.run();
        }
      });
    });
  }

  private static News write(Handover handover, Path to) {
    try {
      handover.write(to);
      return new News(Message.of("snapshot.handed-over", to), true);
    } catch (WholeFile.NotWritten not) {
      return new News(not.sentence(), false);
    } catch (RuntimeException defect) {
      // its message may hold anything; its name does not
      return new News(Message.of("report.not-made", defect.getClass().getSimpleName()), false);
    }
  }

  /** Shows the analysis of a file; what is shown stays if the file cannot be opened. */
  public void open(Path file) {
    read(file, opened -> {
      HopGraph graph = opened.graph();
      Drawing drawing = ChartLayout.lay(graph);
      window.execute(() -> opened(file, opened, graph, drawing));
    });
  }

  private void opened(Path file, Snapshot opened, HopGraph graph, Drawing drawing) {
    boolean there = shower.show(opened, graph, drawing);
    news.set(Optional.of(there
        ? new News(Message.of("snapshot.opened", file.getFileName(), opened.header().address(),
            Days.minute(opened.header().when()),
            opened.header().vantage().label()), true)
        : new News(Message.of("snapshot.running"), false)));
  }

  /** Puts a file beside what is shown. */
  public void compare(Path file) {
    Optional<Snapshot> now = shown.get();
    read(file, then -> window.execute(() -> now.ifPresent(n -> compare(then, n))));
  }

  /** Lays two analyses side by side, the earlier one first. */
  public void compare(Snapshot one, Snapshot other) {
    news.set(Optional.empty());
    compared.compare(one, other);
  }

  /** The same of two files; what is shown stays behind them. */
  public void compare(Path one, Path other) {
    read(one, first -> read(other, second -> window.execute(() -> compare(first, second))));
  }

  private void read(Path file, java.util.function.Consumer<Snapshot> use) {
    aside(() -> {
      switch (SnapshotFile.read(file)) {
        case SnapshotFile.Opened.Good<Snapshot>(Snapshot opened) -> use.accept(opened);
        case SnapshotFile.Opened.Refused<Snapshot>(Message why) ->
          window.execute(() -> news.set(Optional.of(new News(why, false))));
      }
    });
  }

  private static void aside(Runnable work) {
    Thread.ofVirtual().name("files-of-window").start(work);
  }

  /** Why something cannot be done with what is shown. */
  void tell(Message why) {
    news.set(Optional.of(new News(why, false)));
  }

  public void dismissNews() {
    news.set(Optional.empty());
  }

  /** The two that are compared, if any are. */
  public CompareModel compared() {
    return compared;
  }

  void forget() {
    dismissNews();
    dismissPreview();
    compared.close();
  }

  public ReadOnlyObjectProperty<Optional<News>> newsProperty() {
    return news.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }
}
