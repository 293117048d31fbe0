package org.hopscope.graph.sweep;

import java.util.Comparator;
import java.util.Locale;
import org.hopscope.graph.HopState;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Need;

/** A row's state as shown: icon, colour and word; what needs doing first. */
public enum RowState {
  BROKEN,
  /** Works, with something to look at; or blocked, and this computer does not miss it. */
  HINT,
  /** Blocked, and nothing but a feature is missing without it. */
  OPTIONAL,
  /** Not known, because the sweep ended before. */
  UNKNOWN,
  /** The stand-in for a wildcard does not exist: it tells nothing of the wildcard. */
  NOTHING_TOLD,
  REACHED;

  /** What needs doing first, and then as the names go; a port of a name after the other. */
  static final Comparator<Checked> ORDER = Comparator.comparing(RowState::of)
      .thenComparing(row -> row.check().host())
      .thenComparing(row -> row.check().transport())
      .thenComparing(row -> row.check().port());

  public static RowState of(Checked row) {
    if (row.tellsNothing()) {
      return NOTHING_TOLD;
    }
    if (row.cause() == Cause.UNKNOWN) {
      return UNKNOWN;
    }
    if (row.blocks()) {
      return blocked(row.need());
    }
    return row.cause().hints() ? HINT : REACHED;
  }

  private static RowState blocked(Need need) {
    return switch (need) {
      case REQUIRED -> BROKEN;
      case MAIL_SERVERS -> HINT;
      case OPTIONAL -> OPTIONAL;
    };
  }

  /** Something answers, be it with something to look at. */
  static boolean isReached(Checked row) {
    return row.cause() == Cause.REACHED || row.cause().hints() && row.cause() != Cause.NO_SUCH_NAME;
  }

  /** A row of a sweep is marked as a hop of the chart is. */
  public HopState shown() {
    return switch (this) {
      case BROKEN -> HopState.FAILED;
      case HINT -> HopState.WARNING;
      case OPTIONAL, NOTHING_TOLD -> HopState.SKIPPED;
      case UNKNOWN -> HopState.WAITING;
      case REACHED -> HopState.PASSED;
    };
  }

  /** The word shown beside icon and colour. */
  public Message word() {
    return Message.of("sweep.row." + id());
  }

  /** As in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
