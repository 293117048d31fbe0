package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MAPI over HTTP as the account: the mailbox opens, or the store says by name why not. */
@Timeout(60)
class MapiTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "onprem-only | mail.fabrikam.com opens the mailbox of otto and the address book by MAPI over HTTP (Exchange 15.02.2562.017). | MAIL01",
      "cloud-healthy-internet | outlook.office365.com opens the mailbox of anna and the address book by MAPI over HTTP (Exchange 15.20.9542.011). | AM0PR01CA0042"})
  void aHealthyServerOpensMailboxAndAddressBook(String world, String sentence, String machine) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopNode mapi = mapi(rehearsal);
      assertThat(says(mapi)).as(rehearsal.story()).isEqualTo(sentence);
      assertThat(mapi.state()).isEqualTo(HopState.PASSED);
      assertThat(turns(mapi)).extracting(Turn::verb)
          .containsExactly("PING", "Connect", "Route", "RopLogon", "Disconnect", "Bind", "Unbind");
      assertThat(turns(mapi)).extracting(Turn::heard).doesNotContain(Heard.BAD, Heard.ODD, Heard.UNSAID);
      assertThat(words.say(turn(mapi, "Route").says()))
          .contains("X-FEServer " + machine, "request-id", "Cookies MapiContext MapiSequence");
      assertThat(rehearsal.events().toString()).as("a cookie's value is nobody's business").doesNotContain("MAPIAAAA");
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(words.say(graph.verdict().sentence())).contains("The mailbox was opened");
      assertThat(graph.hop("mailbox").map(this::says).orElse("")).startsWith("The mailbox is open");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "mapi-unknown-user | Connect | ecUnknownUser (0x3EB) | does not know the mailbox",
      "mapi-version-blocked | Connect | ecClientVerDisallowed (0x4DF) | blocks this version of Outlook",
      "mapi-cached-mode | Connect | ecCachedModeRequired (0x4E1) | cached mode only",
      "mapi-encryption | Connect | ecNotEncrypted (0x970) | demands encrypted RPC",
      "mapi-paused | Connect | ecServerPaused (0x47F) | too busy",
      "mapi-no-rights | RopLogon | ecLoginFailure (0x80040111) | refuses the logon",
      "mapi-denied | RopLogon | ecAccessDenied (0x80070005) | may not open this mailbox",
      "mapi-in-transit | RopLogon | ecMailboxInTransit (0x50C) | is being moved",
      "mapi-offline | RopLogon | ecMdbOffline (0x476) | Whoever administers Exchange must mount it",
      "mapi-wrong-server | RopLogon | ecWrongServer (0x478). It names /o=Practice/cn=Servers/cn=MAIL02 | the mailbox is on another server (ecWrongServer (0x478))",
      "mapi-back-off | RopLogon | RopBackoff. It asks to be left alone for 30 seconds | too busy",
      "mapi-switched-off | PING | switched off by the server (X-ResponseCode 16, Endpoint Disabled) | connect with Outlook Anywhere",
      "mapi-truncated | Connect | too early | is no MAPI over HTTP",
      "mapi-done-first | Connect | says DONE before PROCESSING | is no MAPI over HTTP",
      "mapi-overrun | Connect | HTTP 503). It asks to be left alone for 120 seconds | 503",
      "mapi-wrong-length | RopLogon | RopSize of 1 | is no MAPI over HTTP",
      "mapi-reset | RopLogon | mail.fabrikam.com | mail.fabrikam.com"})
  void whatStopsIsTheTurnThatSaysWhy(String world, String verb, String why, String verdict) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopNode mapi = mapi(rehearsal);
      assertThat(mapi.state()).as(rehearsal.story()).isEqualTo(HopState.FAILED);
      assertThat(says(mapi)).contains(why);
      assertThat(turn(mapi, verb).heard()).isEqualTo(Heard.BAD);
      assertThat(words.say(turn(mapi, verb).says())).contains(why);
      assertThat(turn(mapi, "Bind").heard()).isEqualTo(Heard.UNSAID);
      boolean connected = verb.equals("RopLogon");
      assertThat(turns(mapi)).extracting(Turn::verb).as("who has connected says good-bye")
          .filteredOn("Disconnect"::equals).hasSize(connected ? 1 : 0);
      assertThat(words.say(GraphFold.replay(rehearsal.events()).verdict().sentence())).contains(verdict);
    }
  }

  @Test
  void aServerThatIsNeverDoneIsToldFromASilentOne() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("mapi-pending").within(Duration.ofSeconds(3), Duration.ofSeconds(50))
        .run()) {
      HopNode mapi = mapi(rehearsal);
      assertThat(says(mapi)).as(rehearsal.story()).contains("says that it is at work (PENDING)");
      assertThat(turns(mapi)).extracting(Turn::verb).contains("Disconnect");
    }
  }

  @Test
  void anAddressBookThatFailsIsAWarningOfItsOwn() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("mapi-no-address-book").run()) {
      HopNode mapi = mapi(rehearsal);
      assertThat(mapi.state()).as(rehearsal.story()).isEqualTo(HopState.WARNING);
      assertThat(says(mapi)).contains("opens the mailbox of otto", "nspi fails though emsmdb works", "ecLoginFailure");
      assertThat(turn(mapi, "RopLogon").heard()).isEqualTo(Heard.OPENED);
      assertThat(GraphFold.replay(rehearsal.events()).verdict().outcome()).isEqualTo(Verdict.Result.CONNECTS);
    }
  }

  private static HopNode mapi(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).hop("p.mapi-http").orElseThrow();
  }

  private static List<Turn> turns(HopNode node) {
    return node.evidence().stream().filter(Evidence.Dialogue.class::isInstance).map(Evidence.Dialogue.class::cast)
        .findFirst().orElseThrow().turns();
  }

  private static Turn turn(HopNode node, String verb) {
    return turns(node).stream().filter(t -> t.verb().equals(verb)).findFirst().orElseThrow();
  }

  private String says(HopNode node) {
    return node.outcome().map(Outcome::summary).map(words::say).orElse("");
  }
}
