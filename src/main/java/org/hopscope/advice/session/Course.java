package org.hopscope.advice.session;

/** How far one thing has come that is wrong, by the log; from where it was seen anew. */
enum Course {
  /** Nothing has been done about it. */
  OPEN,
  /** The change was made, and has not been looked at. */
  DONE,
  /** The change was made, and does not show. */
  STILL_THERE,
  /** The same, and it may take a while. */
  GIVEN_TIME,
  /** Left aside, or it did not help. */
  PASSED_OVER;

  static Course of(Subject subject, Session session) {
    Course now = OPEN;
    for (Entry entry : session.log()) {
      now = now.after(entry, subject);
    }
    return now;
  }

  private Course after(Entry entry, Subject subject) {
    return switch (entry) {
      case Entry.Acted acted when acted.subject().same(subject) -> acted.deed() == Deed.DONE ? DONE : PASSED_OVER;
      case Entry.Answered(var at, Subject about, Topic topic, Answer answer) when topic == Topic.STILL
          && about.same(subject) ->
        answer == Answer.JUST_NOW ? GIVEN_TIME : PASSED_OVER;
      case Entry.Rechecked checked when checked.after().conclusive() ->
        subject.among(checked.come()) ? OPEN : this == DONE || this == GIVEN_TIME ? STILL_THERE : this;
      case Entry.Retried _ -> OPEN;
      default -> this;
    };
  }
}
