package org.hopscope.wire.sspi;

/** The operating system's part. Its calls block for as long as it likes, and come one after the other. */
interface Provider {
  /**
   * @param status SECURITY_STATUS
   * @param token what is to be said next; may be empty
   */
  record Step(int status, byte[] token) {}

  /** @param received empty at first */
  Step next(byte[] received, byte[] bindings);

  /** Gives back what the operating system holds. */
  void release();

  /** Begins a sign-in at a service. */
  @FunctionalInterface
  interface Opener {
    Provider open(String service);
  }
}
