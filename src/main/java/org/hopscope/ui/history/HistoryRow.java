package org.hopscope.ui.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Header;
import org.hopscope.snapshot.history.Entry;

/** One past analysis as it is listed. {@code result} is empty for a file that cannot be opened. */
record HistoryRow(
    Entry entry, String when, String address, Optional<Result> result, String verdict, String where, String client,
    boolean practice) {
  static HistoryRow of(Entry entry, Wording words) {
    return switch (entry) {
      case Entry.Kept(var file, Header header) -> of(entry, header, words);
      case Entry.Damaged(var file, Message why) -> new HistoryRow(
          entry, "", file.getFileName().toString(), Optional.empty(),
          words.say(why.with(_ -> words.say("history.this-file"))), "", "", false);
    };
  }

  private static HistoryRow of(Entry entry, Header header, Wording words) {
    DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(words.locale()).withZone(ZoneId.systemDefault());
    boolean practice = header.vantage().practice();
    return new HistoryRow(
        entry, moment.format(header.when()), header.address().text(), Optional.of(header.verdict().outcome()),
        words.say(header.verdict().sentence()),
        practice ? words.say("history.practice", header.vantage().label()) : here(header, words),
        words.name(header.client().title()), practice);
  }

  /** By the computer's name, where that is known. */
  private static String here(Header header, Wording words) {
    return header.vantage().computer()
        .map(computer -> words.say("history.computer", computer.name(), computer.system()))
        .orElseGet(() -> words.say("place.here.title"));
  }

  /** For its icon and colour. */
  HopState state() {
    return result.map(r -> switch (r) {
      case CONNECTS -> HopState.PASSED;
      case SIGN_IN_UNPROVEN, TIMED_OUT -> HopState.WARNING;
      case BLOCKED -> HopState.FAILED;
      case RUNNING, CANCELLED -> HopState.SKIPPED;
    }).orElse(HopState.WARNING);
  }

  boolean good() {
    return result.isPresent();
  }

  /** Whether each of the words stands somewhere in it. */
  boolean has(String searched) {
    String all = String.join("\n", when, address, verdict, where, client).toLowerCase(Locale.ROOT);
    return Arrays.stream(searched.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
