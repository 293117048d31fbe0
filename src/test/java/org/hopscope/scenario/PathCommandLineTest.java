package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way to the mailbox as the command line tells of it. */
@Timeout(300)
class PathCommandLineTest {
  private static Typed endpoints(String world, String... more) {
    List<String> args = new ArrayList<>(List.of("endpoints", "--scenario", world, "--area", "Exchange",
        "--step-timeout", "60", "--timeout", "150"));
    args.addAll(Arrays.asList(more));
    return Typed.command("", args.toArray(String[]::new));
  }

  private static JsonNode path(String world) {
    return JsonMapper.shared().readTree(endpoints(world, "--json").out()).path("path").path(0);
  }

  @ParameterizedTest
  @MethodSource("org.hopscope.scenario.PathWorlds#all")
  void textTellsWhatIsWrongWithTheWay(PathWorlds world) {
    assertThat(endpoints(world.scenario()).out()).contains("The way to the front doors\n  outlook.office365.com")
        .containsPattern("\n    ! .*" + world.words());
  }

  @ParameterizedTest
  @MethodSource("org.hopscope.scenario.PathWorlds#all")
  void jsonTellsWhatIsWrongWithTheWay(PathWorlds world) {
    JsonNode path = path(world.scenario());
    assertThat(path.path("host").asString()).isEqualTo("outlook.office365.com");
    assertThat(path.path("hints")).hasSize(1);
    assertThat(path.path("hints").path(0).path("kind").asString()).isEqualTo(world.kind().id());
    assertThat(path.path("hints").path(0).path("sentence").asString()).containsPattern(world.words());
  }

  @Test
  void aGoodWayIsToldByItsTimesAndItsFrontDoor() {
    assertThat(endpoints("net-healthy").out())
        .startsWith("Exchange Online is reachable from here")
        .containsPattern(
            "outlook.office365.com +TCP \\d+ ms, TLS \\d+ ms, first byte \\d+ ms, served from Amsterdam \\(AMS\\), "
                + "same region, at most \\d+ km\n")
        .doesNotContain("    ! ");
    JsonNode path = path("net-healthy");
    assertThat(path.path("hints")).isEmpty();
    assertThat(path.path("frontDoor").asString()).isEqualTo("AMS");
    assertThat(path.path("door").path("server").asString()).isEqualTo("AM0PR01CA0042");
    assertThat(path.path("door").path("fromNearestKm").asInt()).isZero();
    assertThat(path.path("tcpMillis").asInt()).isPositive();
  }
}
