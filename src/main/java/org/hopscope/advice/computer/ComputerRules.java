package org.hopscope.advice.computer;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with the client's own computer: the closer cause before the more general one. */
public final class ComputerRules {
  public static final List<Rule> ALL = List.of(
      new PolicyExcludesStep(),
      new LastKnownGoodStale(),
      new LocalXmlBroken(),
      new LocalXmlMissing(),
      new MapiHttpDisabledHere(),
      new PolicyClosesWayRound(),
      new RestartDataBroken(),
      new StoredFileMisleads(),
      new SwitchExcludesStep());

  private ComputerRules() {}
}
