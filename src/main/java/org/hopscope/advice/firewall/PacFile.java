package org.hopscope.advice.firewall;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.HostPattern;

/**
 * Lines for the beginning of a {@code FindProxyForURL(url, host)}: what Microsoft asks to let past a proxy,
 * and is blocked or looked into now.
 */
final class PacFile {
  private PacFile() {}

  static String of(MissingRules missing, Wording words) {
    List<String> hosts = missing.forDesks().stream()
        .filter(rule -> rule.wantsDirect() && rule.change() != Change.RESOLVE)
        .flatMap(rule -> rule.names().stream()).distinct().map(PacFile::test).toList();
    Head head = new Head(missing, words);
    Stream<String> comments = Stream.concat(head.lines().stream(), words.say(intro(head, hosts)).lines());
    Stream<String> code = hosts.isEmpty() ? Stream.of() : Stream.of(
        "var microsoft365 = host.toLowerCase();",
        "if (" + String.join(" ||\n    ", hosts) + ") {",
        "  return \"DIRECT\";",
        "}");
    return Stream.concat(comments.map(line -> Plain.comment("//", line)), code)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String intro(Head head, List<String> hosts) {
    if (!hosts.isEmpty()) {
      return "firewall.pac";
    }
    return head.missing().rules().isEmpty() ? head.nothing() : "firewall.pac.none";
  }

  private static String test(HostPattern name) {
    return name.isWildcard()
        ? "shExpMatch(microsoft365, \"" + name.text() + "\")"
        : "microsoft365 == \"" + name.text() + "\"";
  }
}
