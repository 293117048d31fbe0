package org.hopscope.advice.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.HostPattern;

/** What to write to those who look after the network: plain text, the rules numbered, each with what was seen. */
public record MailText(String subject, String body) {
  private static final int MOST_SEEN = 5;
  private static final String INDENT = "   ";

  public static MailText of(MissingRules missing, Wording words) {
    Head head = new Head(missing, words);
    List<String> lines = new ArrayList<>(List.of(
        words.say("firewall.mail.greeting"), "", words.say("firewall.mail.about", head.place(), head.when()),
        head.list(), "", words.say(missing.table().verdict().sentence())));
    lines.addAll(rules("firewall.mail.please", missing.forDesks(), head));
    lines.addAll(rules("firewall.mail.servers", missing.forMailServers(), head));
    lines.addAll(List.of("", words.say("firewall.mail.end")));
    String body = lines.stream().map(MailText::visible).collect(Collectors.joining("\n", "", "\n"));
    return new MailText(Plain.line(subject(missing.forDesks().size(), head)), body);
  }

  private static List<String> rules(String intro, List<MissingRule> rules, Head head) {
    List<String> lines = new ArrayList<>(
        rules.isEmpty() ? List.of() : List.of("", head.words().say(intro)));
    for (MissingRule rule : rules) {
      lines.add("");
      lines.addAll(rule(head.missing().rules().indexOf(rule) + 1, rule, head));
    }
    return lines;
  }

  private static String subject(int rules, Head head) {
    String key = switch (rules) {
      case 0 -> head.missing().known() ? "firewall.mail.subject.none" : "firewall.mail.subject.unknown";
      case 1 -> "firewall.mail.subject.one";
      default -> "firewall.mail.subject";
    };
    return head.words().say(key, rules, head.place());
  }

  /** As a file: the subject on the first line. */
  String text(Wording words) {
    return words.say("firewall.mail.subject-line", subject) + "\n\n" + body;
  }

  private static String visible(String line) {
    int indent = line.length() - line.stripLeading().length();
    return line.substring(0, indent) + Plain.line(line);
  }

  private static List<String> rule(int number, MissingRule rule, Head head) {
    Wording words = head.words();
    List<String> lines = new ArrayList<>();
    lines.add(words.say(
        "firewall.mail.rule", Integer.toString(number), words.say(rule.change().says()), rule.transport(),
        rule.portList(), head.required(rule)));
    lines.add(INDENT + head.title(rule));
    lines.addAll(block(words.say("firewall.mail.names"), rule.names().stream().map(HostPattern::text)));
    lines.addAll(block(words.say("firewall.mail.ranges"), rule.ranges().stream().map(Cidr::text)));
    lines.addAll(block(words.say("firewall.mail.seen"), seen(rule, words)));
    return lines;
  }

  private static List<String> block(String title, Stream<String> entries) {
    List<String> lines = new ArrayList<>(entries.map(entry -> INDENT + INDENT + entry).toList());
    if (!lines.isEmpty()) {
      lines.addFirst(INDENT + title);
    }
    return lines;
  }

  private static Stream<String> seen(MissingRule rule, Wording words) {
    int more = rule.rows().size() - MOST_SEEN;
    Optional<String> rest = more > 0
        ? Optional.of(words.say(more == 1 ? "firewall.mail.more.one" : "firewall.mail.more", more)) : Optional.empty();
    return Stream.concat(rule.rows().stream().limit(MOST_SEEN).map(row -> seen(row, words)), rest.stream());
  }

  private static String seen(Checked row, Wording words) {
    return words.say("firewall.mail.row", row.check().target(), words.say(row.cause().word()), words.say(row.says()));
  }
}
