package org.hopscope.ui.guide;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Finding;
import org.hopscope.advice.session.Answer;
import org.hopscope.advice.session.Cleared;
import org.hopscope.advice.session.Deed;
import org.hopscope.advice.session.Entry;
import org.hopscope.advice.session.Guide;
import org.hopscope.advice.session.Step;
import org.hopscope.advice.session.Subject;
import org.hopscope.advice.session.Telling;
import org.hopscope.advice.session.Ticket;
import org.hopscope.advice.session.Topic;
import org.hopscope.model.Wording;
import org.hopscope.ui.guide.GuideCard.Choice;
import org.hopscope.ui.guide.GuideCard.Password;

/** Words each step of a session as a card. */
record GuideCards(Wording words, Guide guide, Password password, InstantSource clock, GuideModel model) {
  GuideCard card() {
    Optional<Entry> end = guide.session().end();
    if (end.isPresent()) {
      return ended(end.get());
    }
    return guide.session().paused() ? paused() : step(guide.next());
  }

  private GuideCard step(Step step) {
    return switch (step) {
      case Step.Ask(Subject about, Topic topic) -> ask(about, topic);
      case Step.Act(Finding finding, boolean late) -> act(finding, late);
      case Step.Retype(Finding finding) -> retype(finding);
      case Step.Tell(Finding finding, Optional<Actor> to) -> tell(finding, to);
      case Step.Look _ ->
        plain("look", words.say("guide.look"), List.of(words.say("guide.look.says")), password, check());
      case Step.Mended _ -> ended(new Entry.Solved(clock.instant()));
      case Step.Stuck(List<Subject> left) -> stuck(left);
    };
  }

  private GuideCard ask(Subject about, Topic topic) {
    List<String> says = new ArrayList<>();
    if (topic != Topic.WORKS) {
      says.add(title(about));
    }
    says.add(words.say("guide.why." + topic.id()));
    Choice[] answers = topic.answers().stream().map(answer -> answer(about, topic, answer)).toArray(Choice[]::new);
    return plain("ask", words.say(topic.question()), says, Password.KNOWN, answers);
  }

  private Choice answer(Subject about, Topic topic, Answer answer) {
    return new Choice("answer-" + answer.id(), words.say(topic.word(answer)),
        () -> model.become(guide.answer(about, topic, answer, clock.instant())));
  }

  private GuideCard act(Finding finding, boolean late) {
    FindingCard told = FindingCard.of(finding, words);
    List<String> says = new ArrayList<>(List.of(told.seen()));
    if (late) {
      says.add(words.say("guide.late"));
    }
    return new GuideCard("act", told.title(), good(), says, told.remedies(), Optional.empty(), told.verify(), password,
        false,
        List.of(done(finding), somebody(finding), cannot(finding), skip(finding)));
  }

  private GuideCard retype(Finding finding) {
    return plain("retype", words.say("guide.retype"), List.of(words.say("guide.retype.says")), password, done(finding),
        skip(finding));
  }

  private GuideCard tell(Finding finding, Optional<Actor> to) {
    FindingCard told = FindingCard.of(finding, words);
    Choice wait = choice("waiting", () -> model.become(guide.waitFor(finding, to, clock.instant())));
    return new GuideCard("tell", words.say("guide.tell", new Telling(words).who(to)), good(),
        List.of(told.title(), words.say("guide.tell.says")),
        List.of(), Optional.of(new Ticket(words).text(guide)), "", password, true,
        List.of(wait, done(finding), skip(finding)));
  }

  private GuideCard stuck(List<Subject> left) {
    List<String> says = new ArrayList<>(
        List.of(words.say(left.isEmpty() ? "guide.stuck.nothing" : "guide.stuck.left")));
    left.forEach(subject -> says.add(words.say("guide.point", title(subject))));
    Choice end = choice("undecided", () -> model.become(guide.undecided(clock.instant())));
    Choice other = left.isEmpty()
        ? choice("outlook-works", () -> model.become(guide.outlookConnects(clock.instant())))
        : choice("retry", () -> model.become(guide.retry(clock.instant())));
    return plain("stuck", words.say("guide.stuck"), says, password, end, other, check());
  }

  private GuideCard paused() {
    List<String> says = new ArrayList<>(List.of(words.say("guide.paused.says")));
    lastOf(Entry.HandedTo.class).ifPresent(waiting -> says.addFirst(new Telling(words).say(waiting)));
    return plain("paused", words.say("guide.paused"), says, Password.KNOWN, resume());
  }

  private GuideCard ended(Entry end) {
    Telling telling = new Telling(words);
    return switch (end) {
      case Entry.Solved _ -> plain("solved", words.say("guide.solved"),
          List.of(words.say(guide.graph().verdict().sentence())), Password.KNOWN,
          choice("outlook-fails", () -> model.become(guide.outlookFails(clock.instant()))), anew());
      case Entry.HandedOver _ ->
        plain("handed-over", telling.say(end), List.of(words.say("guide.handed-over.says")), Password.KNOWN, resume());
      case Entry.Undecided(var at, List<Subject> mended, List<Cleared> ruledOut) ->
        plain("undecided", words.say("guide.undecided"),
            ruledOut(Stream.concat(mended.stream().map(this::title), ruledOut.stream().map(telling::say)).toList()),
            Password.KNOWN, resume(), anew());
      default -> paused();
    };
  }

  private List<String> ruledOut(List<String> not) {
    return not.isEmpty() ? List.of()
        : Stream.concat(Stream.of(words.say("guide.undecided.says")), not.stream()).toList();
  }

  private GuideCard plain(String kind, String heading, List<String> says, Password wanted, Choice... choices) {
    boolean handOver = kind.equals("stuck") || kind.equals("undecided");
    return new GuideCard(kind, heading, good(), says, List.of(), Optional.empty(), "", wanted, handOver,
        List.of(choices));
  }

  /** What the last look showed to be mended; told until the next thing has happened. */
  private List<String> good() {
    List<Entry> told = guide.session().log().stream()
        .filter(e -> !(e instanceof Entry.Proposed || e instanceof Entry.Solved)).toList();
    if (!(told.getLast() instanceof Entry.Rechecked last)) {
      return List.of();
    }
    Telling telling = new Telling(words);
    List<String> lines = new ArrayList<>();
    last.gone().forEach(subject -> lines.add(words.say("guide.gone", title(subject))));
    last.green().forEach(cleared -> lines.add(words.say("guide.green", telling.say(cleared))));
    return lines;
  }

  private <E extends Entry> Optional<E> lastOf(Class<E> sort) {
    return guide.session().log().stream().filter(sort::isInstance).map(sort::cast).reduce((first, last) -> last);
  }

  private String title(Subject subject) {
    return new Telling(words).title(subject);
  }

  private Choice choice(String id, Runnable action) {
    return new Choice(id, words.say("guide.choice." + id), action);
  }

  private Choice done(Finding finding) {
    return choice("done", () -> model.doneAndLookAgain(finding));
  }

  private Choice somebody(Finding finding) {
    return choice("somebody", () -> model.become(guide.somebodyElse(finding, clock.instant())));
  }

  private Choice cannot(Finding finding) {
    return choice("cannot", () -> model.become(guide.act(finding, Deed.NOT_POSSIBLE, clock.instant())));
  }

  private Choice skip(Finding finding) {
    return choice("skip", () -> model.become(guide.act(finding, Deed.SKIPPED, clock.instant())));
  }

  private Choice check() {
    return choice("check", model::lookAgain);
  }

  private Choice resume() {
    return choice("resume", () -> model.become(guide.resume(clock.instant())));
  }

  private Choice anew() {
    return choice("anew", model::beginAgain);
  }
}
