package org.hopscope.ui.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.batch.BatchExport;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchNames;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.snapshot.report.Overview;
import org.hopscope.snapshot.report.OverviewFormat;

/** What a batch can be taken away as. */
public enum Export {
  PDF, HTML, CSV, JSON, ZIP;

  /** @param all addresses of the batch, done or not */
  record Done(BatchFolder folder, List<BatchRow> rows, int all, boolean pseudonyms, String product) {}

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes it, and says what came of it. Waits for the disk. */
  Message take(Done done, Path to, Wording words) {
    try {
      write(done, to, words);
      return Message.of("snapshot.saved", to);
    } catch (WholeFile.NotWritten not) {
      return not.sentence();
    } catch (RuntimeException defect) {
      // its message may hold anything; its name does not
      return Message.of("report.not-made", defect.getClass().getSimpleName());
    }
  }

  private void write(Done done, Path to, Wording words) throws WholeFile.NotWritten {
    BatchNames names = new BatchNames(done.folder());
    List<BatchRow> rows = done.pseudonyms() ? names.rows(done.rows()) : done.rows();
    BatchExport export = new BatchExport(rows, words);
    Overview usual = Overview.of(rows, done.all(), words, done.product());
    Overview overview = done.pseudonyms() ? usual.underOtherNames() : usual;
    switch (this) {
      case PDF -> WholeFile.write(to, out -> OverviewFormat.PDF.write(overview, out));
      case HTML -> WholeFile.write(to, out -> OverviewFormat.HTML.write(overview, out));
      case CSV -> WholeFile.write(to, export.csv());
      case JSON -> WholeFile.write(to, export.json());
      case ZIP -> zip(export, done, names, to);
    }
  }

  private static void zip(BatchExport export, Done done, BatchNames names, Path to) throws WholeFile.NotWritten {
    if (done.pseudonyms()) {
      export.zip(to, names);
    } else {
      export.zip(to, done.folder());
    }
  }
}
