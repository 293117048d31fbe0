package org.hopscope.snapshot.report;

import org.hopscope.graph.HopState;

/** The colours of the light window, on paper. */
final class Palette {
  static final String PAPER = "#ffffff";
  static final String INK = "#24292f";
  static final String MUTED = "#57606a";
  static final String SUBTLE = "#f6f8fa";
  static final String BORDER = "#d0d7de";
  static final String ACCENT = "#0969da";
  /** As the window mixes it with its ground. */
  static final String TAKEN_LANE = "#ecf9ff";
  static final String GOOD = "#1a7f37";
  static final String WARN = "#9a6700";
  static final String BAD = "#cf222e";
  /** A ghost on white: what 35 % of {@link #MUTED} comes to. */
  static final String GHOST = "#c5c8cc";

  private Palette() {}

  /** Of an icon. */
  static String fill(HopState state) {
    return state == HopState.EXPECTED ? GOOD : ink(state);
  }

  /** Of words. */
  static String ink(HopState state) {
    return switch (state) {
      case WAITING, SKIPPED, EXPECTED -> MUTED;
      case RUNNING -> ACCENT;
      case PASSED -> GOOD;
      case WARNING -> WARN;
      case FAILED -> BAD;
    };
  }

  /** Of a card's edge. */
  static String edge(HopState state) {
    return state == HopState.WAITING || state == HopState.SKIPPED || state == HopState.EXPECTED ? BORDER : fill(state);
  }
}
