package org.hopscope.snapshot.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hopscope.advice.session.Guide;
import org.hopscope.advice.session.Ticket;
import org.hopscope.advice.session.World;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import org.hopscope.snapshot.report.Report;
import org.hopscope.snapshot.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever gets the package has the report, the analysis with its log, and the ticket. */
class HandoverTest {
  @TempDir
  private Path folder;

  private final Guide guide = Guide.begin(World.broken(Fault.TLS_EXPIRED), World.NOON)
      .note("Seen by Tom, too", World.NOON).handOver(World.NOON);
  private final Wording words = new Wording(Locale.ENGLISH);
  private final Snapshot snapshot = Snapshot.of(World.events(Optional.of(Fault.TLS_EXPIRED), Ending.COMPLETE), "1")
      .with(Optional.of(guide.session()));
  private final Report report = Report.of(snapshot.graph(), words, "1").with(snapshot.session());
  private final Handover handover = new Handover(report, snapshot, new Ticket(words).text(guide));

  private static Map<String, byte[]> content(Path zip) throws Exception {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        all.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return all;
  }

  @Test
  void allThreeAreInIt() throws Exception {
    Path to = folder.resolve("a.zip");
    handover.write(to);
    Map<String, byte[]> all = content(to);
    assertThat(all).containsOnlyKeys("hopscope-contoso.com-2026-11-28.pdf", "hopscope-contoso.com-2026-11-28.hopscope",
        "ticket.txt");
    assertThat(all.get("hopscope-contoso.com-2026-11-28.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(SnapshotFile.read(to, all.get("hopscope-contoso.com-2026-11-28.hopscope")))
        .isEqualTo(new Opened.Good<>(snapshot));
    assertThat(new String(all.get("ticket.txt"), StandardCharsets.UTF_8))
        .contains("To: Exchange administrator\r\n", "Note: Seen by Tom, too", "Handed over to: Exchange administrator");
  }

  @Test
  void whereItCannotBeWrittenWhatWasThereStays() throws Exception {
    Path there = Files.createDirectory(folder.resolve("b.zip"));
    assertThatThrownBy(() -> handover.write(there)).isInstanceOf(WholeFile.NotWritten.class);
    assertThat(folder.toFile().list()).containsExactly("b.zip");
  }

  @Test
  void theReportTellsWhatWasTried() {
    assertThat(html(words)).contains("What was tried", "Note: Seen by Tom, too",
        "Handed over to: Exchange administrator");
    assertThat(html(new Wording(Locale.FRENCH))).contains("Ce qui a été essayé",
        "Transmis à : Administrateur Exchange");
    assertThat(new String(ReportFormat.HTML.make(Report.of(snapshot.graph(), words, "1")), StandardCharsets.UTF_8))
        .doesNotContain("What was tried");
  }

  private String html(Wording language) {
    return new String(
        ReportFormat.HTML.make(Report.of(snapshot.graph(), language, "1").with(snapshot.session())),
        StandardCharsets.UTF_8);
  }
}
