package org.hopscope.advice.session;

import java.util.List;
import java.util.Locale;
import org.hopscope.model.Message;

/** What the technician can be asked; each answer leads somewhere else. */
public enum Topic {
  /** Whether the change can be made here, or by somebody else. */
  AUTHORITY(Answer.MINE, Answer.SOMEBODY),
  /** Whether others at the site have it too: told to whoever gets the ticket. */
  OTHERS(Answer.YES, Answer.NO, Answer.UNSURE),
  /** Whether it works from another network: if not, this network is not the cause alone. */
  ELSEWHERE(Answer.YES, Answer.NO, Answer.UNSURE),
  /** Whether the same password opens the mailbox in a browser: if so, it was mistyped here. */
  WEB_SIGN_IN(Answer.YES, Answer.NO, Answer.UNSURE),
  /** When the change was made that does not show yet. */
  STILL(Answer.JUST_NOW, Answer.LONGER),
  /** Whether Outlook itself connects, where Hopscope cannot go on. */
  WORKS(Answer.YES, Answer.NO);

  private final List<Answer> answers;

  Topic(Answer... answers) {
    this.answers = List.of(answers);
  }

  public List<Answer> answers() {
    return answers;
  }

  /** Asked once in a session, whatever it is about. */
  boolean ofTheSite() {
    return this == OTHERS || this == ELSEWHERE;
  }

  /** As in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Message question() {
    return Message.of("session.ask." + id());
  }

  /** What that answer is called on its button. */
  public Message word(Answer answer) {
    return Message.of("session.ask." + id() + "." + answer.id());
  }
}
