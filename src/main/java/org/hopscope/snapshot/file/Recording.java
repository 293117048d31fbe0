package org.hopscope.snapshot.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.model.Message;
import org.hopscope.snapshot.WholeFile;

/** Keeps what an analysis tells, on its way to who shows it. Safe for one thread that tells and others that save. */
public final class Recording implements EventSink {
  private final EventSink next;
  private final List<AnalysisEvent> events = new ArrayList<>();

  public Recording(EventSink next) {
    this.next = next;
  }

  @Override
  public void accept(AnalysisEvent event) {
    synchronized (events) {
      events.add(event);
    }
    next.accept(event);
  }

  /**
   * Empty while the analysis is running.
   *
   * @param product the version of Hopscope that runs it
   */
  public Optional<Snapshot> snapshot(String product) {
    List<AnalysisEvent> now;
    synchronized (events) {
      now = List.copyOf(events);
    }
    try {
      return Optional.of(Snapshot.of(now, product));
    } catch (IllegalArgumentException unfinished) {
      return Optional.empty();
    }
  }

  /** @param pseudonyms whether names and addresses are replaced */
  public void write(Path file, String product, boolean pseudonyms) throws WholeFile.NotWritten {
    Snapshot snapshot = snapshot(product)
        .orElseThrow(() -> new WholeFile.NotWritten(Message.of("snapshot.unfinished", file)));
    SnapshotFile.write(file, pseudonyms ? new Pseudonyms(snapshot).snapshot() : snapshot);
  }
}
