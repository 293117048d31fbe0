package org.hopscope.advice.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;

/** A session in words. */
public record Telling(Wording words) {
  /** One line of the log. */
  public String say(Entry entry) {
    return switch (entry) {
      case Entry.Begun(var at, Standing standing) -> said(entry, words.say(standing.says()));
      case Entry.Answered answered -> answered(answered);
      case Entry.Proposed(var at, Subject subject, var changes) ->
        said(entry, title(subject), words.say(subject.actor().word()));
      case Entry.Acted(var at, Subject subject, Deed deed) ->
        words.say("session.entry.acted." + deed.id(), title(subject));
      case Entry.HandedTo(var at, Subject subject, Optional<Actor> to) -> said(entry, who(to), title(subject));
      case Entry.Rechecked checked -> checked(checked);
      case Entry.Noted(var at, String text) -> said(entry, text);
      case Entry.HandedOver(var at, Optional<Actor> to) -> said(entry, who(to));
      case Entry.Undecided(var at, List<Subject> mended, List<Cleared> ruledOut) -> undecided(mended, ruledOut);
      case Entry.Retried _,Entry.Paused _,Entry.Resumed _,Entry.Solved _ -> said(entry);
    };
  }

  private String said(Entry entry, Object... args) {
    return words.say("session.entry." + entry.kind(), args);
  }

  private String answered(Entry.Answered answered) {
    String about = answered.topic().ofTheSite() || answered.topic() == Topic.WORKS ? "" : ".about";
    return words.say("session.entry.answered" + about, words.say(answered.topic().question()),
        words.say(answered.topic().word(answered.answer())), title(answered.about()));
  }

  private String checked(Entry.Rechecked checked) {
    return Stream.of(
        said(checked, words.say(checked.after().says())),
        part("session.entry.rechecked.gone", titles(checked.gone())),
        part("session.entry.rechecked.come", titles(checked.come())),
        part("session.entry.rechecked.green", cleared(checked.green())))
        .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
  }

  private String part(String key, String list) {
    return list.isEmpty() ? "" : words.say(key, list);
  }

  private String undecided(List<Subject> mended, List<Cleared> ruledOut) {
    String list = Stream.of(titles(mended), cleared(ruledOut)).filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
    return words.say(list.isEmpty() ? "session.entry.undecided" : "session.entry.undecided+session.entry.undecided.not",
        list);
  }

  public String who(Optional<Actor> to) {
    return words.say(to.map(Actor::word).orElseGet(() -> Message.of("session.next-level")));
  }

  public String title(Subject subject) {
    return words.say(subject.title());
  }

  private String titles(List<Subject> subjects) {
    return subjects.stream().map(this::title).distinct().collect(Collectors.joining("; "));
  }

  public String say(Cleared cleared) {
    String what = words.say(cleared.what());
    return cleared.host().isEmpty() || what.contains(cleared.host()) ? what
        : words.say("session.cleared", what, cleared.host());
  }

  private String cleared(List<Cleared> all) {
    return all.stream().map(this::say).distinct().collect(Collectors.joining("; "));
  }
}
