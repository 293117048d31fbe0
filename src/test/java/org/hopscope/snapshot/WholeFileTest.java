package org.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile.NotWritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir
  private Path folder;

  private static String refusal(Path file) {
    NotWritten not = catchThrowableOfType(NotWritten.class, () -> WholeFile.write(file, "new"));
    return new Wording(Locale.ENGLISH).say(not.sentence());
  }

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws Exception {
    Path file = folder.resolve("rules.csv");
    WholeFile.write(file, "old, and longer");
    WholeFile.write(file, "näu");
    assertThat(file).hasContent("näu");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void aLinkStaysALinkAndItsFileIsWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    WholeFile.write(link, "new");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  void whatIsWrongIsSaid() throws IOException {
    assertThat(refusal(folder.resolve("gone/x"))).endsWith("is not written: its folder does not exist.");
    assertThat(refusal(folder)).endsWith("is not written: it is a folder.");
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThat(refusal(file.resolve("x"))).contains("is not written");
    assertThat(file).hasContent("old");
  }

  @Test
  void aDeviceThatIsFullIsToldAndStaysADevice() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "there is no /dev/full");
    assertThat(refusal(full)).contains("the disk is full");
    assertThat(Files.isRegularFile(full)).isFalse();
  }

  @Test
  void aFolderThatMayNotBeWrittenKeepsItsFile() throws IOException {
    assumeTrue(!System.getProperty("user.name").equals("root"), "root may write everywhere");
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThat(folder.toFile().setWritable(false)).isTrue();
    assertThat(refusal(file)).contains("this user may not write there");
    assertThat(file).hasContent("old");
  }
}
