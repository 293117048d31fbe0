package org.hopscope.advice.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.graph.HopGraph;

/** A session beside the analysis that it is about. Whatever happens makes another one, with a line more in the log. */
public record Guide(Session session, HopGraph graph, Advice advice) {
  /** Begins with an analysis that is over. */
  public static Guide begin(HopGraph graph, Instant at) {
    Advice advice = Advice.of(graph);
    return new Guide(new Session(List.of(new Entry.Begun(at, Standing.of(graph, advice)))), graph, advice).settled(at);
  }

  /** A session of before, with the analysis that was kept with it. */
  public static Guide of(Session session, HopGraph graph) {
    return new Guide(session, graph, Advice.of(graph));
  }

  /** What to do next. */
  public Step next() {
    return new Plan(session, graph, advice).next();
  }

  private Guide and(Entry entry) {
    return new Guide(session.and(entry), graph, advice);
  }

  /** Tells what is proposed, and ends where nothing is left to mend. */
  private Guide settled(Instant at) {
    return switch (next()) {
      case Step.Act(Finding finding, boolean late) -> proposing(finding, at);
      case Step.Tell(Finding finding, var to) -> proposing(finding, at);
      case Step.Mended _ -> session.end().isPresent() ? this : and(new Entry.Solved(at));
      case Step.Ask _,Step.Retype _,Step.Look _,Step.Stuck _ -> this;
    };
  }

  private Guide proposing(Finding finding, Instant at) {
    Subject subject = Subject.of(finding);
    List<Change> changes = finding.changes();
    boolean told = session.of(Entry.Proposed.class)
        .anyMatch(p -> p.subject().same(subject) && p.changes().equals(changes));
    return told ? this : and(new Entry.Proposed(at, subject, changes));
  }

  public Guide answer(Subject about, Topic topic, Answer answer, Instant at) {
    return and(new Entry.Answered(at, about, topic, answer)).settled(at);
  }

  public Guide act(Finding finding, Deed deed, Instant at) {
    return and(new Entry.Acted(at, Subject.of(finding), deed)).settled(at);
  }

  /** Somebody else has to do it: the technician says so where the finding does not. */
  public Guide somebodyElse(Finding finding, Instant at) {
    return answer(Subject.of(finding), Topic.AUTHORITY, Answer.SOMEBODY, at);
  }

  /** Somebody else has been told; the session waits. */
  public Guide waitFor(Finding finding, Optional<Actor> to, Instant at) {
    return and(new Entry.HandedTo(at, Subject.of(finding), to)).pause(at);
  }

  /** The same was looked at again, and is like this now. */
  public Guide checked(HopGraph now, Instant at) {
    Advice found = Advice.of(now);
    Standing before = session.standing();
    Standing after = Standing.of(now, found);
    boolean tells = after.conclusive();
    Entry look = new Entry.Rechecked(
        at, before, after, tells ? before.without(after) : List.of(), tells ? after.without(before) : List.of(),
        tells ? Cleared.mended(graph, now) : List.of());
    Guide going = session.paused() || session.end().isPresent() ? resume(at) : this;
    return new Guide(going.session().and(look), now, found).settled(at);
  }

  public Guide note(String text, Instant at) {
    String fitting = text.length() > Entry.LONGEST ? text.substring(0, Entry.LONGEST) : text;
    return and(new Entry.Noted(at, fitting));
  }

  public Guide pause(Instant at) {
    return session.paused() ? this : and(new Entry.Paused(at));
  }

  public Guide resume(Instant at) {
    return and(new Entry.Resumed(at));
  }

  /** What was passed over comes up again. */
  public Guide retry(Instant at) {
    return and(new Entry.Retried(at)).settled(at);
  }

  /** The chart is green, and the user's Outlook says otherwise. */
  public Guide outlookFails(Instant at) {
    return resume(at).answer(Plan.outlook(), Topic.WORKS, Answer.NO, at);
  }

  /** The user's Outlook connects, whatever the chart says. */
  public Guide outlookConnects(Instant at) {
    return answer(Plan.outlook(), Topic.WORKS, Answer.YES, at);
  }

  public Guide handOver(Instant at) {
    return and(new Entry.HandedOver(at, nextLevel()));
  }

  /** Who has to go on, if that is known. */
  public Optional<Actor> nextLevel() {
    return concerned().map(Finding::actor).filter(actor -> actor != Actor.YOU);
  }

  /** What the next step is about, or else what stops the client first. */
  public Optional<Finding> concerned() {
    return switch (next()) {
      case Step.Act(Finding finding, boolean late) -> Optional.of(finding);
      case Step.Tell(Finding finding, var to) -> Optional.of(finding);
      case Step.Retype(Finding finding) -> Optional.of(finding);
      case Step.Ask(Subject about, Topic topic) ->
        advice.findings().stream().filter(f -> Subject.of(f).same(about)).findFirst();
      case Step.Look _,Step.Mended _,Step.Stuck _ -> advice.top();
    };
  }

  public Guide undecided(Instant at) {
    return and(new Entry.Undecided(at, session.mended(), ruledOut()));
  }

  /** Hops that work as they were looked at last. */
  public List<Cleared> ruledOut() {
    return Cleared.healthy(graph);
  }
}
