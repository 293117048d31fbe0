package org.hopscope.snapshot.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile.NotWritten;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is in the folder of a batch survives what ends the batch. */
class BatchFolderTest {
  private static final Wording WORDS = new Wording(Locale.ENGLISH);
  private static final List<EmailAddress> THREE = List.of(
      new EmailAddress("anna", "fabrikam.de"), new EmailAddress("ben", "fabrikam.de"),
      new EmailAddress("carl", "fabrikam.de"));

  @TempDir
  private Path temp;

  private Path folder() {
    return temp.resolve("batch");
  }

  private static Snapshot of(String name) {
    return Snapshot.of(Example.events(name + "@fabrikam.de", "autodiscover.fabrikam.de"), "1.2.3");
  }

  private BatchFolder two() throws NotWritten {
    BatchFolder folder = BatchFolder.begin(folder(), THREE);
    folder.add(1, of("anna"));
    folder.add(3, of("carl"));
    return folder;
  }

  private String refused() {
    return WORDS.say(catchThrowableOfType(NotWritten.class, () -> BatchFolder.resume(folder()).close()).sentence());
  }

  @Test
  void itIsGoneOnWithWhereItEnded() throws Exception {
    two().close();
    try (BatchFolder again = BatchFolder.resume(folder())) {
      assertThat(again.addresses()).isEqualTo(THREE);
      assertThat(again.before().keySet()).containsExactly(1, 3);
      BatchRow row = again.before().get(3);
      assertThat(row.address()).isEqualTo("carl@fabrikam.de");
      assertThat(WORDS.say(row.sentence())).contains("autodiscover.fabrikam.de");
      assertThat(row.took()).isPositive();
      assertThat(WORDS.say(row.cause().orElseThrow().title())).isNotEqualTo(row.cause().orElseThrow().title().key());
      assertThat(row.looked().where(WORDS)).isEqualTo(WORDS.say("place.here.title"));
      again.add(2, of("ben"));
    }
    try (BatchFolder last = BatchFolder.resume(folder())) {
      assertThat(last.before()).hasSize(3);
      assertThat(SnapshotFile.read(last.file(2))).isInstanceOf(SnapshotFile.Opened.Good.class);
    }
  }

  @Test
  void theLastOptionsAreThoseThatItIsGoneOnBy() throws Exception {
    try (BatchFolder folder = two()) {
      folder.goOnBy(Map.of("client", List.of("outlook-2010")));
      folder.goOnBy(Map.of("client", List.of("outlook-2010")));
    }
    assertThat(Files.readString(folder().resolve("journal.jsonl")).lines()).as("once").hasSize(3);
    try (BatchFolder again = BatchFolder.resume(folder())) {
      assertThat(again.options()).isEqualTo(Map.of("client", List.of("outlook-2010")));
      assertThat(again.before()).hasSize(2);
      again.goOnBy(Map.of("client", List.of("outlook-mac"), "dns", List.of("192.0.2.1", "192.0.2.2")));
    }
    try (BatchFolder last = BatchFolder.resume(folder())) {
      assertThat(last.options()).containsEntry("dns", List.of("192.0.2.1", "192.0.2.2"));
    }
  }

  @Test
  void aTornLastLineIsCutOff() throws Exception {
    two().close();
    Path journal = folder().resolve("journal.jsonl");
    String whole = Files.readString(journal);
    for (int cut = 1; cut < 60; cut += 7) {
      Files.writeString(journal, whole + whole.lines().findFirst().orElseThrow().substring(0, cut));
      try (BatchFolder again = BatchFolder.resume(folder())) {
        assertThat(again.before().keySet()).containsExactly(1, 3);
        again.add(2, of("ben"));
      }
      assertThat(Files.readString(journal)).startsWith(whole).endsWith("\n");
      assertThat(Files.readString(journal).lines()).hasSize(3);
    }
  }

  @Test
  void aLineWithoutItsFileAndALineOfSomethingElseDoNotCount() throws Exception {
    two().close();
    Files.delete(folder().resolve("results").resolve("000001.hopscope"));
    Files.writeString(folder().resolve("journal.jsonl"), "scrap\n{}\n[1]\n{\"number\":99}\n",
        StandardOpenOption.APPEND);
    try (BatchFolder again = BatchFolder.resume(folder())) {
      assertThat(again.before().keySet()).containsExactly(3);
    }
  }

  @Test
  void twoDoNotWorkInOneFolder() throws Exception {
    try (BatchFolder first = two()) {
      assertThat(refused()).contains("Another Hopscope is at work");
      assertThat(first.addresses()).hasSize(3);
    }
    BatchFolder.resume(folder()).close();
  }

  @Test
  void whatIsNoBatchIsToldSo() throws Exception {
    assertThat(refused()).contains("no batch was begun");
    two().close();
    Files.writeString(folder().resolve("addresses.txt"), "nonsense\n");
    assertThat(refused()).contains("damaged or changed by hand");
    assertThat(WORDS.say(catchThrowableOfType(NotWritten.class, () -> BatchFolder.begin(folder(), THREE)).sentence()))
        .contains("a batch was begun already");
  }

  @Test
  void itLeavesAsATableForPeopleAndForProgramsAndAsOneFile() throws Exception {
    try (BatchFolder folder = two()) {
      folder.add(2, Snapshot.of(Example.events("=cmd|x@fabrikam.de", "autodiscover.fabrikam.de"), "1.2.3"));
    }
    // the address in the list is another one than the file's: it does not count
    try (BatchFolder folder = BatchFolder.resume(folder())) {
      BatchExport export = new BatchExport(List.copyOf(folder.before().values()), WORDS);
      assertThat(export.csv()).startsWith("\uFEFFNo.,Address,State,Mailbox,")
          .contains("1,anna@fabrikam.de,would not connect,");
      assertThat(JsonMapper.shared().readTree(export.json()).get(1).get("address").asString())
          .isEqualTo("carl@fabrikam.de");
      Path zip = temp.resolve("all.zip");
      export.zip(zip, folder);
      try (ZipFile all = new ZipFile(zip.toFile())) {
        assertThat(all.stream().map(e -> e.getName()))
            .containsExactly("batch.csv", "000001-anna@fabrikam.de.hopscope", "000003-carl@fabrikam.de.hopscope");
      }
      BatchNames names = new BatchNames(folder);
      new BatchExport(names.rows(export.rows()), WORDS).zip(zip, names);
      try (ZipFile all = new ZipFile(zip.toFile())) {
        assertThat(all.stream().map(e -> e.getName())).as("under other names")
            .noneMatch(name -> name.contains("fabrikam"));
        for (var entry : all.stream().toList()) {
          assertThat(new String(all.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
              .doesNotContain("fabrikam", "carl");
        }
      }
    }
  }

  @Test
  void whatLooksLikeAFormulaIsNoneInASpreadsheet() {
    BatchRow row = BatchRow.of(1, Snapshot.of(Example.events("=cmd|x@fabrikam.de", "autodiscover.fabrikam.de"), "1"));
    assertThat(new BatchExport(List.of(row), WORDS).csv()).contains("1,'=cmd|x@fabrikam.de,");
  }
}
