package org.hopscope.graph;

import java.util.List;
import java.util.Set;
import org.hopscope.model.Lane;
import org.hopscope.model.Stage;

/**
 * Where columns and rows lie. Row 0 of either lane is the one next to the gutter between the lanes, so
 * that the way taken runs through the middle; later rows lie further out.
 */
record Grid(List<Double> cloudRows, List<Double> hybridRows, Set<Stage> empty) {
  static final double CARD_WIDTH = 168;
  static final double CARD_HEIGHT = 64;
  /** Of a card that says no more than that its hop was not needed. */
  static final double SLIM_HEIGHT = 36;
  /** Of a question that is seldom asked, while it is not. */
  private static final double NARROW_WIDTH = 120;
  private static final Set<Stage> SELDOM = Set.of(Stage.WHERE, Stage.REDIRECT);
  static final double END_WIDTH = 136;
  static final double END_HEIGHT = 72;
  static final double GAP = 38;
  /** Holds the chosen protocol's name. */
  static final double LAST_GAP = 104;
  /** Holds the line of cause under a card, and the badge that stands out of the next. */
  private static final double ROW_GAP = 34;
  private static final double SLIM_GAP = 16;
  static final double HEADER = 36;
  static final double GUTTER = 28;
  static final double MARGIN = 20;
  private static final double INNER = 18;
  private static final double OUTER = 26;

  Grid {
    cloudRows = List.copyOf(cloudRows);
    hybridRows = List.copyOf(hybridRows);
    empty = Set.copyOf(empty);
  }

  double columnWidth(Stage stage) {
    if (SELDOM.contains(stage) && empty.contains(stage)) {
      return NARROW_WIDTH;
    }
    return stage == Stage.START || stage == Stage.MAILBOX ? END_WIDTH : CARD_WIDTH;
  }

  double columnX(Stage stage) {
    double x = MARGIN;
    for (Stage before : Stage.values()) {
      if (before == stage) {
        break;
      }
      x += columnWidth(before) + gapAfter(before);
    }
    return x;
  }

  private static double gapAfter(Stage stage) {
    return stage == Stage.PROTOCOL ? LAST_GAP : GAP;
  }

  double width() {
    return columnX(Stage.MAILBOX) + END_WIDTH + MARGIN;
  }

  double height() {
    return bandY(Lane.HYBRID) + bandHeight(Lane.HYBRID) + MARGIN / 2;
  }

  double bandY(Lane lane) {
    return lane == Lane.CLOUD ? HEADER : HEADER + bandHeight(Lane.CLOUD) + GUTTER;
  }

  double bandHeight(Lane lane) {
    List<Double> rows = rows(lane);
    double inward = INNER;
    for (int row = 0; row < rows.size(); row++) {
      inward += rows.get(row) + (row + 1 < rows.size() ? gapBeyond(lane, row) : OUTER);
    }
    return inward;
  }

  private double gapBeyond(Lane lane, int row) {
    return rows(lane).get(row) < CARD_HEIGHT ? SLIM_GAP : ROW_GAP;
  }

  /** The line between the lanes, on which the computer and the mailbox lie. */
  double middle() {
    return bandY(Lane.HYBRID) - GUTTER / 2;
  }

  /** Upper edge of a row's space. */
  private double rowY(Lane lane, int row) {
    List<Double> rows = rows(lane);
    double inward = INNER;
    for (int i = 0; i < row; i++) {
      inward += rows.get(i) + gapBeyond(lane, i);
    }
    return lane == Lane.HYBRID
        ? bandY(lane) + inward
        : bandY(lane) + bandHeight(lane) - inward - rows.get(row);
  }

  double rowCentre(Lane lane, int row) {
    return rowY(lane, row) + rows(lane).get(row) / 2;
  }

  /** The free line beyond a row, away from the gutter. */
  double beyond(Lane lane, int row) {
    double edge = lane == Lane.HYBRID ? rowY(lane, row) + rows(lane).get(row) : rowY(lane, row);
    double half = gapBeyond(lane, row) / 2;
    return edge + (lane == Lane.HYBRID ? half : -half);
  }

  List<Double> rows(Lane lane) {
    return lane == Lane.CLOUD ? cloudRows : hybridRows;
  }
}
