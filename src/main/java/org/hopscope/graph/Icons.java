package org.hopscope.graph;

import org.hopscope.model.HopKind;

/** One icon for each state and kind, the same on the screen and on paper: their names among Bootstrap's. */
public final class Icons {
  private Icons() {}

  public static String of(HopState state) {
    return switch (state) {
      case WAITING -> "circle";
      case RUNNING -> "circle-half";
      case PASSED -> "check-circle-fill";
      case WARNING -> "exclamation-triangle-fill";
      case FAILED -> "x-circle-fill";
      case EXPECTED -> "check-circle";
      case SKIPPED -> "dash-circle";
    };
  }

  public static String of(HopKind kind) {
    return switch (kind) {
      case COMPUTER -> "laptop";
      case ACCOUNT -> "geo-alt";
      case DNS -> "signpost-split";
      case DIRECTORY -> "diagram-3";
      case SERVER -> "server";
      case FILE -> "file-earmark-text";
      case DECISION -> "patch-question";
      case SIGN_IN -> "shield-lock";
      case COMPARISON -> "layout-three-columns";
      case PROTOCOL -> "plug";
      case SERVICES -> "grid";
      case DIRECT -> "shuffle";
      case MAILBOX -> "envelope";
    };
  }

  public static String of(Verdict.Result result) {
    return switch (result) {
      case RUNNING -> "hourglass-split";
      case CONNECTS -> "check-circle-fill";
      case BLOCKED -> "x-octagon-fill";
      case SIGN_IN_UNPROVEN -> "shield-lock-fill";
      case CANCELLED -> "dash-circle-fill";
      case TIMED_OUT -> "clock-history";
    };
  }
}
