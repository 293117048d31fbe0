package org.hopscope.ui;

import org.hopscope.graph.HopState;
import org.hopscope.model.HopKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One icon for each state and kind, the same everywhere. Colours are in the style sheet. */
public final class States {
  private States() {}

  public static Ikon icon(HopState state) {
    return switch (state) {
      case WAITING -> BootstrapIcons.CIRCLE;
      case RUNNING -> BootstrapIcons.CIRCLE_HALF;
      case PASSED -> BootstrapIcons.CHECK_CIRCLE_FILL;
      case WARNING -> BootstrapIcons.EXCLAMATION_TRIANGLE_FILL;
      case FAILED -> BootstrapIcons.X_CIRCLE_FILL;
      case EXPECTED -> BootstrapIcons.CHECK_CIRCLE;
      case SKIPPED -> BootstrapIcons.DASH_CIRCLE;
    };
  }

  public static Ikon icon(HopKind kind) {
    return switch (kind) {
      case COMPUTER -> BootstrapIcons.LAPTOP;
      case ACCOUNT -> BootstrapIcons.GEO_ALT;
      case DNS -> BootstrapIcons.SIGNPOST_SPLIT;
      case DIRECTORY -> BootstrapIcons.DIAGRAM_3;
      case SERVER -> BootstrapIcons.SERVER;
      case FILE -> BootstrapIcons.FILE_EARMARK_TEXT;
      case DECISION -> BootstrapIcons.PATCH_QUESTION;
      case SIGN_IN -> BootstrapIcons.SHIELD_LOCK;
      case COMPARISON -> BootstrapIcons.LAYOUT_THREE_COLUMNS;
      case PROTOCOL -> BootstrapIcons.PLUG;
      case SERVICES -> BootstrapIcons.GRID;
      case DIRECT -> BootstrapIcons.SHUFFLE;
      case MAILBOX -> BootstrapIcons.ENVELOPE;
    };
  }

  /** Style class that carries the state's colour. */
  public static String style(HopState state) {
    return "state-" + state.id();
  }
}
