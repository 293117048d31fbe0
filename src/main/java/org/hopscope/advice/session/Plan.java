package org.hopscope.advice.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Gravity;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Message;

/** Says what comes next: about the first thing that stops the client and has not been passed over. */
record Plan(Session session, HopGraph graph, Advice advice) {
  /** A refused password may be a typing error. */
  private static final Set<String> PASSWORD = Set.of("wrong-password");
  private static final Subject OUTLOOK = new Subject(
      "", Message.of("session.about.outlook"), Gravity.BLOCKS, Actor.YOU);

  Step next() {
    Standing now = Standing.of(graph, advice);
    if (!now.conclusive()) {
      return new Step.Look();
    }
    List<Finding> wrong = wrong();
    if (wrong.isEmpty() && !now.blocked()) {
      return end(now);
    }
    return wrong.stream().filter(f -> Course.of(Subject.of(f), session) != Course.PASSED_OVER).findFirst()
        .map(this::about).orElseGet(() -> new Step.Stuck(Subject.of(wrong)));
  }

  /** A session that began with what only deserves a look goes through that. */
  private List<Finding> wrong() {
    boolean began = session.begun().standing().blocked();
    Gravity least = began || graph.verdict().outcome() != Verdict.Result.CONNECTS ? Gravity.BLOCKS : Gravity.WARNS;
    return advice.findings().stream().filter(f -> f.gravity().compareTo(least) <= 0).toList();
  }

  /** Where Hopscope cannot sign in, only Outlook itself tells; and what the user sees counts more than any chart. */
  private Step end(Standing now) {
    Optional<Answer> outlook = session.answer(OUTLOOK, Topic.WORKS);
    if (outlook.filter(Answer.NO::equals).isPresent()) {
      return new Step.Stuck(List.of());
    }
    return now.result() == Verdict.Result.CONNECTS || outlook.isPresent() ? new Step.Mended()
        : new Step.Ask(OUTLOOK, Topic.WORKS);
  }

  static Subject outlook() {
    return OUTLOOK;
  }

  private Step about(Finding finding) {
    Subject subject = Subject.of(finding);
    Course course = Course.of(subject, session);
    if (course == Course.STILL_THERE && !retyped(subject)) {
      return new Step.Ask(subject, Topic.STILL);
    }
    return question(finding, subject).<Step>map(topic -> new Step.Ask(subject, topic))
        .orElseGet(() -> deed(finding, subject, course == Course.GIVEN_TIME));
  }

  /** Few: only what costs nothing and leads somewhere. */
  private Optional<Topic> question(Finding finding, Subject subject) {
    if (PASSWORD.contains(finding.rule()) && open(subject, Topic.WEB_SIGN_IN)) {
      return Optional.of(Topic.WEB_SIGN_IN);
    }
    if (finding.actor() == Actor.NETWORK_TEAM && open(subject, Topic.ELSEWHERE)) {
      return Optional.of(Topic.ELSEWHERE);
    }
    boolean ofOthers = finding.actor() != Actor.YOU && finding.actor() != Actor.MICROSOFT;
    if (ofOthers && open(subject, Topic.AUTHORITY)) {
      return Optional.of(Topic.AUTHORITY);
    }
    return bySomebodyElse(finding, subject) && open(subject, Topic.OTHERS) ? Optional.of(Topic.OTHERS)
        : Optional.empty();
  }

  private boolean open(Subject subject, Topic topic) {
    return session.answer(subject, topic).isEmpty();
  }

  private boolean bySomebodyElse(Finding finding, Subject subject) {
    return finding.actor() == Actor.MICROSOFT
        || session.answer(subject, Topic.AUTHORITY).filter(Answer.SOMEBODY::equals).isPresent();
  }

  private Step deed(Finding finding, Subject subject, boolean late) {
    if (bySomebodyElse(finding, subject)) {
      return new Step.Tell(finding, Optional.of(finding.actor()).filter(actor -> actor != Actor.YOU));
    }
    boolean mistyped = session.answer(subject, Topic.WEB_SIGN_IN).filter(Answer.YES::equals).isPresent();
    return mistyped && tries(subject) == 0 ? new Step.Retype(finding) : new Step.Act(finding, late);
  }

  /** Typed again, and refused again: then the password itself is to be changed. */
  private boolean retyped(Subject subject) {
    return tries(subject) == 1 && session.answer(subject, Topic.WEB_SIGN_IN).filter(Answer.YES::equals).isPresent();
  }

  private long tries(Subject subject) {
    return session.of(Entry.Acted.class).filter(a -> a.deed() == Deed.DONE && a.subject().same(subject)).count();
  }
}
