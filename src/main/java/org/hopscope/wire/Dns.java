package org.hopscope.wire;

import java.time.Duration;
import org.hopscope.model.Evidence;

/** Asks the view's resolvers. Never throws for what the network does: it is in the status. */
public interface Dns {
  /**
   * @param type A, AAAA, CNAME, SRV, MX, TXT
   * @param deadline for the whole question, retries included
   */
  Evidence.Dns ask(String name, String type, Duration deadline, Scope scope);
}
