package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks tested by the command line: what it says, what it writes, and how it ends. */
@Timeout(200)
class NetworkCommandLineTest {
  @TempDir
  Path folder;

  static List<Network> all() {
    return Network.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theVerdictTheRowsAndTheFilesSayTheSame(Network network) throws IOException {
    Path csv = folder.resolve("rules.csv");
    Path pf = folder.resolve("pf.conf");
    Typed typed = Typed.command("", "endpoints", "--scenario", network.world(), "--area", network.area(), "--all",
        "--step-timeout", "60", "--timeout", "150", "--csv", csv.toString(), "--pf", pf.toString());
    assertThat(typed.out()).startsWith(network.verdict()).contains(network.aside());
    assertThat(typed.out().lines()).anySatisfy(
        line -> assertThat(line).contains(network.target(), network.cause() + ". ", network.says()));
    assertThat(typed.exit()).isEqualTo(network.ready() ? 0 : 1);
    assertThat(rules(csv)).isEqualTo(!network.rule().isEmpty());
    assertThat(Files.readString(csv).replace("\"", "")).contains(network.rule());
    assertThat(Files.readString(pf).contains("\npass quick ")).isEqualTo(network.script());
  }

  private static boolean rules(Path csv) throws IOException {
    return Files.readAllLines(csv).size() > 1;
  }
}
