package org.hopscope.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Computer;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.compare.Comparison;
import org.hopscope.snapshot.compare.Relation;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import org.junit.jupiter.api.Test;

/** A file tells on which computer it was made, and files that do not are read as before. */
class ComputerInFileTest {
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  private static Snapshot on(String name) {
    List<AnalysisEvent> log = new ArrayList<>(Example.events("anna.weber@fabrikam.de", "autodiscover.fabrikam.de"));
    AnalysisEvent.Started first = (AnalysisEvent.Started) log.getFirst();
    Vantage vantage = first.vantage();
    log.set(0, new AnalysisEvent.Started(first.at(), first.when(), first.address(), first.client(),
        new Vantage(vantage.id(), vantage.label(), vantage.adDomain(),
            Optional.of(new Computer(name, "Windows 11 10.0")))));
    return Snapshot.of(log, "1.2.3");
  }

  private static Opened<Snapshot> read(String text) {
    return SnapshotFile.read(Path.of("a"), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void itIsReadAsItWasWritten() {
    String text = SnapshotFile.text(on("LAPTOP-ANNA"));
    assertThat(read(text)).isEqualTo(new Opened.Good<>(on("LAPTOP-ANNA")));
    assertThat(on("LAPTOP-ANNA").header().vantage().said(WORDS)).endsWith(", on LAPTOP-ANNA (Windows 11 10.0)");
  }

  @Test
  void aFileOfBeforeIsReadWithoutIt() {
    String old = SnapshotFile.text(Example.snapshot()).replace(",\"computer\":null", "");
    assertThat(old).doesNotContain("computer\":");
    assertThat(read(old)).isEqualTo(new Opened.Good<>(Example.snapshot()));
    assertThat(Example.snapshot().header().vantage().said(WORDS)).isEqualTo(WORDS.say("place.here.title"));
  }

  @Test
  void thatAFileOfBeforeTellsOfNoneIsNoChange() {
    assertThat(Comparison.of(Example.snapshot().graph(), on("LAPTOP-ANNA").graph()).changes()).isEmpty();
    assertThat(Comparison.of(on("LAPTOP-BEN").graph(), on("LAPTOP-ANNA").graph()).changes()).singleElement()
        .satisfies(change -> assertThat(WORDS.say(change.what())).isEqualTo("Computer"));
  }

  @Test
  void anythingElseInItsPlaceIsRefused() {
    assertThat(read(SnapshotFile.text(Example.snapshot()).replace("\"computer\":null", "\"computer\":[1]")))
        .isInstanceOf(Opened.Refused.class);
  }

  @Test
  void underOtherNamesItIsAHost() {
    for (String name : List.of("LAPTOP-ANNA", "server", "4711")) {
      Snapshot other = new Pseudonyms(on(name)).snapshot();
      assertThat(other.header().vantage().computer().orElseThrow().name()).matches("host\\d+");
      assertThat(other.header().vantage().computer().orElseThrow().system()).isEqualTo("Windows 11 10.0");
    }
    assertThat(SnapshotFile.text(new Pseudonyms(on("LAPTOP-ANNA")).snapshot()))
        .doesNotContainIgnoringCase("laptop-anna");
  }

  @Test
  void twoComputersAreToldByTheirNames() {
    Snapshot one = on("LAPTOP-ANNA");
    Snapshot other = on("LAPTOP-BEN");
    assertThat(Relation.of(one, other)).isEqualTo(Relation.COMPUTERS);
    assertThat(WORDS.say(Relation.COMPUTERS.title(one, other))).isEqualTo("Two computers: LAPTOP-ANNA and LAPTOP-BEN");
    assertThat(Relation.of(one, on("LAPTOP-ANNA"))).isEqualTo(Relation.TIMES);
    assertThat(Relation.of(one, Example.snapshot())).as("a guess, as before").isEqualTo(Relation.TIMES);
    assertThat(Relation.of(new Pseudonyms(one).snapshot(), new Pseudonyms(other).snapshot()))
        .as("both are host1, and nothing tells").isEqualTo(Relation.TIMES);
  }
}
