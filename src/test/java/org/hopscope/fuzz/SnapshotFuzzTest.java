package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.hopscope.advice.Advice;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.file.SnapshotFile.Opened;

class SnapshotFuzzTest {
  private static final Path NAME = Path.of("a.hopscope");
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  /** What opens has a chart, a verdict and findings, and is written as it was read. */
  @FuzzTest
  void anyFileIsAnAnalysisOrRefused(byte[] file) {
    switch (SnapshotFile.read(NAME, file)) {
      case Opened.Good<Snapshot>(var opened) -> check(opened);
      case Opened.Refused<Snapshot>(var why) -> assertThat(WORDS.say(why)).startsWith("a.hopscope is not opened: ");
    }
  }

  private static void check(Snapshot opened) {
    HopGraph graph = opened.graph();
    WORDS.say(graph.verdict().sentence());
    graph.hops().forEach(hop -> hop.notes().forEach(WORDS::say));
    ChartLayout.lay(graph);
    Advice.of(graph).findings().forEach(finding -> WORDS.say(finding.title()));
    byte[] again = SnapshotFile.text(opened).getBytes(StandardCharsets.UTF_8);
    assertThat(SnapshotFile.read(NAME, again)).isEqualTo(new Opened.Good<>(opened));
  }
}
