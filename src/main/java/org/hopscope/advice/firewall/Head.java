package org.hopscope.advice.firewall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;

/** What every file begins with, and how it calls a rule. */
record Head(MissingRules missing, Wording words) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  /** From where, when, and by which list. */
  List<String> lines() {
    return List.of(words.say("firewall.about", place(), when()), list());
  }

  String place() {
    return missing.table().vantage().map(Vantage::label).map(Plain::line).orElse("");
  }

  String when() {
    return missing.table().when().map(Head::minute).orElse("");
  }

  private static String minute(Instant when) {
    return MINUTE.format(when);
  }

  String list() {
    SweepTable table = missing.table();
    return words.say(
        "firewall.list", table.instance().map(Instance::id).orElse(""),
        table.version().map(EndpointVersion::text).orElse(""),
        table.listDate().map(LocalDate::toString).orElse(""));
  }

  /** "Set 1, Exchange Online, required: Outlook cannot reach its mailbox". */
  String title(MissingRule rule) {
    return Plain.line(words.say(
        "firewall.rule", Integer.toString(rule.set().id()), rule.set().areaName(), required(rule),
        words.say(rule.required() ? rule.impact().breaks() : rule.impact().topic())));
  }

  String required(MissingRule rule) {
    return words.say("firewall." + rule.need().id());
  }

  static String names(MissingRule rule) {
    return rule.names().stream().map(HostPattern::text).collect(Collectors.joining(" "));
  }

  /** As comments: the head, then why some rules are not among those that follow. */
  Stream<String> comments(String intro) {
    Stream<String> none = missing.toOpen().isEmpty() ? Stream.of(words.say(nothing())) : Stream.of();
    return Stream.of(
        lines().stream(), words.say(intro).lines(), none, others("firewall.for-others", missing.forOthers()),
        others("firewall.for-mail-servers", missing.forMailServers()))
        .flatMap(s -> s);
  }

  /** Why there is nothing to do. */
  String nothing() {
    return missing.known() ? "firewall.none" : "firewall.unknown";
  }

  private Stream<String> others(String why, List<MissingRule> rules) {
    return rules.isEmpty()
        ? Stream.of() : Stream.concat(Stream.of(words.say(why)), rules.stream().map(this::other));
  }

  private String other(MissingRule rule) {
    return "  " + words.say(rule.change().says()) + ": " + title(rule) + ": " + names(rule);
  }

  /** Why a rule by addresses cannot be given, with the names that somebody must open otherwise. */
  String namesOnly(MissingRule rule) {
    return words.say("firewall.names-only", title(rule), rule.transport(), rule.portList(), names(rule));
  }
}
