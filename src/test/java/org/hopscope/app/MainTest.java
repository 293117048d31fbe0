package org.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hopscope.wire.here.ThisMachine;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void noArgumentsOrPracticeAloneOpenTheWindow() {
    assertThat(Main.wantsWindow()).isTrue();
    assertThat(Main.wantsWindow("--practice")).isTrue();
    assertThat(Main.wantsWindow("--language", "fr")).isTrue();
    assertThat(Main.wantsWindow("--practice", "--language=fr")).isTrue();
    assertThat(Main.wantsWindow("--data", "/media/stick", "--language=fr")).isTrue();
    assertThat(Main.wantsWindow("--debug-log", "hopscope.log", "--practice")).isTrue();
    assertThat(Main.wantsWindow("--data=stick", "history")).isFalse();
    assertThat(Main.wantsWindow("--language", "xx")).isFalse();
    assertThat(Main.wantsWindow("--language", "fr", "scenarios")).isFalse();
    assertThat(Main.wantsWindow("scenarios")).isFalse();
    assertThat(Main.wantsWindow("--help")).isFalse();
    assertThat(Main.wantsWindow("analyze", "--practice")).isFalse();
  }

  @Test
  void itsFilesAreInTheFolderThatIsNamedOrInTheUsersOwn() {
    assertThat(Main.data(List.of("--data", "stick"))).isEqualTo(Path.of("stick").toAbsolutePath());
    assertThat(Main.data(List.of("history", "--data=/media/stick/"))).isEqualTo(Path.of("/media/stick"));
    assertThat(Main.data(List.of("history"))).isEqualTo(ThisMachine.dataFolder());
  }

  @Test
  void aKeptAnalysisOpensInTheWindowAndACommandTakesItAsAnArgument() {
    assertThat(Main.wantsWindow("today.hopscope")).isTrue();
    assertThat(Main.wantsWindow("--language=fr", "C:\\Users\\anna\\Today.HOPSCOPE")).isTrue();
    assertThat(Main.wantsWindow("show", "today.hopscope")).isFalse();
    assertThat(Main.wantsWindow("before.hopscope", "after.hopscope")).isFalse();
    assertThat(Main.wantsWindow("--save=today.hopscope")).isFalse();
    assertThat(Main.kept(List.of("today.hopscope"))).contains(Path.of("today.hopscope"));
    assertThat(Main.kept(List.of("--practice"))).isEmpty();
  }

  @Test
  void theCommandLineNeverTouchesTheToolkit() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, "-Xlog:class+load", "-cp", System.getProperty("java.class.path"),
        Main.class.getName(), "scenarios")
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(output).contains("hybrid-cloud-inside", "org.hopscope.cli").doesNotContain("javafx.");
  }
}
