package org.hopscope.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.batch.BatchExport;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchNames;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.snapshot.report.Overview;
import org.hopscope.snapshot.report.OverviewFormat;
import org.hopscope.snapshot.report.Paper;

/**
 * What is to be written of a batch beside its folder.
 *
 * @param paper empty: what the country prints on
 * @param pseudonyms whether names and addresses are replaced in all of it
 */
record BatchFiles(
    Optional<Path> csv, Optional<Path> zip, Map<OverviewFormat, Path> overviews, Optional<Paper> paper,
    boolean pseudonyms) {
  static BatchFiles of(Options.Batch typed) throws BadUsage {
    Map<OverviewFormat, Path> overviews = new EnumMap<>(OverviewFormat.class);
    Optional.ofNullable(typed.html).ifPresent(file -> overviews.put(OverviewFormat.HTML, file));
    Optional.ofNullable(typed.pdf).ifPresent(file -> overviews.put(OverviewFormat.PDF, file));
    return new BatchFiles(
        Optional.ofNullable(typed.csv), Optional.ofNullable(typed.zip), overviews, ReportOrder.paper(typed.paper),
        typed.pseudonyms);
  }

  /** All that was ordered, each whole or not at all; ends at the first that cannot be written. */
  void write(BatchFolder folder, List<BatchRow> asTheyAre, Wording words, String product) throws WholeFile.NotWritten {
    BatchNames names = new BatchNames(folder);
    List<BatchRow> rows = pseudonyms && any() ? names.rows(asTheyAre) : asTheyAre;
    BatchExport export = new BatchExport(rows, words);
    if (csv.isPresent()) {
      WholeFile.write(csv.get(), export.csv());
    }
    if (zip.isPresent() && pseudonyms) {
      export.zip(zip.get(), names);
    } else if (zip.isPresent()) {
      export.zip(zip.get(), folder);
    }
    Overview overview = overview(rows, folder.addresses().size(), words, product);
    for (Map.Entry<OverviewFormat, Path> one : overviews.entrySet()) {
      WholeFile.write(one.getValue(), out -> one.getKey().write(overview, out));
    }
  }

  private boolean any() {
    return csv.isPresent() || zip.isPresent() || !overviews.isEmpty();
  }

  private Overview overview(List<BatchRow> rows, int all, Wording words, String product) {
    Overview usual = Overview.of(rows, all, words, product);
    Overview named = pseudonyms ? usual.underOtherNames() : usual;
    return paper.map(named::on).orElse(named);
  }
}
