package org.hopscope.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.RpcSecurity;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignedRpc;
import org.hopscope.auth.windows.WindowsScheme;
import org.hopscope.lab.net.Listener;
import org.hopscope.lab.rpc.Flaw;
import org.hopscope.lab.rpc.RpcProxy;
import org.hopscope.lab.web.Pages;
import org.hopscope.lab.web.WebHandler;
import org.hopscope.lab.web.WebService;
import org.hopscope.lab.windows.Accounts;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Fault;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Offer;
import org.hopscope.model.Protocol;
import org.hopscope.model.Secret;
import org.hopscope.model.Wording;
import org.hopscope.protocol.Line;
import org.hopscope.protocol.Probed;
import org.hopscope.protocol.Talked;
import org.hopscope.wire.RpcChannels;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole dialogue over real sockets, with a proxy that is well and with one that is not. */
class OutlookAnywhereTest {
  private static final String HOST = "mail.contoso.com";
  private static final String USER = "anna@contoso.com";
  private static final String DN = "/o=Practice/cn=Recipients/cn=anna";
  private static final Duration LONG = Duration.ofSeconds(20);
  private Net net;
  private Listener listener;

  @BeforeEach
  void start() throws Exception {
    net = new Net(HOST + " A 192.0.2.1");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
    if (listener != null) {
      listener.close();
    }
  }

  private void serve(WebService service) throws Exception {
    listener = Listener.open("rpc", new WebHandler(HOST, Optional.of(Certs.CA.server(HOST)), service, request -> {}));
    net.dialer.host("192.0.2.1:443", listener.address().getPort());
  }

  private void serve(Flaw flaw) throws Exception {
    serve(new RpcProxy(Map.of(DN.toLowerCase(Locale.ROOT), "Anna"), "/o=Practice", "15.02.2562.017",
        new Accounts(HOST, Map.of(USER, "practice")), flaw));
  }

  private Talked talk(Optional<String> dn, Optional<String> principal, Duration left) {
    return talk(dn, principal, left, this::unsigned);
  }

  private Talked talk(Optional<String> dn, Optional<String> principal, Duration left, SignedRpc rpc) {
    Offer offer = new Offer(
        Protocol.OUTLOOK_ANYWHERE, Offer.Reach.EXTERNAL, URI.create("https://" + HOST + "/rpc/rpcproxy.dll"),
        Optional.empty(),
        Optional.of(new Offer.Rpc(Optional.of("Ntlm"), principal, Optional.of("b1@contoso.com"), true)));
    return new OutlookAnywhereTalk().on(new Line(
        offer, new MailboxSettings("Anna", dn, Optional.empty(), false, List.of(offer), Map.of()),
        ClientProfile.OUTLOOK_2010,
        ((EmailAddress.Parsed.Good) EmailAddress.parse(USER)).address(),
        request -> net.send(request), rpc, () -> left));
  }

  private RpcChannels.Pair unsigned(RpcChannels.Opening opening) {
    RpcChannels.Pair pair = net.world().rpc().pair(net.seen::add, net.scope);
    pair.open(opening, Map.of());
    return pair;
  }

  private Talked talk() {
    return talk(Optional.of(DN), Optional.of("None"), LONG);
  }

  private static String told(Talked talked) {
    Wording words = new Wording(Locale.ENGLISH);
    return talked.dialogue().turns().stream()
        .map(t -> t.verb() + " " + t.heard() + ": " + words.say(t.says()) + "\n").reduce("", String::concat)
        + words.say(talked.end().summary());
  }

  private static Evidence.Turn turn(Talked talked, Verb verb) {
    return talked.dialogue().turns().stream().filter(t -> t.verb().equals(verb.word())).findFirst().orElseThrow();
  }

  @Test
  void theMailboxAndTheAddressBookOpen() throws Exception {
    serve(Flaw.NONE);
    Talked talked = talk();
    assertThat(talked.dialogue().turns()).as(told(talked)).extracting(Evidence.Turn::heard)
        .containsOnly(Heard.GOOD, Heard.OPENED);
    assertThat(talked.dialogue().turns()).extracting(Evidence.Turn::verb).containsExactly(
        "EXPR", "RPC_IN_DATA echo", "RPC_OUT_DATA echo", "CONN :6001", "CertPrincipalName", "bind EMSMDB",
        "EcDoConnectEx", "EcDoDisconnect", "CONN :6004", "bind NSPI", "NspiBind", "NspiUnbind");
    assertThat(told(talked)).contains("mailbox of Anna opens", "15.2.2562.17", "b1@contoso.com:6004");
    assertThat(net.all(Evidence.Http.class)).extracting(Evidence.Http::url)
        .contains("https://" + HOST + "/rpc/rpcproxy.dll?b1@contoso.com:6001");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "BACK_END_DEAD,       RPC_BACK_END_DEAD,     CONN :6001,    RPC_S_SERVER_UNAVAILABLE (0x6BA)",
      "CUT_SHORT,           CONNECTION_RESET,      EcDoConnectEx, EcDoConnectEx was waited for",
      "WRONG_LENGTH,        RPC_MALFORMED,         EcDoConnectEx, a length of 9 bytes",
      "BIND_NAK,            RPC_REFUSED,           bind EMSMDB,   authentication type not recognised (8)",
      "ACCESS_DENIED,       RPC_ACCESS_DENIED,     EcDoConnectEx, ERROR_ACCESS_DENIED (0x5)",
      "UNKNOWN_USER,        MAPI_UNKNOWN_USER,     EcDoConnectEx, ecUnknownUser (0x3EB)",
      "LOGIN_FAILURE,       MAPI_LOGIN_FAILED,     EcDoConnectEx, ecLoginFailure (0x80040111)",
      "NOT_ENCRYPTED,       ENCRYPTION_REQUIRED,   EcDoConnectEx, ecNotEncrypted (0x970)",
      "CLIENT_VERSION,      CLIENT_VERSION_REFUSED,EcDoConnectEx, ecClientVerDisallowed (0x4DF)",
      "RPC_HTTP_DISALLOWED, RPC_NOT_ALLOWED,       EcDoConnectEx, ecRpcHttpDisallowed (0x4E0)",
      "NO_ADDRESS_BOOK,     RPC_ADDRESS_BOOK,      NspiBind,      ecLoginFailure (0x80040111)",
  })
  void whatIsWrongHasItsName(Flaw flaw, Fault fault, String verb, String seen) throws Exception {
    serve(flaw);
    Talked talked = talk();
    assertThat(talked.end()).as(told(talked)).isInstanceOf(Probed.Broken.class);
    assertThat(((Probed.Broken) talked.end()).fault()).as(told(talked)).isEqualTo(fault);
    assertThat(talked.dialogue().turns()).filteredOn(t -> t.heard() == Heard.BAD)
        .extracting(Evidence.Turn::verb).containsExactly(verb);
    assertThat(told(talked)).contains(seen);
  }

  private Talked talkSignedIn(String password) {
    Scheme scheme = WindowsScheme.ntlm(USER, HOST, new Secret(password.toCharArray()));
    return talk(Optional.of(DN), Optional.of("None"), LONG, new SignedRpc() {
      @Override
      public RpcChannels.Pair open(RpcChannels.Opening opening) {
        return unsigned(opening);
      }

      @Override
      public Optional<RpcSecurity> security() {
        return scheme.rpcSecurity(WireClock.SYSTEM);
      }
    });
  }

  @Test
  void rpcIsSignedInAndEncryptedWhereItMustBe() throws Exception {
    serve(Flaw.ANONYMOUS_DENIED);
    Talked talked = talkSignedIn("practice");
    assertThat(talked.end()).as(told(talked)).isInstanceOf(Probed.Answers.class);
    assertThat(turn(talked, Verb.CONNECT).heard()).isEqualTo(Heard.ODD);
    assertThat(told(talked)).contains("asked again by NTLM", "mailbox of Anna opens");
  }

  @Test
  void aWrongPasswordAtTheLevelOfRpcIsAccessDenied() throws Exception {
    serve(Flaw.ANONYMOUS_DENIED);
    Talked talked = talkSignedIn("wrong");
    assertThat(((Probed.Broken) talked.end()).fault()).as(told(talked)).isEqualTo(Fault.RPC_ACCESS_DENIED);
  }

  @Test
  void whatIsNotSaidAnyMoreIsListed() throws Exception {
    serve(Flaw.BIND_NAK);
    Talked talked = talk();
    assertThat(talked.dialogue().turns()).hasSize(Verb.values().length)
        .filteredOn(t -> t.heard() == Heard.UNSAID).hasSize(6);
  }

  @Test
  void channelsThatAreNeverJoinedAreToldFromASlowServer() throws Exception {
    serve(Flaw.SILENT_AFTER_A3);
    Talked talked = talk(Optional.of(DN), Optional.of("None"), Duration.ofSeconds(3));
    assertThat(((Probed.Broken) talked.end()).fault()).as(told(talked)).isEqualTo(Fault.RPC_SILENT);
    assertThat(told(talked)).contains("CONN/C2 was waited for");
  }

  @Test
  void aStrangersMailboxIsUnknown() throws Exception {
    serve(Flaw.NONE);
    Talked talked = talk(Optional.of("/o=Practice/cn=Recipients/cn=eve"), Optional.of("None"), LONG);
    assertThat(((Probed.Broken) talked.end()).fault()).isEqualTo(Fault.MAPI_UNKNOWN_USER);
  }

  @Test
  void withoutADistinguishedNameOnlyTheWayIsProven() throws Exception {
    serve(Flaw.NONE);
    Talked talked = talk(Optional.empty(), Optional.of("None"), LONG);
    assertThat(talked.end()).isInstanceOf(Probed.Doubtful.class);
    assertThat(turn(talked, Verb.CONNECT).heard()).isEqualTo(Heard.ODD);
    assertThat(turn(talked, Verb.NSPI_BIND).heard()).isEqualTo(Heard.GOOD);
  }

  @Test
  void aWebPageIsNoEcho() throws Exception {
    serve(Pages.portal());
    Talked talked = talk();
    assertThat(((Probed.Broken) talked.end()).fault()).isEqualTo(Fault.RPC_MALFORMED);
    assertThat(turn(talked, Verb.ECHO_IN).heard()).isEqualTo(Heard.BAD);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "None,                     GOOD",
      "msstd:mail.contoso.com,   GOOD",
      "MSSTD:Mail.Contoso.Com,   GOOD",
      ",                         GOOD",
      "msstd:owa.contoso.com,    BAD",
      "msstd:*.contoso.com,      BAD",
  })
  void theCertificateMustNameWhomAutodiscoverTells(String principal, Heard heard) throws Exception {
    serve(Flaw.NONE);
    Talked talked = talk(Optional.of(DN), Optional.ofNullable(principal), LONG);
    assertThat(turn(talked, Verb.PRINCIPAL).heard()).as(told(talked)).isEqualTo(heard);
    if (heard == Heard.BAD) {
      assertThat(((Probed.Broken) talked.end()).fault()).isEqualTo(Fault.RPC_NOT_MUTUAL);
    }
  }

  @Test
  void anAlternativeNameAloneIsTold() {
    Evidence.Certificate certificate = new Evidence.Certificate(
        "CN=owa.contoso.com,O=Contoso", "CN=CA", List.of("owa.contoso.com", "mail.contoso.com"), null, null, "", "",
        "");
    assertThat(MutualCheck.of(Optional.of("msstd:mail.contoso.com"), certificate))
        .isEqualTo(MutualCheck.ALTERNATIVE_ONLY);
    assertThat(MutualCheck.of(Optional.of("msstd:owa.contoso.com"), certificate)).isEqualTo(MutualCheck.SUBJECT);
  }
}
