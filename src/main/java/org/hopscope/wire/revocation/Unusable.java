package org.hopscope.wire.revocation;

/** An answer that says nothing which could be relied on. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  Unusable(String why) {
    super(why, null, false, false);
  }
}
