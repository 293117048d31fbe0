package org.hopscope.advice.firewall;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cidr;

/** For pf.conf(5), as OpenBSD, FreeBSD and macOS have it. */
final class PfRules {
  private final Head head;

  private PfRules(Head head) {
    this.head = head;
  }

  static String of(MissingRules missing, Wording words) {
    PfRules file = new PfRules(new Head(missing, words));
    return Stream.concat(
        file.head.comments("firewall.pf").map(PfRules::comment), missing.toOpen().stream().flatMap(file::rule))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Stream<String> rule(MissingRule rule) {
    if (rule.ranges().isEmpty()) {
      return Stream.of("", comment(head.namesOnly(rule)));
    }
    String transport = rule.transport().name().toLowerCase(Locale.ROOT);
    String table = "<m365_" + rule.set().id() + "_" + transport + ">";
    String ranges = rule.ranges().stream().map(Cidr::text).collect(Collectors.joining(", \\\n  "));
    return Stream.of(
        "", comment(head.title(rule)), "table " + table + " const { \\\n  " + ranges + " }",
        "pass quick proto " + transport + " from any to " + table + " port { " + rule.portList() + " }");
  }

  private static String comment(String text) {
    return Plain.comment("#", text);
  }
}
