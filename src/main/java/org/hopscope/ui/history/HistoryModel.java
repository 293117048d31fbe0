package org.hopscope.ui.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.snapshot.history.Entry;
import org.hopscope.snapshot.history.Trash;
import org.hopscope.ui.undo.UndoModel;

/** Past analyses as they are listed. Files are read and moved on one thread aside, in the order of the deeds. */
public final class HistoryModel {
  /** So many rows come at once: the first are there before the last are read. */
  private static final int PORTION = 250;

  /** What leads from the list elsewhere. */
  public interface Leads {
    void open(Path file);

    void compare(Path before, Path after);
  }

  private final Wording words;
  private final Optional<Archive> archive;
  private final Executor window;
  private final Leads leads;
  private final UndoModel undo;
  private final ExecutorService aside = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("history").factory());
  private final Map<Path, Entry> read = new ConcurrentHashMap<>();
  private final BooleanProperty keeps = new SimpleBooleanProperty();
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
  private final FilteredList<HistoryRow> found = new FilteredList<>(rows);
  private final ObservableList<HistoryRow> chosen = FXCollections.observableArrayList();
  private Optional<Snapshot> latest = Optional.empty();
  private int asked;

  /** @param archive empty where nothing is kept between two starts */
  public HistoryModel(
      Wording words, Optional<Archive> archive, boolean keeps, Executor window, Leads leads, UndoModel undo) {
    this.words = words;
    this.archive = archive;
    this.window = window;
    this.leads = leads;
    this.undo = undo;
    this.keeps.set(keeps);
    search.subscribe(text -> found.setPredicate(row -> row.has(text)));
    archive.map(Archive::trash).ifPresent(trash -> aside.execute(trash::sweep));
  }

  /** Whether there is a place to keep analyses in. */
  public boolean there() {
    return archive.isPresent();
  }

  public String folder() {
    return archive.map(a -> a.folder().toString()).orElse("");
  }

  /** Keeps what has ended, if that is allowed. From any thread; waits for the disk. */
  public void keep(Optional<Snapshot> ended) {
    if (keeps.get()) {
      archive.ifPresent(a -> ended.ifPresent(snapshot -> keep(a, snapshot)));
    }
  }

  /**
   * The session about an analysis has gone on: what is kept of it is put in its place, with the session.
   *
   * @param now made aside
   */
  public void goesOn(Supplier<Optional<Snapshot>> now) {
    if (keeps.get() && archive.isPresent() && !aside.isShutdown()) {
      aside.execute(() -> now.get().ifPresent(snapshot -> update(archive.get(), snapshot)));
    }
  }

  /** It may come before the analysis itself is kept. */
  private synchronized void update(Archive to, Snapshot now) {
    latest = Optional.of(now);
    try {
      to.update(now);
    } catch (WholeFile.NotWritten full) {
      // what was kept before stays
    }
  }

  private synchronized void keep(Archive archive, Snapshot ended) {
    try {
      archive.keep(latest.filter(told -> told.header().sameRun(ended.header())).orElse(ended));
    } catch (WholeFile.NotWritten full) {
      // the analysis itself is shown, and can be saved elsewhere
    }
  }

  /** Lists what is there now; what was read before is not read again. */
  public void load() {
    int mine = ++asked;
    loading.set(true);
    aside.execute(() -> {
      List<Path> files = archive.map(Archive::files).orElse(List.of());
      read.keySet().retainAll(new HashSet<>(files));
      List<HistoryRow> portion = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        portion.add(HistoryRow.of(read.computeIfAbsent(files.get(i), Entry::of), words));
        if (portion.size() == PORTION) {
          tell(mine, List.copyOf(portion), i < PORTION, false);
          portion.clear();
        }
      }
      tell(mine, List.copyOf(portion), files.size() < PORTION, true);
    });
  }

  private void tell(int mine, List<HistoryRow> portion, boolean first, boolean last) {
    window.execute(() -> {
      if (mine != asked) {
        return;
      }
      if (first) {
        rows.setAll(portion);
        chosen.clear();
      } else {
        rows.addAll(portion);
      }
      loading.set(!last);
    });
  }

  /** In the language that is spoken now. */
  public void sayAgain() {
    if (!rows.isEmpty()) {
      load();
    }
  }

  /** The one that is chosen. */
  public boolean open() {
    boolean one = openable();
    if (one) {
      leads.open(chosen.getFirst().entry().file());
    }
    return one;
  }

  private boolean openable() {
    return chosen.size() == 1 && chosen.getFirst().good();
  }

  /** The two that are chosen, the older one first. */
  public void compare() {
    if (comparable()) {
      List<Path> both = chosen.stream().map(row -> row.entry().file()).sorted().toList();
      leads.compare(both.getFirst(), both.getLast());
    }
  }

  private boolean comparable() {
    return chosen.size() == 2 && chosen.stream().allMatch(HistoryRow::good);
  }

  /** As long as it can be taken back, it stays aside. */
  public void delete(List<HistoryRow> which) {
    List<HistoryRow> gone = List.copyOf(which);
    if (gone.isEmpty()) {
      return;
    }
    rows.removeAll(Set.copyOf(gone));
    chosen.clear();
    aside.execute(() -> {
      Trash.Deleted now = archive.orElseThrow().trash().delete(gone.stream().map(row -> row.entry().file()).toList());
      window.execute(() -> deleted(now, gone.size()));
    });
  }

  private void deleted(Trash.Deleted now, int wanted) {
    if (now.count() > 0) {
      undo.offer(Message.of(now.count() == 1 ? "history.deleted.one" : "history.deleted", now.count()),
          () -> takeBack(now), () -> forGood(now));
    }
    if (now.count() < wanted) {
      load();
    }
  }

  private void takeBack(Trash.Deleted last) {
    aside.execute(() -> {
      archive.orElseThrow().trash().undo(last);
      window.execute(this::load);
    });
  }

  /** Also when the window closes: what is not done then is done at the next start. */
  private void forGood(Trash.Deleted last) {
    aside.execute(() -> archive.orElseThrow().trash().forget(last));
  }

  /** The window closes. */
  public void dispose() {
    aside.shutdown();
  }

  public BooleanProperty keepsProperty() {
    return keeps;
  }

  /** Words that are looked for. */
  public StringProperty searchProperty() {
    return search;
  }

  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  ObservableList<HistoryRow> rows() {
    return rows;
  }

  /** Those that have what is looked for. */
  ObservableList<HistoryRow> found() {
    return found;
  }

  ObservableList<HistoryRow> chosen() {
    return chosen;
  }

  public BooleanBinding openableProperty() {
    return Bindings.createBooleanBinding(this::openable, chosen);
  }

  BooleanBinding comparableProperty() {
    return Bindings.createBooleanBinding(this::comparable, chosen);
  }
}
