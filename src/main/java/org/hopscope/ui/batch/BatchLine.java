package org.hopscope.ui.batch;

import java.util.Optional;
import org.hopscope.graph.HopState;
import org.hopscope.snapshot.batch.BatchRow;

/** One address as the table has it. */
record BatchLine(int number, String address, boolean running, Optional<BatchRow> row) {
  HopState state() {
    return row.map(r -> switch (r.outcome()) {
      case CONNECTS -> HopState.PASSED;
      case SIGN_IN_UNPROVEN, TIMED_OUT -> HopState.WARNING;
      case BLOCKED -> HopState.FAILED;
      case RUNNING, CANCELLED -> HopState.SKIPPED;
    }).orElse(running ? HopState.RUNNING : HopState.WAITING);
  }

  /** A key of the words. */
  String word() {
    return "batch.outcome." + row.map(r -> r.outcome().id()).orElse(running ? "running" : "waiting");
  }

  /** Which lines are shown. */
  enum Shown {
    ALL, OPEN, GOOD, OTHER;

    boolean has(BatchLine line) {
      return switch (this) {
        case ALL -> true;
        case OPEN -> line.row().isEmpty();
        case GOOD -> line.state() == HopState.PASSED;
        case OTHER -> line.row().isPresent() && line.state() != HopState.PASSED;
      };
    }

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
