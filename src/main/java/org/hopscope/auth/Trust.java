package org.hopscope.auth;

import org.hopscope.model.Message;

/** Whether a host may receive the password. Verified TLS is asked for in any case. */
public sealed interface Trust {
  /** Why, for the technician. */
  Message why();

  record Allowed(Message why) implements Trust {}

  /** Only if the technician agrees, as Outlook asks before it follows an unknown redirect. */
  record Ask(Message why) implements Trust {}

  record Never(Message why) implements Trust {}
}
