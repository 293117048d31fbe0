package org.hopscope.snapshot.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.advice.Advice;
import org.hopscope.advice.session.Session;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;

/**
 * What a report is made from.
 *
 * @param zone in which its times are told
 * @param version of the product
 * @param redacted whether addresses and names in the graph have been replaced
 * @param session what was tried, if there was a guided session
 */
public record Report(
    HopGraph graph, Advice advice, Wording words, Paper paper, ZoneId zone, String version, boolean redacted,
    Optional<Session> session) {

  /** Of an analysis as it is, on the paper of the reader's country, in the time of this computer. */
  public static Report of(HopGraph graph, Wording words, String version) {
    Locale spoken = words.locale();
    Paper paper = Paper.of(spoken.getCountry().isEmpty() ? Locale.getDefault() : spoken);
    return new Report(graph, Advice.of(graph), words, paper, ZoneId.systemDefault(), version, false, Optional.empty());
  }

  public Report on(Paper other) {
    return new Report(graph, advice, words, other, zone, version, redacted, session);
  }

  /** Of an analysis in which names and addresses have been replaced. */
  public Report underOtherNames() {
    return new Report(graph, advice, words, paper, zone, version, true, session);
  }

  /** With what was tried. */
  public Report with(Optional<Session> tried) {
    return new Report(graph, advice, words, paper, zone, version, redacted, tried);
  }

  Drawing drawing() {
    return ChartLayout.lay(graph);
  }

  List<Ink> ink() {
    return new ChartInk(words, drawing()).all();
  }

  String say(String key, Object... args) {
    return words.say(key, args);
  }

  String say(Message message) {
    return words.say(message);
  }

  String address() {
    return graph.address().map(EmailAddress::text).orElse("");
  }

  String title() {
    return say("report.title", address());
  }

  String when() {
    return graph.when().map(this::when).orElse("");
  }

  /** In whose manner dates are written: the one of the words, with its country where that is known. */
  private Locale reader() {
    Locale language = words.language();
    return words.locale().getLanguage().equals(language.getLanguage()) ? words.locale() : language;
  }

  /** For one line among many. */
  String minute(Instant moment) {
    return said(moment, FormatStyle.MEDIUM, FormatStyle.SHORT);
  }

  private String when(Instant moment) {
    return said(moment, FormatStyle.LONG, FormatStyle.LONG);
  }

  private String said(Instant moment, FormatStyle date, FormatStyle time) {
    return DateTimeFormatter.ofLocalizedDateTime(date, time)
        .withLocale(reader()).format(moment.atZone(zone));
  }
}
