package org.hopscope.analysis;

import java.net.URI;
import java.time.Duration;
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
    SEND_PASSWORD,
    /** As the user of this computer. */
    SIGN_IN_AS_USER
  }

  boolean agrees(Question question, String host, Message why) throws InterruptedException;

  /** Where the technician signs in while the analysis waits. */
  sealed interface Elsewhere {
    /** @param patience after which the analysis gives up, or the code is over */
    record Device(URI page, String code, Duration patience) implements Elsewhere {}

    record Browser(URI page, Duration patience) implements Elsewhere {}

    URI page();

    Duration patience();

    default Message told() {
      return switch (this) {
        case Device device -> Message.of("signin.elsewhere.code", device.page(), device.code());
        case Browser browser -> Message.of("signin.elsewhere.browser", browser.page());
      };
    }
  }

  /** Tells the technician where to sign in meanwhile. Called from a thread that must not wait. */
  default void tell(Elsewhere where) {}

  /** The wait for the sign-in elsewhere has ended, well or not. */
  default void over() {}

  Consent NEVER = (question, host, why) -> false;
}
