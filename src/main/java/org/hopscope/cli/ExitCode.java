package org.hopscope.cli;

import org.hopscope.graph.Verdict;
import org.hopscope.graph.sweep.SweepVerdict;

/** What the process tells its caller. Documented in the README. */
final class ExitCode {
  static final int WOULD_CONNECT = 0;
  static final int WOULD_NOT = 1;
  static final int BAD_USAGE = 2;
  static final int STOPPED = 3;

  private ExitCode() {}

  static int of(Verdict verdict) {
    return switch (verdict.outcome()) {
      case CONNECTS -> WOULD_CONNECT;
      case BLOCKED, SIGN_IN_UNPROVEN -> WOULD_NOT;
      case RUNNING, CANCELLED, TIMED_OUT -> STOPPED;
    };
  }

  static int of(SweepVerdict.State state) {
    return switch (state) {
      case HEALTHY, HINTS -> WOULD_CONNECT;
      case BROKEN -> WOULD_NOT;
      case RUNNING, INCOMPLETE -> STOPPED;
    };
  }
}
