package org.hopscope.snapshot.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past analyses are kept whole, found again, bounded, and taken back after a mistake. */
class ArchiveTest {
  private static final Instant DAY = Instant.parse("2026-11-28T08:15:30Z");

  @TempDir
  private Path folder;

  private Archive archive(Limits limits) {
    return new Archive(folder.resolve("history"), limits);
  }

  private Archive archive() {
    return archive(Limits.STANDARD);
  }

  static Snapshot at(Instant when, String address) {
    List<AnalysisEvent> events = new ArrayList<>(Example.events(address, "autodiscover.fabrikam.de"));
    var first = (AnalysisEvent.Started) events.getFirst();
    events.set(0, new AnalysisEvent.Started(first.at(), when, first.address(), first.client(), first.vantage()));
    return Snapshot.of(events, "1.2.3");
  }

  private static List<String> addresses(Archive archive) {
    return archive.files().stream().map(Entry::of)
        .map(entry -> entry instanceof Entry.Kept kept ? kept.header().address().text() : "damaged").toList();
  }

  @Test
  void theNewestStandsFirstWheneverItWasWritten() throws Exception {
    Archive archive = archive();
    archive.keep(at(DAY, "second@fabrikam.de"));
    archive.keep(at(DAY.plusSeconds(1), "third@fabrikam.de"));
    archive.keep(at(DAY.minus(Duration.ofDays(40)), "first@fabrikam.de"));
    assertThat(addresses(archive))
        .containsExactly("third@fabrikam.de", "second@fabrikam.de", "first@fabrikam.de");
    assertThat(archive.files().getFirst().getFileName().toString()).matches("20261128-081531-[0-9a-f]{6}\\.hopscope");
  }

  @Test
  void nothingIsThereBeforeTheFirst() {
    assertThat(archive().files()).isEmpty();
    archive().trash().sweep();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theOldestGoWhereThereAreTooMany() throws Exception {
    Archive archive = archive(new Limits(3, Long.MAX_VALUE, Duration.ofDays(366)));
    for (int i = 0; i < 5; i++) {
      archive.keep(at(DAY.plusSeconds(i), "a" + i + "@fabrikam.de"));
    }
    assertThat(addresses(archive)).containsExactly("a4@fabrikam.de", "a3@fabrikam.de", "a2@fabrikam.de");
  }

  @Test
  void theOldestGoWhereTheyAreTooLargeTogether() throws Exception {
    Archive archive = archive(new Limits(5_000, 1, Duration.ofDays(366)));
    archive.keep(at(DAY, "old@fabrikam.de"));
    archive.keep(at(DAY.plusSeconds(1), "new@fabrikam.de"));
    assertThat(addresses(archive)).as("the newest stays, however large").containsExactly("new@fabrikam.de");
  }

  @Test
  void whatIsOlderThanAYearGoes() throws Exception {
    Archive archive = archive();
    archive.keep(at(DAY.minus(Duration.ofDays(367)), "old@fabrikam.de"));
    archive.keep(at(DAY.minus(Duration.ofDays(365)), "young@fabrikam.de"));
    archive.keep(at(DAY, "new@fabrikam.de"));
    assertThat(addresses(archive)).containsExactly("new@fabrikam.de", "young@fabrikam.de");
  }

  @Test
  void aDamagedFileIsListedWithASentence() throws Exception {
    Archive archive = archive();
    Path whole = archive.keep(at(DAY, "anna@fabrikam.de"));
    String text = Files.readString(whole);
    Files.writeString(whole, text.substring(0, text.length() - 200));
    Files.writeString(archive.folder().resolve("20261129-000000-abcdef.hopscope"), "\u0000\u0001 not ours");
    Files.createDirectory(archive.folder().resolve("20261130-000000-abcdef.hopscope"));
    Wording words = new Wording(Locale.ENGLISH);
    assertThat(archive.files().stream().map(Entry::of)).allSatisfy(e -> assertThat(e).isInstanceOf(Entry.Damaged.class))
        .extracting(e -> words.say(((Entry.Damaged) e).why()))
        .satisfiesExactly(
            folder -> assertThat(folder).contains("it is no file"),
            other -> assertThat(other).contains("it is no Hopscope snapshot"),
            cut -> assertThat(cut).contains("it ends in the middle"));
  }

  @Test
  void whatWasDeletedIsTakenBack() throws Exception {
    Archive archive = archive();
    for (int i = 0; i < 3; i++) {
      archive.keep(at(DAY.plusSeconds(i), "a" + i + "@fabrikam.de"));
    }
    List<Path> before = archive.files();
    Trash.Deleted deleted = archive.trash().delete(before.subList(0, 2));
    assertThat(deleted.count()).isEqualTo(2);
    assertThat(archive.files()).containsExactly(before.get(2));
    assertThat(archive.trash().undo(deleted)).isEqualTo(2);
    assertThat(archive.files()).isEqualTo(before);
  }

  @Test
  void whatIsForgottenIsGone() throws Exception {
    Archive archive = archive();
    archive.keep(at(DAY, "a@fabrikam.de"));
    Trash.Deleted deleted = archive.trash().delete(archive.files());
    archive.trash().forget(deleted);
    assertThat(archive.folder()).isEmptyDirectory();
    assertThat(archive.trash().undo(deleted)).isZero();
  }

  /** A window that was killed left something; one that runs may still take it back. */
  @Test
  void aLaterStartSweepsWhatAnEndedOneLeft() throws Exception {
    Archive archive = archive();
    Path gone = Files.createDirectories(archive.folder().resolve("deleted").resolve("999999999999"));
    Files.writeString(gone.resolve("a.hopscope"), "x");
    long running = ProcessHandle.current().parent().orElseThrow().pid();
    Path other = Files.createDirectories(archive.folder().resolve("deleted").resolve(Long.toString(running)));
    Files.writeString(other.resolve("b.hopscope"), "x");
    archive.trash().sweep();
    assertThat(gone).doesNotExist();
    assertThat(other.resolve("b.hopscope")).exists();
  }

  @Test
  void aFileThatIsGoneAlreadyIsNotCounted() {
    assertThat(archive().trash().delete(List.of(folder.resolve("none.hopscope"))).count()).isZero();
  }
}
