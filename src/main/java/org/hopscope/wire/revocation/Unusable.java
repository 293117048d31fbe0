package org.hopscope.wire.revocation;

import java.util.Objects;

/** An answer that says nothing which could be relied on. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  Unusable(String why) {
    super(why, null, false, false);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
