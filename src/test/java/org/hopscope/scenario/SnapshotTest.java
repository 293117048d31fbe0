package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.PublicClient;
import org.hopscope.snapshot.file.Pseudonyms;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An analysis that went through a file is the same analysis, and nothing secret went along. */
class SnapshotTest {
  private static final String MARKER = "Mark3r-\"&<pass>é";

  private static Snapshot reopened(String text) {
    return ((Opened.Good<Snapshot>) SnapshotFile.read(
        Path.of("a.hopscope"), text.getBytes(StandardCharsets.UTF_8))).content();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "cloud-healthy-inside", "hybrid-cloud-inside", "onprem-modern", "cert-expired", "cert-revoked", "redirect-loop",
      "proxy-inspects", "pac-second", "scp-sites", "split-horizon-missing", "federated", "kerberos", "rpc-unknown-user",
      "dialects-disagree", "bad-utf-8"
  })
  void theGraphIsTheSameAndThePasswordIsNotInTheFile(String world) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).password(MARKER).run()) {
      String text = SnapshotFile.text(Snapshot.of(rehearsal.events(), "1.0"));
      assertThat(reopened(text).graph()).isEqualTo(GraphFold.replay(rehearsal.events()));
      assertThat(SnapshotFile.text(reopened(text))).isEqualTo(text);
      assertThat(text).doesNotContain(Marker.forms(Rehearsal.scenario(world).address(), MARKER));
      assertUnknown(Snapshot.of(rehearsal.events(), "1.0"));
    }
  }

  /** Under pseudonyms it is the same chart of somebody else. */
  private static void assertUnknown(Snapshot known) {
    Snapshot other = new Pseudonyms(known).snapshot();
    assertThat(SnapshotFile.text(other).toLowerCase(Locale.ROOT)).doesNotContain(
        known.header().address().localPart() + "@", known.header().address().domain());
    assertThat(shape(other.graph())).isEqualTo(shape(known.graph()));
    assertThat(reopened(SnapshotFile.text(other))).isEqualTo(other);
  }

  private static String shape(HopGraph graph) {
    return graph.hops().stream().map(h -> h.id() + " " + h.state() + " " + h.onPath() + " " + HopGraph.cause(h))
        .collect(Collectors.joining("\n")) + graph.verdict().outcome() + graph.verdict().deployment()
        + graph.verdict().brokenAt() + graph.choice().protocol();
  }

  @ParameterizedTest
  @CsvSource({"modern-token, PASSWORD", "token-expires, DEVICE_CODE", "hybrid-modern-auth, PASSWORD"})
  void noTokenIsInTheFile(String world, PublicClient.Way way) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).by(way).run()) {
      assertThat(SnapshotFile.text(Snapshot.of(rehearsal.events(), "1.0")))
          .doesNotContain("eyJ0eXAiOiJKV1Qi", "0.practice-refresh-", Rehearsal.scenario(world).password());
    }
  }
}
