package org.hopscope.protocol;

import java.util.Objects;

/** What came is not what the specification prescribes; the message says where. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  public Malformed(String what) {
    super(what, null, false, false);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
