package org.hopscope.advice.network;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with the way to the server: the closer cause before the more general one. */
public final class NetworkRules {
  public static final List<Rule> ALL = List.of(
      new CaptivePortal(),
      new NobodyBehind(),
      new BigPacketsLost(),
      new ScriptNamesDeadProxy(),
      new AnswersTooLate(),
      new ConnectionCut(),
      new FirewallListOld(),
      new MicrosoftAnswersTooLate(),
      new MicrosoftCut(),
      new MicrosoftDropped(),
      new MicrosoftImpersonated(),
      new MicrosoftRefused(),
      new NoRoute(),
      new OwnServerRefuses(),
      new OwnServerSilent(),
      new ProxyCannotReach(),
      new ProxyFails(),
      new ProxyNoScheme(),
      new ProxyRefuses(),
      new ProxyRefusesPassword(),
      new ProxyUnreachable(),
      new ProxyWantsSignIn(),
      new ScriptBroken(),
      new ScriptEndless(),
      new ScriptNamesGoneFirst(),
      new ScriptNamesNothing(),
      new ScriptUnreachable(),
      new SrvWrongPort(),
      new ClockWrong());

  private NetworkRules() {}
}
