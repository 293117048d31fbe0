package org.hopscope.graph.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.Vantage;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.PathReading;

/**
 * A sweep at one moment. The same events give an equal table, live or replayed.
 *
 * @param rows as they came in
 * @param elapsed when the last event came, since the begin
 */
public record SweepTable(
    Optional<SweepEvent.Started> started, List<Checked> rows, List<PathReading> readings, Optional<Ending> ending,
    Duration elapsed) {
  private static final int DATE = 8;

  public SweepTable {
    rows = List.copyOf(rows);
    readings = List.copyOf(readings);
  }

  /** Before the first event. */
  public static SweepTable empty() {
    return new SweepTable(Optional.empty(), List.of(), List.of(), Optional.empty(), Duration.ZERO);
  }

  /** The table of a recorded sweep. */
  public static SweepTable replay(List<SweepEvent> events) {
    SweepTable table = empty();
    for (SweepEvent event : events) {
      table = table.with(event);
    }
    return table;
  }

  public SweepTable with(SweepEvent event) {
    return switch (event) {
      case SweepEvent.Started begun -> new SweepTable(Optional.of(begun), rows, readings, ending, begun.at());
      case SweepEvent.Found(Duration at, Checked row) ->
        new SweepTable(started, plus(rows, row), readings, ending, at);
      case SweepEvent.Measured(Duration at, PathReading reading) ->
        new SweepTable(started, rows, plus(readings, reading), ending, at);
      case SweepEvent.Ended(Duration at, Ending how) ->
        new SweepTable(started, rows, readings, Optional.of(how), at);
    };
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }

  public boolean running() {
    return ending.isEmpty();
  }

  /** How many checks there are, those that are still to come included. */
  public int checks() {
    return Math.max(rows.size(), started.map(SweepEvent.Started::checks).orElse(0));
  }

  /** How many checks told something, be it good or bad. */
  public int known() {
    return (int) rows.stream().filter(row -> row.cause() != Cause.UNKNOWN).count();
  }

  /** When it began, by the computer's clock. */
  public Optional<Instant> when() {
    return started.map(SweepEvent.Started::when);
  }

  /** Where it looked from. */
  public Optional<Vantage> vantage() {
    return started.map(SweepEvent.Started::vantage);
  }

  public Optional<Instance> instance() {
    return started.map(SweepEvent.Started::instance);
  }

  /** Of the list. */
  public Optional<EndpointVersion> version() {
    return started.map(SweepEvent.Started::version);
  }

  /** Wildcards, and sets of bare ranges, for which no name is known that could stand for them. */
  public List<String> untested() {
    return started.map(SweepEvent.Started::untested).orElse(List.of());
  }

  /** When the list was as it was swept by; empty before the sweep begins. */
  public Optional<LocalDate> listDate() {
    return version().map(EndpointVersion::text)
        .map(version -> LocalDate.parse(version.substring(0, DATE), DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** By what depends on them, the gravest first. */
  public List<Group> groups() {
    Map<Impact, List<Checked>> byImpact = rows.stream()
        .collect(Collectors.groupingBy(Checked::impact, TreeMap::new, Collectors.toList()));
    return byImpact.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  /** How often each cause was found; those that were not are missing. */
  public Map<Cause, Integer> counts() {
    Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
    rows.forEach(row -> counts.merge(row.cause(), 1, Integer::sum));
    return counts;
  }

  /** How many rows stand at each state; those without are missing. */
  public Map<RowState, Integer> states() {
    Map<RowState, Integer> states = new EnumMap<>(RowState.class);
    rows.forEach(row -> states.merge(RowState.of(row), 1, Integer::sum));
    return states;
  }

  /** Not one check led anywhere, and no more are to come. */
  boolean nothingWorks() {
    return !running() && rows.stream().noneMatch(RowState::isReached);
  }

  public SweepVerdict verdict() {
    return SweepVerdict.of(this);
  }
}
