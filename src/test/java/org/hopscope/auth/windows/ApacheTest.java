package org.hopscope.auth.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.SignedHttp;
import org.hopscope.auth.Tickets;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;
import org.hopscope.wire.Worlds;
import org.hopscope.wire.kit.DnsStub;
import org.hopscope.wire.ldap.SambaDomain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Negotiate against Apache's mod_auth_gssapi: MIT Kerberos with a Samba domain's tickets, and gss-ntlmssp. */
@Timeout(60)
class ApacheTest {
  private static final String HOST = "mail." + SambaDomain.DOMAIN;
  private static final EmailAddress ANNA = new EmailAddress("anna", SambaDomain.DOMAIN);
  private static SambaDomain samba;
  private static Apache apache;
  private static DnsStub dns;

  private final List<Evidence> seen = Collections.synchronizedList(new ArrayList<>());
  private final Scope scope = new Scope();

  @BeforeAll
  @Timeout(150)
  static void start(@TempDir Path home) throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assumeTrue(Files.isExecutable(Apache.PROGRAM) && Files.exists(Apache.MODULE), "mod_auth_gssapi is not installed");
      assumeTrue(Files.isExecutable(Path.of("/usr/sbin/samba")), "samba is not installed");
      assumeTrue(System.getProperty("user.name").equals("root"), "only root may open the ports of a domain controller");
    }
    // Apache gives up being root, and has to get through
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    samba = SambaDomain.start(Files.createDirectory(home.resolve("ad")));
    Path keytab = Files.copy(samba.service(HOST), home.resolve("keytab"));
    apache = new Apache(
        Files.createDirectory(home.resolve("web")), HOST, keytab, "CORP:anna:" + SambaDomain.PASSWORD + "\n");
    dns = new DnsStub(HOST + " A " + Apache.ADDRESS, SambaDomain.HOST + " A " + SambaDomain.ADDRESS);
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable running : new AutoCloseable[]{apache, samba, dns}) {
      if (running != null) {
        running.close();
      }
    }
  }

  @AfterEach
  void close() {
    scope.cancel();
  }

  private Http.Reply get(String path, String password, boolean domain, int times) {
    NetworkView view = new NetworkView(
        List.of(dns.address()), Dialer.DIRECT, List.of(apache.certificate()), Optional.of(Proxy.NO_PROXY));
    try (World world = Worlds.open(view, scope); Secret secret = new Secret(password.toCharArray())) {
      Tickets tickets = (host, endPoint, left) -> world.directory().ticket(
          new Directory.TicketQuery(SambaDomain.DOMAIN, SambaDomain.HOST, host, ANNA, secret, endPoint, left), scope);
      Carrier carrier = new Carrier(
          world.http(), world.clock(), Optional.of(tickets).filter(t -> domain), seen::add, scope);
      try (SignedHttp http = WindowsScheme.negotiate(ANNA.localPart(), HOST, secret).open(carrier)) {
        Http.Reply reply = null;
        for (int i = 0; i < times; i++) {
          reply = http.send(new Http.Request(
              "GET", URI.create("https://" + HOST + ":" + apache.port() + path), Map.of(), new byte[0],
              Optional.empty(),
              Duration.ofSeconds(10)));
        }
        return reply;
      }
    }
  }

  private static String text(Http.Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  @Test
  void aTicketOpensThePage() {
    Http.Reply reply = get("/kerberos/page", SambaDomain.PASSWORD, true, 1);
    assertThat(text(reply)).as(reply + " " + seen).isEqualTo("opened by a ticket");
  }

  /** What {@code --sign-in windows} comes to where there is no Windows. */
  @Test
  void theTicketOfWhoIsSignedInOpensThePage() throws Exception {
    Path cache = Path.of("/tmp/krb5cc_0");
    assumeTrue(!Files.exists(cache), "somebody is signed in here");
    try {
      samba.signIn(cache);
      Http.Reply reply = get("/kerberos/page", "", true, 1);
      assertThat(text(reply)).as(reply + " " + seen).isEqualTo("opened by a ticket");
    } finally {
      Files.deleteIfExists(cache);
    }
  }

  @Test
  void aWrongPasswordIsToldByTheDomainAndNotTriedAnyMore() {
    Http.Reply reply = get("/kerberos/page", "wrong", true, 1);
    assertThat(reply.fault()).as(reply.detail()).contains(Fault.WRONG_PASSWORD);
    assertThat(seen).filteredOn(Evidence.Http.class::isInstance).hasSize(1);
  }

  @Test
  void ntlmWithinNegotiateOpensThePageAndHoldsForTheConnection() {
    Http.Reply reply = get("/ntlm/page", SambaDomain.PASSWORD, false, 2);
    assertThat(text(reply)).as(reply + " " + seen).isEqualTo("opened by NTLM");
    assertThat(seen).filteredOn(Evidence.Http.class::isInstance).hasSize(3);
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThat(get("/ntlm/page", "wrong", false, 1).status()).isEqualTo(401);
  }
}
