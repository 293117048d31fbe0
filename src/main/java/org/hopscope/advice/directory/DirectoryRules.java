package org.hopscope.advice.directory;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with Active Directory: the closer cause before the more general one. */
public final class DirectoryRules {
  public static final List<Rule> ALL = List.of(
      new ControllerUnreachable(),
      new DirectoryClockSkew(),
      new DirectoryKerberosFails(),
      new DirectoryNeedsTls(),
      new DirectoryRefers(),
      new DirectoryRefuses(),
      new DirectorySignInFails(),
      new ForestsPointInCircle(),
      new NoScp(),
      new ScpLeftOver(),
      new ScpServerGone(),
      new ScpWrongName());

  private DirectoryRules() {}
}
