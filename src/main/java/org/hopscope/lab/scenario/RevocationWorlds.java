package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.lab.tls.StatusDesk;

/** Companies whose certificate tells where its authority can be asked whether it still stands by it. */
final class RevocationWorlds {
  private static final String OTTO = "otto@fabrikam.com";
  private static final String DESK = "pki.practice-ca.com";
  private static final Optional<String> RESPONDER = Optional.of("http://" + DESK + StatusDesk.RESPONDER);
  private static final Optional<String> LIST = Optional.of("http://" + DESK + StatusDesk.LIST);

  private RevocationWorlds() {}

  static List<Scenario> broken() {
    return List.of(
        world("cert-revoked", RESPONDER, LIST).host(desk(true)).mendedBy(renewed("cert-revoked")),
        world("revocation-unreachable", RESPONDER, LIST).host(desk(false).switchedOff())
            .mendedBy(world("revocation-unreachable", RESPONDER, LIST).host(desk(false))));
  }

  static List<Scenario> branches() {
    return List.of(
        world("cert-revoked-crl", Optional.empty(), LIST).hidden().host(desk(true)).build(),
        world("cert-not-revoked", RESPONDER, LIST).hidden().host(desk(false)).build());
  }

  private static WorldBuilder world(String id, Optional<String> responder, Optional<String> list) {
    return published(id).exchange(mail().mailbox(OTTO).certificatePointing(responder, list));
  }

  /** Another certificate, of another key: it is for one name more. */
  private static WorldBuilder renewed(String id) {
    return published(id).host(desk(false)).exchange(
        mail().mailbox(OTTO).certifiedFor("owa.fabrikam.com").certificatePointing(RESPONDER, LIST));
  }

  private static Host desk(boolean revoked) {
    return new Host(DESK, List.of("198.51.100.120"), Optional.empty(), Map.of(80, new Port.Authority(revoked)),
        Set.of());
  }
}
