package org.hopscope.advice.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The log of a guided session, from its first line on. */
public record Session(List<Entry> log) {
  /** The most lines that are kept. */
  public static final int LONGEST = 5_000;

  /** @throws IllegalArgumentException for a log that does not begin, or begins twice */
  public Session {
    log = List.copyOf(log);
    long begins = log.stream().filter(Entry.Begun.class::isInstance).count();
    if (log.size() > LONGEST || begins != 1 || !(log.getFirst() instanceof Entry.Begun)) {
      throw new IllegalArgumentException("a log of " + log.size() + " lines with " + begins + " beginnings");
    }
  }

  /** With one line more; a log that is full takes none. */
  Session and(Entry more) {
    if (log.size() == LONGEST) {
      return this;
    }
    List<Entry> longer = new ArrayList<>(log);
    longer.add(more);
    return new Session(longer);
  }

  Entry.Begun begun() {
    return (Entry.Begun) log.getFirst();
  }

  /** How things stood when they were looked at last. */
  public Standing standing() {
    return of(Entry.Rechecked.class).map(Entry.Rechecked::after).filter(Standing::conclusive)
        .reduce((first, last) -> last)
        .orElseGet(() -> begun().standing());
  }

  /** How it ended, if nobody took it up again. */
  public Optional<Entry> end() {
    return last(entry -> switch (entry) {
      case Entry.Solved _,Entry.HandedOver _,Entry.Undecided _ -> true;
      default -> false;
    });
  }

  public boolean paused() {
    return last(Entry.Paused.class::isInstance).isPresent();
  }

  /** The last line of that sort, unless it was taken up again after it. */
  private Optional<Entry> last(java.util.function.Predicate<Entry> sort) {
    Optional<Entry> found = Optional.empty();
    for (Entry entry : log) {
      found = entry instanceof Entry.Resumed ? Optional.empty() : sort.test(entry) ? Optional.of(entry) : found;
    }
    return found;
  }

  /** Which step the technician is at, from 1 on. */
  public int step() {
    return 1 + (int) log.stream().filter(entry -> switch (entry) {
      case Entry.Answered _,Entry.Acted _,Entry.HandedTo _ -> true;
      default -> false;
    }).count();
  }

  /** What was answered to it last: about this, or about the site as a whole. */
  Optional<Answer> answer(Subject about, Topic topic) {
    return of(Entry.Answered.class).filter(a -> a.topic() == topic && (topic.ofTheSite() || a.about().same(about)))
        .map(Entry.Answered::answer).reduce((first, last) -> last);
  }

  /** What was wrong on the way here, and is not any more. */
  public List<Subject> mended() {
    return of(Entry.Rechecked.class).flatMap(r -> r.gone().stream())
        .filter(gone -> !gone.among(standing().found())).distinct().toList();
  }

  /** What the technician has written. */
  Stream<String> notes() {
    return of(Entry.Noted.class).map(Entry.Noted::text);
  }

  <E extends Entry> Stream<E> of(Class<E> sort) {
    return log.stream().filter(sort::isInstance).map(sort::cast);
  }
}
