package org.hopscope.graph.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Need;

/**
 * Whether a network lets Microsoft 365 through, in one sentence.
 *
 * @param asides what else deserves a look, each in a sentence
 * @param foremost the row that the sentence is about, when something is broken
 */
public record SweepVerdict(State state, Message sentence, List<Message> asides, Optional<Checked> foremost) {
  /** The colour of the verdict. */
  public enum State {
    RUNNING,
    /** All that is required is reached. */
    HEALTHY,
    /** The same, and something deserves a look. */
    HINTS,
    /** Something required is blocked, even if not all is known. */
    BROKEN,
    /** Nothing is known to be blocked, and not all is known. */
    INCOMPLETE;

    /** As in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SweepVerdict {
    asides = List.copyOf(asides);
  }

  static SweepVerdict of(SweepTable table) {
    List<Finding> broken = Finding.of(table.rows().stream().filter(Checked::breaks).toList());
    if (broken.isEmpty()) {
      return unbroken(table);
    }
    Stream<Message> further = broken.stream().skip(1).map(finding -> finding.broken(table));
    List<Message> asides = Stream.of(further, cutShort(table), remarks(table)).flatMap(s -> s).toList();
    Finding first = broken.getFirst();
    return new SweepVerdict(
        State.BROKEN, first.broken(table), asides, Optional.of(first.foremost()));
  }

  private static SweepVerdict unbroken(SweepTable table) {
    List<Message> remarks = remarks(table).toList();
    State state = table.running() ? State.RUNNING
        : !complete(table) ? State.INCOMPLETE
            : remarks.isEmpty() ? State.HEALTHY : State.HINTS;
    Message sentence = switch (state) {
      case RUNNING ->
        Message.of(isMeasuring(table) ? "sweep.measuring" : "sweep.running", table.known(), table.checks());
      case INCOMPLETE -> incomplete(table);
      case HEALTHY, HINTS, BROKEN -> reachable(table);
    };
    return new SweepVerdict(state, sentence, remarks, Optional.empty());
  }

  /** Every row is there, and the sweep goes on. */
  private static boolean isMeasuring(SweepTable table) {
    return table.checks() > 0 && table.rows().size() == table.checks();
  }

  /** Whatever is required came out. */
  private static boolean complete(SweepTable table) {
    return table.known() > 0 && table.ending().filter(e -> e == Ending.COMPLETE).isPresent()
        && table.rows().stream().noneMatch(row -> row.need() == Need.REQUIRED && row.cause() == Cause.UNKNOWN);
  }

  private static Message reachable(SweepTable table) {
    List<String> areas = table.rows().stream().map(row -> row.check().set().areaName()).distinct().toList();
    String key = areas.size() == 1 ? "sweep.reachable.area" : "sweep.reachable";
    return Message.of(key, table.checks(), table.listDate().map(LocalDate::toString).orElse(""), areas.getFirst());
  }

  private static Message incomplete(SweepTable table) {
    Message stopped = stopped(table);
    return table.known() > 0 ? stopped.and("sweep.so-far") : stopped;
  }

  private static Message stopped(SweepTable table) {
    String how = table.ending().map(e -> switch (e) {
      case COMPLETE -> "sweep.part";
      case CANCELLED -> "sweep.cancelled";
      case TIMED_OUT -> "sweep.timed-out";
      case BROKEN -> "sweep.failed";
    }).orElse("sweep.part");
    return Message.of(how, table.known(), table.checks());
  }

  private static Stream<Message> cutShort(SweepTable table) {
    return table.running() || complete(table) ? Stream.of() : Stream.of(stopped(table));
  }

  /** What breaks nothing: hints by what is behind them, what is optional, and the way. */
  private static Stream<Message> remarks(SweepTable table) {
    Stream<Message> hints = Finding.of(table.rows().stream().filter(row -> RowState.of(row) == RowState.HINT).toList())
        .stream().filter(finding -> !(table.nothingWorks() && finding.isForMailServers())).map(Finding::hint);
    long optional = table.rows().stream().filter(row -> RowState.of(row) == RowState.OPTIONAL).count();
    Stream<Message> blocked = optional == 0 ? Stream.of()
        : Stream.of(Message.of(optional == 1 ? "sweep.optional.one" : "sweep.optional", optional));
    return Stream.of(hints, blocked, PathRemarks.of(table.readings()).stream()).flatMap(s -> s);
  }
}
