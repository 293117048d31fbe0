package org.hopscope.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.advice.Finding;
import org.hopscope.advice.session.Answer;
import org.hopscope.advice.session.Deed;
import org.hopscope.advice.session.Guide;
import org.hopscope.advice.session.Step;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.advice.session.World;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of a guided session goes into the file and comes back, or the file is refused in a sentence. */
class SessionInFileTest {
  private static final Instant NOON = World.NOON;
  private static final String GOOD = SnapshotFile.text(example());

  /** Every kind of line. */
  public static Guide guide() {
    Guide guide = answer(Guide.begin(World.broken(Fault.TLS_EXPIRED), NOON), Answer.MINE);
    Finding finding = guide.concerned().orElseThrow();
    guide = guide.act(finding, Deed.DONE, NOON.plusSeconds(60)).checked(World.broken(Fault.TLS_EXPIRED),
        NOON.plusSeconds(70));
    guide = answer(guide, Answer.LONGER).retry(NOON).somebodyElse(finding, NOON);
    guide = answer(guide, Answer.YES).note("Ticket 4711: ben@contoso.com asked for mail.contoso.com", NOON);
    guide = guide.waitFor(finding, guide.nextLevel(), NOON).checked(World.green(), NOON.plusSeconds(3600));
    return guide.outlookFails(NOON).undecided(NOON).resume(NOON).handOver(NOON);
  }

  private static Guide answer(Guide guide, Answer answer) {
    Step.Ask ask = (Step.Ask) guide.next();
    return guide.answer(ask.about(), ask.topic(), answer, NOON);
  }

  static Snapshot example() {
    return Snapshot.of(World.events(Optional.of(Fault.TLS_EXPIRED), Ending.COMPLETE), "1")
        .with(Optional.of(guide().session()));
  }

  private static Opened<Snapshot> read(String text) {
    return SnapshotFile.read(Path.of("a.hopscope"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refused(String text) {
    return switch (read(text)) {
      case Opened.Refused<Snapshot>(var why) -> new Wording(Locale.ENGLISH).say(why);
      case Opened.Good<Snapshot> good -> "opened";
    };
  }

  @Test
  void theLogComesBackAsItWas() {
    assertThat(read(GOOD)).isEqualTo(new Opened.Good<>(example()));
    assertThat(guide().session().log().stream().map(e -> e.kind()).distinct()).containsExactlyInAnyOrderElementsOf(
        TypeNames.SESSION.values().stream().filter(kind -> !kind.equals("solved") || GOOD.contains("solved")).toList());
  }

  @Test
  void afterThatWhatALaterProductAddsIsPassedOver() {
    assertThat(refused(GOOD.replaceFirst("}\n$", ",\"later\":{\"a\":[1]}}\n"))).isEqualTo("opened");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "\"answer\":\"mine\"~\"answer\":\"longer\"~line ",
      "\"topic\":\"others\"~\"topic\":\"weather\"~line ",
      "\"is\":\"retried\"~\"is\":\"java.lang.Runtime\"~line ",
      "\"is\":\"retried\"~\"is\":\"begun\"~line ",
      "\"actor\":\"exchange-admin\"~\"actor\":null~line ",
      "\"deed\":\"done\"~\"deed\":7~line ",
      "\"session\":[~\"session\":{},\"more\":[~one whole analysis",
      "\"session\":[~\"session\":[null,~one whole analysis",
      "\"session\":[~\"session\":[{\"is\":\"paused\",\"at\":\"2026-11-28T12:00:00Z\"},~one whole analysis"
  })
  void oneThatWasChangedByHandSaysSo(String what, String by, String where) {
    assertThat(GOOD).contains(what);
    assertThat(refused(GOOD.replace(what, by))).contains(where);
  }

  @Test
  void aNoteIsNoLongerThanOneCanBeAndCommandsNoTerminal() {
    assertThat(refused(GOOD.replace("Ticket 4711", "x".repeat(4_100)))).contains("line ");
    Snapshot opened = ((Opened.Good<Snapshot>) read(GOOD.replace("Ticket 4711", "\\u001b]0;own\\u0007"))).content();
    assertThat(opened.session().orElseThrow().toString()).doesNotContain("\u001b").contains("\uFFFD]0;own");
  }

  @Test
  void otherNamesStandInTheLogToo() {
    String text = SnapshotFile.text(new Pseudonyms(example()).snapshot());
    assertThat(text).contains("\"session\":[").doesNotContain("contoso").doesNotContain("anna").doesNotContain("ben@")
        .contains("Ticket 4711: person");
    assertThat(refused(text)).isEqualTo("opened");
  }
}
