package org.hopscope.wire.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.GenericSASLBindRequest;
import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Runner;
import org.hopscope.autodiscover.ScpOrder;
import org.hopscope.autodiscover.ScpRanking;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Directory;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.hopscope.wire.Worlds;
import org.hopscope.wire.ntlm.ChallengeMessage;
import org.hopscope.wire.ntlm.Handshake;
import org.hopscope.wire.ntlm.Session.Way;
import org.hopscope.wire.spnego.InitToken;
import org.hopscope.wire.spnego.Mechanism;
import org.hopscope.wire.spnego.ResponseToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The adapters against a real Active Directory domain controller: its DNS, CLDAP, LDAP and Kerberos. */
@Timeout(60)
class SambaDomainTest {
  private static final EmailAddress ANNA = new EmailAddress("anna", "contoso.com");
  private static final Path TICKETS = Path.of("/tmp/krb5cc_0");
  private static SambaDomain samba;

  private final List<Evidence> seen = Collections.synchronizedList(new ArrayList<>());
  private final Scope scope = new Scope();

  @BeforeAll
  @Timeout(150)
  static void provision(@TempDir Path home) throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_SAMBA"))) {
      assumeTrue(Files.isExecutable(Path.of("/usr/sbin/samba")), "samba is not installed");
      assumeTrue(System.getProperty("user.name").equals("root"), "only root may open the ports of a domain controller");
    }
    samba = SambaDomain.start(home);
  }

  @AfterAll
  static void stop() throws Exception {
    if (samba != null) {
      samba.close();
    }
  }

  @AfterEach
  void close() {
    scope.cancel();
  }

  private static NetworkView view(X509Certificate... trusted) {
    InetSocketAddress resolver = new InetSocketAddress(SambaDomain.ADDRESS, 53);
    return new NetworkView(List.of(resolver), Dialer.DIRECT, List.of(trusted), Optional.of(Proxy.NO_PROXY));
  }

  private Directory.Reply find(int port, String password, X509Certificate... trusted) {
    try (World world = Worlds.open(view(trusted), scope); Secret secret = new Secret(password.toCharArray())) {
      return world.directory().findScps(
          new Directory.Query(SambaDomain.HOST, port, SambaDomain.DOMAIN, ANNA, secret, Duration.ofSeconds(15)),
          seen::add, scope);
    }
  }

  private void assertRanked(Directory.Reply reply) {
    assertThat(reply.fault()).as(reply.detail()).isEmpty();
    assertThat(reply.proven()).isTrue();
    assertThat(reply.base()).isEqualToIgnoringCase("CN=Configuration,DC=corp,DC=contoso,DC=com");
    ScpOrder order = ScpRanking.rank(reply.entries(), Optional.of("Berlin"), "contoso.com");
    assertThat(order.urls()).extracting(u -> u.getHost()).containsExactly(
        "old.corp.contoso.com", "new.corp.contoso.com", "any.corp.contoso.com", "oslo.corp.contoso.com");
    Wording words = new Wording(Locale.ENGLISH);
    assertThat(order.shown().stream().map(o -> words.say(o.why())).toList()).satisfiesExactly(
        why -> assertThat(why).contains("BERLIN", "oldest"),
        why -> assertThat(why).contains("Berlin", "Newer"),
        why -> assertThat(why).contains("no site"),
        why -> assertThat(why).contains("Oslo", "last"),
        why -> assertThat(why).contains("Not used", "fabrikam.com"));
    assertThat(order.shown().getFirst().created()).contains(Instant.parse("2016-01-02T03:04:05Z"));
    assertThat(ScpRanking.rank(reply.entries(), Optional.of("Berlin"), "fabrikam.com").first())
        .singleElement().extracting("host").isEqualTo("corp.fabrikam.com");
    assertThat(seen.toString()).doesNotContain(SambaDomain.PASSWORD);
  }

  @Test
  void thePingTellsTheSiteOfThisComputer() {
    try (World world = Worlds.open(view(), scope)) {
      assertThat(world.directory().ping(SambaDomain.HOST, SambaDomain.DOMAIN, Duration.ofSeconds(5), scope))
          .hasValueSatisfying(controller -> {
            assertThat(controller.host()).isEqualToIgnoringCase(SambaDomain.HOST);
            assertThat(controller.ownSite()).contains("Berlin");
            assertThat(controller.site()).isEqualTo("Default-First-Site-Name");
          });
    }
  }

  @Test
  void bindsSimpleOverStartTlsAndLdaps() {
    for (int port : List.of(389, 636)) {
      Directory.Reply reply = find(port, SambaDomain.PASSWORD, samba.certificate());
      assertThat(reply.bind()).as(reply.detail()).isEqualTo(Directory.Bind.SIMPLE);
      assertRanked(reply);
    }
  }

  @Test
  void bindsByKerberosAndSealsWhereTheCertificateIsNotTrusted() {
    Directory.Reply reply = find(389, SambaDomain.PASSWORD);
    assertThat(reply.bind()).as(reply.fault() + reply.detail()).isEqualTo(Directory.Bind.KERBEROS_PASSWORD);
    assertRanked(reply);
    assertThat(System.getProperty("java.security.krb5.conf")).isNull();
  }

  @Test
  void takesTheTicketOfWhoIsSignedIn() throws Exception {
    assumeTrue(!Files.exists(TICKETS), "somebody is signed in here");
    try {
      samba.signIn(TICKETS);
      Directory.Reply reply = find(389, "");
      assertThat(reply.bind()).as(reply.fault() + reply.detail()).isEqualTo(Directory.Bind.KERBEROS_TICKET);
      assertRanked(reply);
    } finally {
      Files.deleteIfExists(TICKETS);
    }
  }

  @Test
  void aWrongPasswordIsSaidOnBothWays() {
    Directory.Reply sealed = find(389, "wrong");
    assertThat(sealed.fault()).as(sealed.detail()).contains(Fault.LDAP_BIND_FAILED);
    assertThat(find(636, "wrong", samba.certificate()).fault()).contains(Fault.LDAP_BIND_FAILED);
  }

  @Test
  void withoutAPasswordOrATicketTheDirectoryRefuses() {
    assertThat(find(389, "").fault()).isPresent();
  }

  @Test
  void theWholeStepFindsTheControllerItsSiteAndTheOrder() throws Exception {
    List<AnalysisEvent> events = Collections.synchronizedList(new ArrayList<>());
    AnalysisRequest request = new AnalysisRequest(
        ANNA, new Secret(SambaDomain.PASSWORD.toCharArray()), ClientProfile.OUTLOOK_WINDOWS,
        new OpenPlace(new Vantage("here", "here", Optional.of(SambaDomain.DOMAIN)), view(samba.certificate()),
            () -> {}),
        new AnalysisRequest.Limits(Duration.ofSeconds(8), Duration.ofSeconds(40)), Consent.NEVER);
    new Runner(Worlds::open, WireClock.SYSTEM).start(request, events::add).await();
    Evidence.Directory found = events.stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var hop, Evidence.Directory d) && hop.equals("r0.scp")
            ? java.util.stream.Stream.of(d) : java.util.stream.Stream.empty())
        .findFirst().orElseThrow();
    assertThat(found.ownSite()).contains("Berlin");
    assertThat(found.found()).extracting(Evidence.ScpObject::url).first().asString().contains("old.corp.contoso.com");
    assertThat(found.foundBy()).hasValueSatisfying(how -> assertThat(how.key()).startsWith("scp.by."));
  }

  /** Samba's own NTLM and SPNEGO take ours, and see a wrong password: it is tried as GSS-SPNEGO at its LDAP. */
  @Test
  void sambaTakesNtlmWithinNegotiate() throws Exception {
    assertThat(signsIn(true, SambaDomain.PASSWORD)).isEqualTo(ResultCode.SUCCESS);
    assertThat(signsIn(true, "wrong")).isEqualTo(ResultCode.INVALID_CREDENTIALS);
  }

  @Test
  void sambaTakesNtlmByItself() throws Exception {
    assertThat(signsIn(false, SambaDomain.PASSWORD)).isEqualTo(ResultCode.SUCCESS);
    assertThat(signsIn(false, "wrong")).isEqualTo(ResultCode.INVALID_CREDENTIALS);
  }

  private static ResultCode signsIn(boolean negotiate, String password) throws Exception {
    Handshake handshake = new Handshake(
        new Handshake.Identity("anna@" + SambaDomain.DOMAIN, "", "ldap/" + SambaDomain.HOST),
        new Secret(password.toCharArray()));
    List<Mechanism> ntlm = List.of(Mechanism.NTLM);
    try (LDAPConnection connection = new LDAPConnection(SambaDomain.ADDRESS, 389)) {
      byte[] first = handshake.negotiate();
      byte[] said = bind(connection,
          negotiate ? new InitToken(ntlm, Optional.of(first)).bytes() : first).getServerSASLCredentials().getValue();
      byte[] received = negotiate ? ResponseToken.parse(said).flatMap(ResponseToken::token).orElseThrow() : said;
      byte[] last = handshake.authenticate(
          received, ChallengeMessage.parse(received).orElseThrow(), Optional.of(new byte[32]), Instant.now());
      byte[] mic = new org.hopscope.wire.ntlm.Session(handshake.sessionKey(), Way.TO_SERVER).sign(InitToken.list(ntlm));
      return bind(connection, negotiate
          ? new ResponseToken(Optional.empty(), Optional.empty(), Optional.of(last), Optional.of(mic)).bytes() : last)
          .getResultCode();
    }
  }

  private static BindResult bind(LDAPConnection connection, byte[] token) throws LDAPException {
    try {
      return connection.bind(new GenericSASLBindRequest("", "GSS-SPNEGO", new ASN1OctetString(token)));
    } catch (LDAPBindException e) {
      return e.getBindResult();
    }
  }

  private Directory.Ticket ticket(String service, String user, String password) {
    try (World world = Worlds.open(view(), scope); Secret secret = new Secret(password.toCharArray())) {
      return world.directory().ticket(
          new Directory.TicketQuery(
              SambaDomain.DOMAIN, SambaDomain.HOST, service, new EmailAddress(user, SambaDomain.DOMAIN), secret,
              new byte[32], Duration.ofSeconds(15)),
          scope);
    }
  }

  /** Nobody has registered HTTP/dc1: the controller's own account has HOST/dc1, which stands for it. */
  @Test
  void aTicketIsGivenForAServiceOfTheDomain() {
    assertThat(ticket(SambaDomain.HOST, "anna", SambaDomain.PASSWORD)).isInstanceOf(Directory.Ticket.Token.class);
  }

  @Test
  void whoIsSignedInGetsATicketForAWebServiceToo() throws Exception {
    assumeTrue(!Files.exists(TICKETS), "somebody is signed in here");
    try {
      samba.signIn(TICKETS);
      assertThat(ticket(SambaDomain.HOST, "otto", "")).isInstanceOf(Directory.Ticket.Token.class);
    } finally {
      Files.deleteIfExists(TICKETS);
    }
  }

  @Test
  void whyThereIsNoTicketIsTold() throws Exception {
    samba.close("otto");
    assertNone(ticket("nowhere." + SambaDomain.DOMAIN, "anna", SambaDomain.PASSWORD), Fault.KERBEROS_NO_SPN, false);
    assertNone(ticket(SambaDomain.HOST, "anna", "wrong"), Fault.WRONG_PASSWORD, true);
    assertNone(ticket(SambaDomain.HOST, "otto", SambaDomain.PASSWORD), Fault.ACCOUNT_LOCKED, true);
    assertNone(ticket(SambaDomain.HOST, "nobody", SambaDomain.PASSWORD), Fault.KERBEROS_FAILED, false);
    assertNone(ticket(SambaDomain.HOST, "anna", ""), Fault.NO_PASSWORD, false);
  }

  private static void assertNone(Directory.Ticket ticket, Fault fault, boolean refused) {
    assertThat(ticket).isInstanceOfSatisfying(Directory.Ticket.None.class, none -> {
      assertThat(none.fault()).as(none.detail()).isEqualTo(fault);
      assertThat(none.refused()).isEqualTo(refused);
    });
  }
}
