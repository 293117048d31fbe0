package org.hopscope.snapshot.batch;

import java.util.ArrayList;
import java.util.List;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.CommonNames;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.file.SnapshotFile.Opened;

/** What a batch has found under other names, the same ones throughout. One analysis at a time is in memory. */
public final class BatchNames {
  private final BatchFolder folder;
  private final CommonNames names = new CommonNames();

  public BatchNames(BatchFolder folder) {
    this.folder = folder;
  }

  /** @throws WholeFile.NotWritten for an analysis that cannot be opened: nothing leaves under its own name */
  Snapshot snapshot(int number) throws WholeFile.NotWritten {
    return switch (SnapshotFile.read(folder.file(number))) {
      case Opened.Good<Snapshot>(Snapshot opened) -> names.replace(opened);
      case Opened.Refused<Snapshot>(var why) -> throw new WholeFile.NotWritten(why);
    };
  }

  /** Waits for the disk, once for each. */
  public List<BatchRow> rows(List<BatchRow> asTheyAre) throws WholeFile.NotWritten {
    List<BatchRow> other = new ArrayList<>();
    for (BatchRow row : asTheyAre) {
      other.add(BatchRow.of(row.number(), snapshot(row.number())));
    }
    return other;
  }
}
