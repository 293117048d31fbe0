package org.hopscope.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.advice.firewall.MissingRules;
import org.hopscope.graph.sweep.Group;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.graph.sweep.SweepVerdict;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.FrontDoor;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.model.endpoint.Refreshed;

/**
 * A sweep for people: the verdict, then by what breaks the rows that deserve a look.
 *
 * @param all whether the rows that are reached are printed, too
 */
record SweepReport(Wording words, ListAge age, boolean all) {
  private static final Set<RowState> ONE_BY_ONE = EnumSet.of(RowState.BROKEN, RowState.OPTIONAL);
  private static final Set<RowState> TOGETHER = EnumSet.of(RowState.HINT, RowState.UNKNOWN);
  private static final int SOME = 2;

  List<String> lines(SweepTable table, MissingRules missing) {
    SweepVerdict verdict = table.verdict();
    List<String> lines = new ArrayList<>();
    lines.add(words.say(verdict.sentence()));
    verdict.asides().forEach(aside -> lines.add(words.say(aside)));
    age.refreshed().map(Refreshed::sentence).map(words::say).ifPresent(lines::add);
    lines.add(words.say("cli.sweep.list", age.list().instance().id(), age.list().version().text(),
        age.list().date().toString(), age.daysOld()));
    for (Group group : table.groups()) {
      lines.add("");
      lines.addAll(lines(group));
    }
    if (!table.readings().isEmpty()) {
      lines.addAll(List.of("", words.say("cli.sweep.path")));
      table.readings().forEach(reading -> lines.addAll(lines(reading)));
    }
    lines.addAll(foot(table, missing));
    return lines;
  }

  private List<String> lines(Group group) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("cli.sweep.group", words.say(group.title()), Integer.toString(group.reached()),
        Integer.toString(group.rows().size())));
    group.rows().stream().filter(row -> all || ONE_BY_ONE.contains(RowState.of(row)))
        .forEach(row -> lines.add(line(row)));
    if (!all) {
      together(group).forEach((cause, rows) -> lines.add(line(cause, rows)));
    }
    return lines;
  }

  /** What is told once for all that share it. */
  private static Map<Cause, List<Checked>> together(Group group) {
    return group.rows().stream().filter(row -> TOGETHER.contains(RowState.of(row))).collect(
        Collectors.groupingBy(Checked::cause, TreeMap::new, Collectors.toList()));
  }

  private String line(Cause cause, List<Checked> rows) {
    if (rows.size() == 1) {
      return line(rows.getFirst());
    }
    String some = rows.stream().limit(SOME).map(row -> row.check().target()).collect(Collectors.joining(", "));
    int more = rows.size() - SOME;
    return String.format("  %-17s %s", words.say(RowState.of(rows.getFirst()).word()), more > 0
        ? words.say("cli.sweep.hints.more", words.say(cause.word()), some, Integer.toString(more))
        : words.say("cli.sweep.hints", words.say(cause.word()), some));
  }

  private String line(Checked row) {
    String standsFor = row.check().standsFor().map(HostPattern::text)
        .map(wildcard -> " " + words.say("cli.sweep.stands-for", wildcard)).orElse("");
    return String.format("  %-17s %-48s %s", words.say(RowState.of(row).word()),
        row.check().target() + standsFor, said(row)).stripTrailing();
  }

  private String said(Checked row) {
    return words.say("cli.sweep.said", words.say(row.cause().word()), words.say(row.says()));
  }

  private String line(PathReading reading) {
    Times times = new Times(words);
    String measured = Stream.of(
        reading.tcp().map(t -> words.say("cli.sweep.path.tcp", times.say(t))),
        reading.tls().map(t -> words.say("cli.sweep.path.tls", times.say(t))),
        reading.firstByte().map(t -> words.say("cli.sweep.path.first-byte", times.say(t))),
        reading.door().map(door -> words.say("cli.sweep.path.front-door", words.say(door.place()))),
        reading.door().flatMap(FrontDoor::distance).map(words::say),
        reading.vpn().map(card -> words.say("cli.sweep.path.vpn", card)),
        reading.proxy().map(proxy -> words.say("cli.sweep.path.proxy", proxy)))
        .flatMap(Optional::stream).collect(Collectors.joining(", "));
    return String.format("  %-26s %s", reading.host(), measured).stripTrailing();
  }

  private List<String> lines(PathReading reading) {
    Stream<String> hints = reading.hints().stream()
        .map(hint -> "    " + words.say("cli.sweep.path.hint", words.say(hint.says())));
    return Stream.concat(Stream.of(line(reading)), hints).toList();
  }

  private List<String> foot(SweepTable table, MissingRules missing) {
    String rules = switch (missing.forDesks().size()) {
      case 0 -> words.say(missing.known() ? "cli.sweep.rules.none" : "cli.sweep.rules.unknown");
      case 1 -> words.say("cli.sweep.rules.one");
      default -> words.say("cli.sweep.rules", Integer.toString(missing.forDesks().size()));
    };
    List<String> lines = new ArrayList<>(List.of(""));
    if (!table.untested().isEmpty()) {
      lines.add(words.say("cli.sweep.untested", String.join(", ", table.untested())));
    }
    lines.add(words.say("cli.sweep.foot", rules, new Times(words).say(table.elapsed())));
    return lines;
  }
}
