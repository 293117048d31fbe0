package org.hopscope.analysis;

import org.hopscope.model.Message;

/**
 * Asked before the password goes to a host that the trust rules do not know, as Outlook asks before it
 * follows an unauthenticated redirect. Called from a thread of the analysis, which may wait; interrupted
 * on cancel.
 */
@FunctionalInterface
public interface Consent {
  boolean mayReceivePassword(String host, Message why) throws InterruptedException;

  Consent NEVER = (host, why) -> false;
}
