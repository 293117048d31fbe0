package org.hopscope.protocol.mapi;

/** What came is not what the specification prescribes; the message says where. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  Malformed(String what) {
    super(what, null, false, false);
  }
}
