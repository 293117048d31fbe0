package org.hopscope.snapshot.batch;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.model.Message;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Recording;

/** The analyses of a batch that are running, on their way into its folder; no longer in memory than they run. */
public final class BatchRecordings {
  private final BatchFolder folder;
  private final String product;
  private final Map<Integer, Recording> running = new ConcurrentHashMap<>();

  /** @param product the version of Hopscope that runs them */
  public BatchRecordings(BatchFolder folder, String product) {
    this.folder = folder;
    this.product = product;
  }

  public Recording begin(int number) {
    Recording recording = new Recording(event -> {});
    running.put(number, recording);
    return recording;
  }

  /** Its analysis counts: it is kept. */
  public BatchRow ended(int number) throws WholeFile.NotWritten {
    Recording recording = Objects.requireNonNull(running.remove(number), "it was begun");
    return folder.add(number, recording.snapshot(product)
        .orElseThrow(() -> new WholeFile.NotWritten(Message.of("snapshot.unfinished", folder.file(number)))));
  }

  public void drop(int number) {
    running.remove(number);
  }
}
