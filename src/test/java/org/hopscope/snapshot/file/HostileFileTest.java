package org.hopscope.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds: an analysis, or a sentence that says why not. */
class HostileFileTest {
  private static final String GOOD = SnapshotFile.text(Example.snapshot());
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  @TempDir
  private Path folder;

  private String refused(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("a.hopscope"), content);
    return refused(file);
  }

  private static String refused(Path file) {
    return switch (SnapshotFile.read(file)) {
      case Opened.Refused<Snapshot>(var why) -> WORDS.say(why);
      case Opened.Good<Snapshot> good -> "opened";
    };
  }

  @Test
  void oneThatIsCutShortAnywhereIsToldSo() throws IOException {
    for (int length = 0; length < GOOD.length() - 3; length += 37) {
      assertThat(refused(GOOD.substring(0, length))).as("%d", length).endsWith("from where it comes from.");
    }
    assertThat(refused(GOOD)).isEqualTo("opened");
  }

  @Test
  void oneOfANewerVersionAsksForAnUpdate() throws IOException {
    assertThat(refused(GOOD.replace("\"version\":1", "\"version\":2"))).contains("newer version of Hopscope")
        .contains("Update");
  }

  @Test
  void whatANewerProductAddsWithinThisVersionIsPassedOver() throws IOException {
    assertThat(refused(GOOD.replace("\"header\":", "\"guide\":{\"step\":[1,2]},\"header\":")
        .replace("\"at\":\"PT0.05S\"", "\"at\":\"PT0.05S\",\"more\":null"))).isEqualTo("opened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "[]", "7", "\"text\"", "{\"a\":1}", "{\"format\":\"other\"}", "{\"format\":7}",
      "PK\u0003\u0004", "\0\0{\0"})
  void oneOfAnotherKindIsNoSnapshot(String content) throws IOException {
    assertThat(refused(content)).endsWith("it is no Hopscope snapshot.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "\"tls-expired\"~\"tls-expird\"~line 9 ",
      "\"is\":\"dns\"~\"is\":\"java.io.File\"~line 8 ",
      "\"is\":\"dns\",~~line 8 ",
      "\"status\":401~\"status\":\"401\"~line 10 ",
      "\"status\":401~\"status\":4e99~line 10 ",
      "PT0.012345678S~P99999999D~line 9 ",
      "2025-01-01T00:00:00Z~+999999999-01-01T00:00:00Z~line 9 ",
      "\"key\":\"leads\"~\"key\":\"{0}\"~line 12 ",
      "anna.weber@fabrikam.de\",\"client\"~nobody\",\"client\"~line 2 ",
      "{\"is\":\"settled\"~null,{\"is\":\"settled\"~events are not",
      "\"args\":[]~\"args\":[null]~line ",
      "\"args\":[]~\"args\":null~line ",
      "\"ending\":\"complete\"~\"ending\":3~line "
  })
  void oneThatWasChangedByHandSaysWhere(String what, String by, String where) throws IOException {
    assertThat(GOOD).contains(what);
    assertThat(refused(GOOD.replace(what, by == null ? "" : by))).contains(where);
  }

  @Test
  void whatStandsTwiceIsNotGuessedAt() throws IOException {
    assertThat(refused(GOOD.replace("\"status\":401", "\"status\":401,\"status\":200"))).contains("changed by hand");
  }

  @Test
  void eventsThatAreNoWholeAnalysisAreToldSo() throws IOException {
    assertThat(refused(GOOD.replace("\"from\":null", "\"from\":\"r0.autodiscover\""))).as("a circle")
        .contains("one whole analysis");
    assertThat(refused(GOOD.replace("\"id\":\"r0.autodiscover\"", "\"id\":\"pc\""))).as("twice")
        .contains("one whole analysis");
    assertThat(refused(GOOD.replace("\"hopId\":\"r0.autodiscover\"", "\"hopId\":\"nowhere\"")))
        .contains("one whole analysis");
    assertThat(refused(GOOD.replace("PT0.06S", "PT0.001S"))).as("backwards").contains("one whole analysis");
    assertThat(refused(GOOD.replaceFirst(",\n.*\n]}", "\n]}"))).as("without its end").contains("one whole analysis");
    assertThat(refused(GOOD.replaceFirst("\\[\n.*\n", "[\n"))).as("without its start").contains("one whole analysis");
    assertThat(refused(GOOD + "{}")).contains("changed by hand");
  }

  @Test
  void movesThatLeadInACircleAreToldSo() throws IOException {
    String moved = "{\"is\":\"hop-moved\",\"at\":\"PT0.05S\",\"hop\":"
        + Json.MAPPER.writeValueAsString(Example.hop("pc", org.hopscope.model.Stage.START,
            org.hopscope.model.HopKind.COMPUTER, "", "r0.autodiscover"))
        + "},\n{\"is\":\"settled\"";
    assertThat(refused(GOOD.replace("{\"is\":\"settled\"", moved))).contains("one whole analysis");
  }

  @Test
  void oneThatIsFarTooLargeIsNotRead() throws IOException {
    Path file = folder.resolve("large.hopscope");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(500L * 1024 * 1024);
    }
    assertThat(refused(file)).contains("larger than an analysis can be");
  }

  @Test
  void depthAndLengthHaveAnEnd() throws IOException {
    assertThat(refused(GOOD.replace("\"header\":", "\"x\":" + "[".repeat(100_000) + ",\"header\":")))
        .contains("larger than");
    assertThat(refused(GOOD.replace("Anna Weber", "a".repeat(2_000_000)))).contains("larger than");
    assertThat(refused(GOOD.replace("[\"Basic …\"]", "[" + "\"\",".repeat(2_100_000) + "\"\"]")))
        .contains("larger than");
  }

  @Test
  void foldersPipesAndWhatIsNotThereAreToldApart() {
    assertThat(refused(folder)).endsWith("it is no file.");
    assertThat(refused(folder.resolve("gone"))).endsWith("there is no such file.");
    if (Files.exists(Path.of("/dev/zero"))) {
      assertThat(refused(Path.of("/dev/zero"))).endsWith("it is no file.");
    }
  }

  /** Texts are shown, and nothing else: no sign in them commands a terminal or turns the line round. */
  @Test
  void signsThatCommandATerminalDoNotComeThrough() throws IOException {
    Path file = Files.writeString(folder.resolve("a.hopscope"),
        GOOD.replace("CORP\\\\anna.weber", "\\u001b]0;own\\u0007 \\u009b2J \\u202e \\ud83d").replace("Fabrikam GmbH",
            "\u202egnp.exe"));
    Snapshot opened = ((Opened.Good<Snapshot>) SnapshotFile.read(file)).content();
    assertThat(opened.events().toString()).doesNotContainPattern("[\\p{Cc}\\u202e&&[^\\t\\r\\n]]")
        .contains("\uFFFD]0;own");
    assertThat(opened.events().toString()).as("markup is text").contains("<script>alert(1)</script>");
  }

  @Test
  void theVerdictIsJudgedAnewNotBelieved() throws IOException {
    Path file = Files.writeString(folder.resolve("a.hopscope"),
        GOOD.replace("\"outcome\":\"blocked\"", "\"outcome\":\"connects\""));
    Snapshot opened = ((Opened.Good<Snapshot>) SnapshotFile.read(file)).content();
    assertThat(opened.header().verdict().outcome()).isEqualTo(Verdict.Result.BLOCKED);
  }
}
