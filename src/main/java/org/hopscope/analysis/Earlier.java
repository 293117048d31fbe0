package org.hopscope.analysis;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Vantage;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.WireClock;

/** What an analysis that has ended is remembered by: what it told and what it was told, never a secret. */
public final class Earlier {
  /**
   * What every answer may depend on. Where anything of it is another now, no answer of then says anything.
   *
   * @param password whether there was one
   */
  record Asker(
      EmailAddress address, ClientProfile client, Vantage vantage, List<InetSocketAddress> resolvers,
      ProxyChoice proxy, Optional<PublicClient> application, List<PolicySetting> settings, boolean asSignedIn,
      boolean password, Optional<String> proxyUser) {}

  private final List<AnalysisEvent> events;
  private final Memory memory;
  private final Optional<Asker> asker;

  Earlier(List<AnalysisEvent> events, Memory memory, Optional<Asker> asker) {
    this.events = List.copyOf(events);
    this.memory = memory;
    this.asker = asker;
  }

  /**
   * One that is known from its events alone, as a file keeps them. They do not hold what the servers answered word
   * by word, and may come from another computer: nothing is taken over from it.
   */
  public static Earlier of(List<AnalysisEvent> events) {
    return new Earlier(events, new Memory(), Optional.empty());
  }

  public List<AnalysisEvent> events() {
    return events;
  }

  /**
   * For somebody who signs in otherwise now, by another password than then: what was told to the account is asked
   * anew. Passwords are never compared, so that only the caller can know.
   */
  public Earlier signedInOtherwise() {
    return new Earlier(events, memory.ofAnybody(), asker);
  }

  Recall recall(Asker now, Set<String> concerned, WireClock clock) {
    return concerned.isEmpty() || asker.filter(now::equals).isEmpty()
        ? Recall.nothing(clock) : new Recall(memory, new Lookback(events, concerned), clock);
  }
}
