package org.hopscope.wire.pac;

/** Ends a script from outside. An error, which a script cannot catch, as it can an exception. */
final class Stopped extends Error {
  enum Why { TIME, MEMORY, CANCELLED }

  private static final long serialVersionUID = 1L;
  private final Why why;

  Stopped(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
