package org.hopscope.lab.exchange;

/** How a server's EWS behaves towards those who may sign in. */
public sealed interface EwsConduct {
  record Open() implements EwsConduct {}

  /** The tenant's setting lets nobody in. */
  record Blocked() implements EwsConduct {}

  /** Exchange Online after EWS has ended, signed in or not. */
  record Ended() implements EwsConduct {}

  /** 403, and not a word more. */
  record Forbidden() implements EwsConduct {}

  /** ErrorServerBusy with the time to wait. */
  record Busy(int milliseconds) implements EwsConduct {}

  /** HTTP 503 with Retry-After, from the front end. */
  record Overrun(int seconds) implements EwsConduct {}

  /** One of the service's own errors. */
  record Refuses(String code, String text) implements EwsConduct {}

  /** An old server answers, which does not know servers that came after it. */
  record Older(String build) implements EwsConduct {}
}
