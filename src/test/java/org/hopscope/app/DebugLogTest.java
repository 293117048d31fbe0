package org.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebugLogTest {
  private static final String PASSWORD = "Practice-1!";

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hybrid-cloud-inside", "cert-expired", "wrong-password", "proxy-denies"})
  void ofAWholeAnalysisItTellsTheStepsAndNoNameAddressOrPassword(String scenario)
      throws IOException, InterruptedException {
    Path log = folder.resolve("hopscope.log");
    run("analyze", "--scenario", scenario, "--practice-password", "--debug-log", log.toString());
    String text = Files.readString(log);
    assertThat(text).contains("analysis 1: Started", "HopStarted", "r0.", "HopEnded", "ending=COMPLETE")
        .doesNotContainIgnoringCase("contoso").doesNotContainIgnoringCase("fabrikam")
        .doesNotContain("@", "203.0.113", "192.0.2.")
        .doesNotContain(PASSWORD);
  }

  @Test
  void aSweepIsInItToo() throws IOException, InterruptedException {
    Path log = folder.resolve("hopscope.log");
    run("endpoints", "--scenario", "net-healthy", "--area", "Exchange", "--debug-log=" + log);
    assertThat(Files.readString(log)).contains("sweep 1: Started", "sweep 1: Found", "sweep 1: Ended")
        .doesNotContain("outlook.office365.com", "52.96.");
  }

  @Test
  void whatEndsAThreadUnforeseenIsTracedWithoutItsMessage() throws IOException {
    Path log = folder.resolve("hopscope.log");
    try (DebugLog open = new DebugLog(log, WireClock.SYSTEM, "Hopscope 1")) {
      open.uncaughtException(new Thread("dns contoso.com"), new IllegalStateException("the password is " + PASSWORD));
    }
    assertThat(Files.readString(log)).contains("Hopscope 1", "dns", "IllegalStateException", "DebugLogTest")
        .doesNotContain(PASSWORD, "contoso");
  }

  @Test
  void aLogThatCannotBeWrittenIsToldAndStopsNothing() throws IOException, InterruptedException {
    String said = run("scenarios", "--debug-log", folder.resolve("no/such/folder.log").toString());
    assertThat(said).contains("cannot be written", "hybrid-cloud-inside");
  }

  private static String run(String... args) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"),
        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Duser.language=en", Main.class.getName()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
