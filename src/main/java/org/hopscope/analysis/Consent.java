package org.hopscope.analysis;

import org.hopscope.model.Message;

/**
 * Asked before the analysis does what only the technician may decide, as Outlook asks before it follows
 * an unauthenticated redirect. Called from a thread of the analysis, which may wait; interrupted on
 * cancel.
 */
@FunctionalInterface
public interface Consent {
  /** What is asked about a host. */
  enum Question {
    /** To ask it for settings, though nothing but an unauthenticated redirect or an SRV record names it. */
    FOLLOW_REDIRECT,
    /** To send it the password, though the trust rules do not know it. */
    SEND_PASSWORD
  }

  boolean agrees(Question question, String host, Message why) throws InterruptedException;

  /** Tells the technician where to sign in meanwhile. Called from a thread that must not wait. */
  default void tell(Message where) {}

  Consent NEVER = (question, host, why) -> false;
}
