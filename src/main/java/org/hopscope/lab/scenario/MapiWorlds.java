package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;

import java.util.List;
import org.hopscope.lab.exchange.Services;
import org.hopscope.lab.mapi.Flaw;

/** Companies whose MAPI over HTTP answers, and does not let Outlook in. */
final class MapiWorlds {
  private static final String OTTO = "otto@fabrikam.com";

  private MapiWorlds() {}

  static List<Scenario> broken() {
    String id = "mapi-no-rights";
    return List.of(world(id, Flaw.LOGIN_FAILURE).mendedBy(world(id, Flaw.NONE)));
  }

  /** Each proves one branch; not offered for practice. */
  static List<Scenario> branches() {
    return List.of(
        hidden("mapi-unknown-user", Flaw.UNKNOWN_USER),
        hidden("mapi-version-blocked", Flaw.CLIENT_VERSION),
        hidden("mapi-cached-mode", Flaw.CACHED_MODE),
        hidden("mapi-encryption", Flaw.NOT_ENCRYPTED),
        hidden("mapi-paused", Flaw.PAUSED),
        hidden("mapi-denied", Flaw.ACCESS_DENIED),
        hidden("mapi-in-transit", Flaw.IN_TRANSIT),
        hidden("mapi-offline", Flaw.OFFLINE),
        hidden("mapi-wrong-server", Flaw.WRONG_SERVER),
        hidden("mapi-back-off", Flaw.BACK_OFF),
        fallingBack("mapi-switched-off", Flaw.DISABLED),
        fallingBack("mapi-no-address-book", Flaw.NO_ADDRESS_BOOK),
        hidden("mapi-truncated", Flaw.TRUNCATED),
        hidden("mapi-wrong-length", Flaw.WRONG_LENGTH),
        hidden("mapi-done-first", Flaw.DONE_FIRST),
        hidden("mapi-pending", Flaw.ENDLESS_PENDING),
        hidden("mapi-overrun", Flaw.OVERRUN),
        hidden("mapi-reset", Flaw.RESET));
  }

  private static Scenario hidden(String id, Flaw flaw) {
    return world(id, flaw).hidden().build();
  }

  /** With Outlook Anywhere beside it. */
  private static Scenario fallingBack(String id, Flaw flaw) {
    return world(id, Services.HEALTHY.mapiHttp(flaw)).hidden().build();
  }

  /** Without Outlook Anywhere, as most have it by now. */
  private static WorldBuilder world(String id, Flaw flaw) {
    return world(id, Services.HEALTHY.mapiHttp(flaw).outlookAnywhere(org.hopscope.lab.rpc.Flaw.REMOVED));
  }

  private static WorldBuilder world(String id, Services services) {
    return published(id).exchange(mail().mailbox(OTTO).services(services));
  }
}
