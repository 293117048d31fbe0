package org.hopscope.wire;

import java.time.Duration;
import java.util.List;
import org.hopscope.model.Evidence;

/** Asks the view's resolvers. Never throws for what the network does: it is in the status. */
public interface Dns {
  /**
   * @param type A, AAAA, CNAME, SRV, MX, SOA, TXT
   * @param deadline for the whole question, retries included
   */
  Evidence.Dns ask(String name, String type, Duration deadline, Scope scope);

  /** Who is asked: the machine's own resolvers, or those that show what the internet sees. */
  enum Side {
    INSIDE, INTERNET
  }

  /** Asks every resolver of a side by itself, all at once; the answers are in the resolvers' order. */
  default List<Evidence.Dns> askEach(Side side, String name, String type, Duration deadline, Scope scope) {
    return side == Side.INSIDE ? List.of(ask(name, type, deadline, scope)) : List.of();
  }

  /** Whether there is a resolver to ask on that side. */
  default boolean sees(Side side) {
    return side == Side.INSIDE;
  }
}
