package org.hopscope.advice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hopscope.advice.Finding;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide proposes next, whatever is answered and done. */
class GuideTest {
  private static final Instant NOON = World.NOON;

  private static Guide begun(Fault fault) {
    return Guide.begin(World.broken(fault), NOON);
  }

  /** The step in a word, so that whole sessions fit on a line. */
  private static String step(Guide guide) {
    return switch (guide.next()) {
      case Step.Ask(Subject about, Topic topic) -> topic.id();
      case Step.Act(Finding finding, boolean late) -> (late ? "late-" : "act-") + finding.rule();
      case Step.Retype _ -> "retype";
      case Step.Tell(Finding finding, var to) -> "tell-" + new Telling(new Wording(Locale.ENGLISH)).who(to);
      case Step.Look _ -> "look";
      case Step.Mended _ -> "mended";
      case Step.Stuck _ -> "stuck";
    };
  }

  private static Guide play(Guide guide, String deed) {
    return switch (deed) {
      case "done" -> guide.act(guide.concerned().orElseThrow(), Deed.DONE, NOON);
      case "cannot" -> guide.act(guide.concerned().orElseThrow(), Deed.NOT_POSSIBLE, NOON);
      case "skip" -> guide.act(guide.concerned().orElseThrow(), Deed.SKIPPED, NOON);
      case "else" -> guide.somebodyElse(guide.concerned().orElseThrow(), NOON);
      case "wait" -> guide.waitFor(guide.concerned().orElseThrow(), guide.nextLevel(), NOON);
      case "green" -> guide.checked(World.green(), NOON);
      case "stopped" -> guide.checked(World.stopped(), NOON);
      case "same" -> guide.checked(guide.graph(), NOON);
      case "password" -> guide.checked(World.broken(Fault.WRONG_PASSWORD), NOON);
      case "retry" -> guide.retry(NOON);
      case "outlook-fails" -> guide.outlookFails(NOON);
      default -> answer(guide, Answer.valueOf(deed.toUpperCase(Locale.ROOT).replace('-', '_')));
    };
  }

  private static Guide answer(Guide guide, Answer answer) {
    Step.Ask ask = (Step.Ask) guide.next();
    return guide.answer(ask.about(), ask.topic(), answer, NOON);
  }

  @ParameterizedTest
  @CsvSource({
      "TLS_EXPIRED, '', authority",
      "TLS_EXPIRED, mine, act-certificate-expired",
      "TLS_EXPIRED, mine done green, mended",
      "TLS_EXPIRED, mine done same, still",
      "TLS_EXPIRED, mine done same just-now, late-certificate-expired",
      "TLS_EXPIRED, mine done same just-now same, still",
      "TLS_EXPIRED, mine done same longer, stuck",
      "TLS_EXPIRED, mine done password, web-sign-in",
      "TLS_EXPIRED, mine skip, stuck",
      "TLS_EXPIRED, mine cannot, stuck",
      "TLS_EXPIRED, mine skip retry, act-certificate-expired",
      "TLS_EXPIRED, mine done stopped, look",
      "TLS_EXPIRED, mine done stopped green, mended",
      "TLS_EXPIRED, somebody, others",
      "TLS_EXPIRED, somebody no, tell-Exchange administrator",
      "TLS_EXPIRED, somebody no wait green, mended",
      "TLS_EXPIRED, mine else unsure, tell-Exchange administrator",
      "WRONG_PASSWORD, '', web-sign-in",
      "WRONG_PASSWORD, no, act-wrong-password",
      "WRONG_PASSWORD, yes, retype",
      "WRONG_PASSWORD, yes done same, act-wrong-password",
      "WRONG_PASSWORD, yes done same done same, still",
      "WRONG_PASSWORD, no else yes, tell-Next level of support",
      "WRONG_PASSWORD, no done green outlook-fails, stuck"
  })
  void eachAnswerAndDeedLeadsOn(Fault fault, String deeds, String then) {
    Guide guide = begun(fault);
    for (String deed : deeds.isEmpty() ? new String[0] : deeds.split(" ")) {
      guide = play(guide, deed);
    }
    assertThat(step(guide)).isEqualTo(then);
  }

  /** What was left aside, but came anew after it had gone, is open again. */
  @Test
  void whatComesBackIsOpenAgain() {
    Guide guide = play(play(begun(Fault.TLS_EXPIRED), "mine"), "skip").checked(World.green(), NOON);
    assertThat(guide.session().end()).isPresent();
    HopGraph broken = World.broken(Fault.TLS_EXPIRED);
    assertThat(step(guide.checked(broken, NOON))).isEqualTo("act-certificate-expired");
    assertThat(guide.checked(broken, NOON).session().end()).isEmpty();
  }

  @Test
  void theLogTellsWhatWasDoneAndWhatItChanged() {
    Guide guide = play(
        play(play(begun(Fault.TLS_EXPIRED), "mine"), "done").note("Certificate from our own authority", NOON), "green");
    Telling telling = new Telling(new Wording(Locale.ENGLISH));
    List<String> lines = guide.session().log().stream().map(telling::say).toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(1)).contains("Can you make this change yourself?", "Yes, I can");
    assertThat(lines.get(2)).startsWith("To do: ").endsWith("Who acts: Exchange administrator");
    assertThat(lines.get(3)).startsWith("Done: ");
    assertThat(lines.get(4)).isEqualTo("Note: Certificate from our own authority");
    assertThat(lines.get(5)).startsWith("Checked again. ").contains("Mended: ",
        "Green now: 7 Autodiscover (autodiscover.contoso.com)");
    assertThat(lines.get(6)).startsWith("Solved");
    assertThat(guide.session().step()).isEqualTo(3);
  }

  @Test
  void anUndecidedEndSaysWhatItIsNot() {
    Guide guide = play(play(begun(Fault.TLS_EXPIRED), "mine"), "cannot").undecided(NOON);
    Entry end = guide.session().end().orElseThrow();
    assertThat(new Telling(new Wording(Locale.ENGLISH)).say(end))
        .isEqualTo("Ended undecided. Ruled out: DNS record (autodiscover.contoso.com).");
  }

  @Test
  void aTicketHasWhatTheNextLevelAsksFor() {
    Guide guide = play(play(begun(Fault.TLS_EXPIRED), "somebody"), "yes");
    String text = new Ticket(new Wording(Locale.ENGLISH)).text(guide);
    assertThat(text).contains("(anna@contoso.com)", "To: Exchange administrator", "What to change:",
        "autodiscover.contoso.com",
        "Account: anna@contoso.com", "Do other people at this site have it too? Yes",
        "28 November 2026, 12:00 UTC  Begun.");
    assertThat(new Ticket(new Wording(Locale.FRENCH)).text(guide)).contains("À : Administrateur Exchange",
        "À modifier :");
  }

  @Test
  void waitingPausesUntilItIsLookedAtAgain() {
    Guide waiting = play(play(play(begun(Fault.TLS_EXPIRED), "somebody"), "yes"), "wait");
    assertThat(waiting.session().paused()).isTrue();
    assertThat(waiting.pause(NOON)).isEqualTo(waiting);
    assertThat(waiting.resume(NOON).session().paused()).isFalse();
    assertThat(play(waiting, "same").session().paused()).isFalse();
  }

  @Test
  void aLogBeginsOnceAndAnswersWhatWasAsked() {
    Session good = begun(Fault.TLS_EXPIRED).session();
    assertThatThrownBy(() -> new Session(List.of(new Entry.Paused(NOON)))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> good.and(good.log().getFirst())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Entry.Answered(NOON, Plan.outlook(), Topic.WORKS, Answer.MINE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
