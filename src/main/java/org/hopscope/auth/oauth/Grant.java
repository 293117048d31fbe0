package org.hopscope.auth.oauth;

import java.time.Duration;
import org.hopscope.auth.Carrier;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.model.SignInCloud;

/** A way to get a token from the sign-in service. */
public interface Grant {
  /** What came of it. */
  sealed interface Answer {
    /** @param until when it is over, by the carrier's clock, in its nanoseconds */
    record Token(Secret secret, long until) implements Answer {}

    record None(Fault fault, Message why) implements Answer {}

    static None none(Fault fault, SignInCloud cloud, String told) {
      return new None(fault, fault.at(cloud.login(), told));
    }
  }

  /** @param resource https and a host: whom the token is for */
  Answer ask(SignInCloud cloud, String resource, Carrier carrier, Duration left) throws InterruptedException;
}
