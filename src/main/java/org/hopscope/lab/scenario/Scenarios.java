package org.hopscope.lab.scenario;

import java.util.List;
import java.util.stream.Stream;

/** All worlds: healthy ones first, then broken ones, then those that are not offered. */
public final class Scenarios {
  private Scenarios() {}

  public static List<Scenario> all() {
    return Stream.of(
        CloudWorlds.healthy(), HybridWorlds.healthy(), OwnWorlds.healthy(), AccountWorlds.healthy(),
        SignInWorlds.healthy(),
        ProxyWorlds.healthy(), ScriptWorlds.healthy(),
        NetworkWorlds.healthy(),
        CloudWorlds.broken(), HybridWorlds.broken(), OwnWorlds.broken(), ComputerWorlds.broken(),
        AccountWorlds.broken(), DialectWorlds.broken(), NameWorlds.broken(), List.of(RedirectWorlds.unknown()),
        ServiceWorlds.broken(), MapiWorlds.broken(),
        SignInWorlds.broken(),
        RpcWorlds.broken(),
        ProxyWorlds.broken(), ScriptWorlds.broken(),
        RevocationWorlds.broken(),
        NetworkWorlds.broken(),
        HostileWorlds.all(), BrokenAnswers.all(), SilentWorlds.all(), RedirectWorlds.hidden(),
        AccountWorlds.branches(), DialectWorlds.branches(), ComputerWorlds.branches(), NameWorlds.branches(),
        ServiceWorlds.branches(), MapiWorlds.branches(),
        ForestWorlds.branches(),
        SignInWorlds.branches(),
        SrvWorlds.branches(), RecordWorlds.branches(),
        ProtocolWorlds.branches(),
        TokenWorlds.all(),
        ProxyWorlds.branches(), ScriptWorlds.branches(),
        RevocationWorlds.branches(),
        RpcWorlds.branches(),
        List.of(CloudWorlds.ipv6Dead(), CloudWorlds.twoHoles(), HybridWorlds.twoHoles()))
        .flatMap(List::stream)
        .toList();
  }
}
