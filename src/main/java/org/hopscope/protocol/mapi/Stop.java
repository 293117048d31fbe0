package org.hopscope.protocol.mapi;

import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.protocol.Probed;

/** An answer after which the next question makes no sense. */
final class Stop extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Probed.Broken why;

  Stop(Probed.Broken why) {
    super(why.fault().id(), null, false, false);
    this.why = why;
  }

  Stop(Fault fault, Message says) {
    this(new Probed.Broken(fault, says));
  }

  Probed.Broken why() {
    return why;
  }
}
