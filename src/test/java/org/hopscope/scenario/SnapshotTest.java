package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hopscope.graph.GraphFold;
import org.hopscope.model.PublicClient;
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
        Path.of("a.hopscope"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))).content();
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
    }
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
