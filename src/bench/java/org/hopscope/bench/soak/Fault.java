package org.hopscope.bench.soak;

import java.util.Random;

/**
 * What happens to what a server answers on one connection.
 *
 * @param after how many bytes of the answer come through unharmed
 */
record Fault(Kind kind, int after) {
  enum Kind {
    NONE, RESET,
    /** For ever: the connection stays open and nothing comes any more. */
    STALL,
    /** Random bytes instead of the server's. */
    GARBAGE,
    /** The answer ends in the middle, as if it were whole. */
    CUT,
    /** A few bytes at a time. */
    DRIBBLE
  }

  static final Fault NONE = new Fault(Kind.NONE, 0);

  /** Early as often as late: amid a handshake, a header, a body. */
  static Fault drawn(Random dice) {
    Kind kind = Kind.values()[1 + dice.nextInt(Kind.values().length - 1)];
    return new Fault(kind, dice.nextInt(5) == 0 ? 0 : (int) Math.exp(dice.nextDouble() * Math.log(20_000)));
  }
}
