package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;

import java.util.List;
import org.hopscope.lab.exchange.Services;
import org.hopscope.lab.rpc.Flaw;

/** Companies whose Outlook has Outlook Anywhere only, and it ends somewhere on the way. */
final class RpcWorlds {
  private static final String OTTO = "otto@fabrikam.com";

  private RpcWorlds() {}

  static List<Scenario> broken() {
    String id = "rpc-back-end-dead";
    return List.of(withFlaw(id, Flaw.BACK_END_DEAD).mendedBy(withFlaw(id, Flaw.NONE)));
  }

  /** Each proves one branch; not offered for practice. */
  static List<Scenario> branches() {
    return List.of(
        withFlaw("rpc-not-allowed", Flaw.RPC_HTTP_DISALLOWED).hidden().build(),
        withFlaw("rpc-unknown-user", Flaw.UNKNOWN_USER).hidden().build(),
        withFlaw("rpc-access-denied", Flaw.ACCESS_DENIED).hidden().build(),
        withFlaw("rpc-signed-in", Flaw.ANONYMOUS_DENIED).hidden().build(),
        withFlaw("rpc-no-address-book", Flaw.NO_ADDRESS_BOOK).hidden().build());
  }

  private static WorldBuilder withFlaw(String id, Flaw flaw) {
    return published(id).exchange(
        mail().mailbox(OTTO).withoutMapiHttp().services(Services.HEALTHY.outlookAnywhere(flaw)));
  }
}
