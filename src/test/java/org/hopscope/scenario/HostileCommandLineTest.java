package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile worlds by the command line: a verdict in words, an end for every hop, and no trace of a defect. */
@Timeout(180)
class HostileCommandLineTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void everyHostileWorldComesToAVerdict() throws Exception {
    Map<String, Typed> all = Unexpected.visitAll(world -> Typed.command(
        world.password(), "analyze", world.address(), "--scenario", world.id(), "--step-timeout", "3", "--timeout",
        "30",
        "--json"));
    assertThat(all).hasSizeGreaterThan(40);
    all.forEach(HostileCommandLineTest::assertTold);
  }

  private static void assertTold(String world, Typed typed) {
    assertThat(typed.exit()).as(world).isIn(0, 1, 3);
    assertThat(typed.all()).as(world).doesNotContain("Exception", "\tat ");
    JsonNode root = JSON.readTree(typed.out());
    assertThat(root.get("verdict").get("sentence").asString()).as(world).isNotBlank().doesNotContain("{", "verdict.");
    assertThat(root.get("verdict").get("outcome").asString()).as(world).isNotEqualTo("running");
    for (JsonNode hop : root.get("hops")) {
      assertThat(hop.get("state").asString()).as(world + " " + hop.get("id")).isNotIn("running", "waiting");
      assertThat(hop.get("summary").asString()).as(world + " " + hop.get("id")).isNotBlank();
    }
  }
}
