package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.snapshot.batch.Cause;
import org.hopscope.snapshot.report.Markup.Tag;

/** What addresses have in common: each cause with how many it concerns; what stops Outlook first, then what most have. */
record CausesPart(Overview overview) {
  private static final int DOMAINS_NAMED = 3;

  /** Of the same rule, and who acts on it. */
  private record Group(Cause cause, List<BatchRow> rows) {}

  Tag section() {
    List<Group> groups = groups();
    Tag section = tag("section", tag("h2", say("overview.causes"))).css("causes").with("id", "causes");
    return groups.isEmpty() ? section.add(tag("p", say("report.first.none")))
        : section.add(tag("p", say("overview.causes.story")), table(groups));
  }

  private String say(String key, Object... args) {
    return overview.words().say(key, args);
  }

  private List<Group> groups() {
    Map<String, List<BatchRow>> byRule = overview.rows().stream().filter(row -> row.cause().isPresent())
        .collect(Collectors.groupingBy(
            row -> row.cause().map(cause -> cause.rule() + cause.actor() + cause.gravity()).orElseThrow(),
            LinkedHashMap::new, Collectors.toList()));
    return byRule.values().stream().map(rows -> new Group(rows.getFirst().cause().orElseThrow(), rows))
        .sorted(Comparator.comparing((Group group) -> group.cause().gravity())
            .thenComparing(group -> group.rows().size(), Comparator.reverseOrder()))
        .toList();
  }

  private Tag table(List<Group> groups) {
    Tag head = tag("thead", tag("tr",
        column("overview.column.count", "count"), column("overview.column.cause", "cause"),
        column("batch.column.acts", "actor"), column("overview.column.domains", "domains")));
    return tag("table", head, tag("tbody").add(groups.stream().map(this::line))).css("grid common");
  }

  private Tag column(String key, String width) {
    return tag("th", say(key)).with("scope", "col").css(width);
  }

  private Tag line(Group group) {
    return tag("tr",
        tag("td", say("overview.count", group.rows().size())).css("number"),
        tag("td",
            tag("strong", overview.words().say(group.cause().title())),
            tag("span", overview.words().say(group.cause().gravity().word())).css("acts")),
        tag("td", overview.words().say(group.cause().actor().word())),
        tag("td", domains(group.rows())));
  }

  /** Those that most of them are of, by name. */
  private String domains(List<BatchRow> rows) {
    Map<String, Long> count = rows.stream().map(row -> row.address().substring(row.address().lastIndexOf('@') + 1))
        .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    String named = count.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(DOMAINS_NAMED)
        .map(Map.Entry::getKey).collect(Collectors.joining(", "));
    int more = count.size() - DOMAINS_NAMED;
    return more > 0 ? say("overview.domains.more", named, more) : named;
  }
}
