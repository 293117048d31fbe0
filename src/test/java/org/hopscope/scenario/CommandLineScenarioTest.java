package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.Protocol;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every practice scenario by the command line: the JSON that a program gets. */
@Timeout(60)
class CommandLineScenarioTest {
  static Stream<Expected> expected() {
    return Stream.of(Expected.all(), Expected.hidden(), Expected.otherClients()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("expected")
  void jsonTellsTheVerdictAndTheFailingHop(Expected expected) {
    Typed typed = typed(expected);
    JsonNode root = JsonMapper.builder().build().readTree(typed.out());
    JsonNode verdict = root.get("verdict");
    assertThat(verdict.get("deployment").asString()).as(typed.all()).isEqualTo(expected.deployment().id());
    assertThat(verdict.get("outcome").asString()).isEqualTo(expected.outcome().id());
    assertThat(text(verdict.get("protocol"))).isEqualTo(expected.protocol().map(Protocol::id).orElse(null));
    assertThat(text(verdict.get("brokenAt"))).isEqualTo(expected.brokenAt().orElse(null));
    assertThat(verdict.get("sentence").asString()).contains(expected.says());
    assertThat(typed.exit()).isEqualTo(expected.outcome() == Result.CONNECTS ? 0 : 1);
    expected.brokenAt().ifPresent(id -> assertBroken(root, id, expected));
  }

  /** A world that is not offered has no example: its account is typed. */
  private static Typed typed(Expected expected) {
    Scenario scenario = Rehearsal.scenario(expected.scenario());
    List<String> order = new ArrayList<>(
        List.of("analyze", "--scenario", scenario.id(), "--client", expected.client().id(), "--json"));
    order.add(scenario.hidden() ? scenario.address() : "--practice-password");
    return Typed.command(scenario.hidden() ? scenario.password() : "", order.toArray(String[]::new));
  }

  private static void assertBroken(JsonNode root, String id, Expected expected) {
    JsonNode hop = root.get("hops").valueStream().filter(h -> h.get("id").asString().equals(id)).findFirst().orElseThrow();
    assertThat(hop.get("lane").asString()).isEqualTo(expected.lane().id());
    assertThat(hop.get("state").asString()).isIn("failed", "warning");
    assertThat(hop.has("stage")).isTrue();
    assertThat(hop.has("host")).isTrue();
    assertThat(hop.has("millis")).isTrue();
    assertThat(hop.has("cause")).isTrue();
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? null : node.asString();
  }
}
