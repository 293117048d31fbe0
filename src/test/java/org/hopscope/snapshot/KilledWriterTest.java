package org.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile.NotWritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The worst ends that a write can come to: killed in the middle, and a disk that fills up under it. */
@Timeout(120)
class KilledWriterTest {
  private static final int KILLS = 8;

  @TempDir
  private Path folder;

  @Test
  void aFileStandsWholeHoweverOftenItsWriterIsKilled() throws Exception {
    Path file = folder.resolve("a.hopscope");
    Random chance = new Random(20261128);
    for (int i = 0; i < KILLS; i++) {
      killAfter(chance.nextInt(60), file);
      String found = Files.readString(file);
      assertThat(found.length()).isEqualTo(EndlessWriter.LENGTH);
      assertThat(found).isEqualTo(EndlessWriter.content(found.charAt(0)));
    }
  }

  private static void killAfter(int millis, Path file) throws Exception {
    Process writer = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto",
        "-cp",
        Stream.of("target/classes", "target/test-classes").map(p -> Path.of(p).toAbsolutePath().toString())
            .reduce((a, b) -> a + System.getProperty("path.separator") + b).orElseThrow(),
        EndlessWriter.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = writer.inputReader()) {
      assertThat(said.readLine()).isEqualTo("begun");
      writer.waitFor(millis, TimeUnit.MILLISECONDS);
      writer.destroyForcibly().waitFor();
    }
  }

  @Test
  void aDiskThatFillsUpKeepsTheOldFile() throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString()) == 0,
        "only root may mount the small disk that this test fills up");
    try {
      Path file = folder.resolve("a.hopscope");
      WholeFile.write(file, "old");
      NotWritten not = catchThrowableOfType(
          NotWritten.class, () -> WholeFile.write(file, EndlessWriter.content('x')));
      assertThat(new Wording(Locale.ENGLISH).say(not.sentence())).contains("the disk is full").contains("still there");
      assertThat(file).hasContent("old");
      try (Stream<Path> all = Files.list(folder)) {
        assertThat(all).as("no half file takes the space that is left").containsExactly(file);
      }
    } finally {
      run("umount", folder.toString());
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (java.io.IOException noSuchCommand) {
      return -1;
    }
  }
}
