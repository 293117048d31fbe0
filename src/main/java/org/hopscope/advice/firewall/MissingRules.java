package org.hopscope.advice.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Need;
import org.hopscope.model.endpoint.Transport;

/**
 * What must be opened, filtered otherwise or left alone so that Microsoft 365 works here: by what a sweep
 * found blocked, each thing once.
 *
 * @param rules what is required before what is optional, that before what mail servers alone need; the gravest first
 */
public record MissingRules(SweepTable table, List<MissingRule> rules) {
  private record Key(Change change, int set, Transport transport, boolean mailServers) {}

  private static final Comparator<MissingRule> URGENT = Comparator.comparing(MissingRule::need)
      .thenComparing(MissingRule::impact)
      .thenComparing(rule -> rule.set().id())
      .thenComparing(MissingRule::transport)
      .thenComparing(MissingRule::change);

  public MissingRules {
    rules = List.copyOf(rules);
  }

  public static MissingRules of(SweepTable table) {
    return isKnown(table) ? byRows(table) : new MissingRules(table, List.of());
  }

  /** Before somebody has signed in to a network that wants it, nothing tells of its rules. */
  private static boolean isKnown(SweepTable table) {
    return table.rows().stream().noneMatch(row -> row.cause() == Cause.CAPTIVE_PORTAL && row.breaks());
  }

  /** Whether it can be told what is missing. */
  public boolean known() {
    return isKnown(table);
  }

  private static MissingRules byRows(SweepTable table) {
    Map<Key, List<Checked>> byRule = new LinkedHashMap<>();
    for (Checked row : table.rows()) {
      Change.against(row.cause()).ifPresent(change -> byRule.computeIfAbsent(
          new Key(change, row.check().set().id(), row.check().transport(), row.need() == Need.MAIL_SERVERS),
          key -> new ArrayList<>())
          .add(row));
    }
    return new MissingRules(table, byRule.entrySet().stream()
        .map(e -> MissingRule.of(e.getKey().change(), e.getValue())).sorted(URGENT).toList());
  }

  /** What the computers of users lack. */
  public List<MissingRule> forDesks() {
    return rules.stream().filter(rule -> rule.need() != Need.MAIL_SERVERS).toList();
  }

  /** What is missing for mail servers, and for nobody else. */
  List<MissingRule> forMailServers() {
    return rules.stream().filter(rule -> rule.need() == Need.MAIL_SERVERS).toList();
  }

  /** What a packet filter can do. */
  List<MissingRule> toOpen() {
    return forDesks().stream().filter(rule -> rule.change() == Change.OPEN).toList();
  }

  /** What it cannot, and somebody must all the same. */
  List<MissingRule> forOthers() {
    return forDesks().stream().filter(rule -> rule.change() != Change.OPEN).toList();
  }

  public int required() {
    return (int) rules.stream().filter(MissingRule::required).count();
  }
}
