package org.hopscope.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Answered;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.model.Evidence.Teller;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Authorities by OpenSSL: its responder, {@code openssl ocsp}, and lists that {@code openssl ca} has made. */
@Timeout(60)
class OpenSslRevocationTest {
  private static final String HOST = "mail.contoso.com";
  private static final String SERVER = "192.0.2.1:443";
  private static final String RESPONDER = "192.0.2.7:80";
  private static final String LISTS = "192.0.2.8:80";
  private static final String AIA = "authorityInfoAccess=OCSP;URI:http://ocsp.contoso.com/";
  private static final String POINT = "crlDistributionPoints=URI:http://crl.contoso.com/issuing.crl";
  private static OpenSsl openssl;

  private final AtomicInteger made = new AtomicInteger();
  private Net net;

  private final Http.Authorization credential = new Http.Authorization() {
    @Override
    public Optional<String> header(Http.Channel channel) {
      made.incrementAndGet();
      return Optional.of("Basic dTpw");
    }

    @Override
    public String redact(String text) {
      return text;
    }
  };

  @BeforeAll
  static void makeCertificates(@TempDir Path home) throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assumeTrue(Files.isExecutable(OpenSsl.PROGRAM), "openssl is not installed");
    }
    openssl = new OpenSsl(home);
    for (String state : List.of("good", "revoked")) {
      openssl.leaf(state, -2, 60, HOST, AIA);
      openssl.leaf(state + "-list", -2, 60, HOST, POINT);
      openssl.leaf(state + "-both", -2, 60, HOST, AIA, POINT);
    }
    openssl.leaf("directory", -2, 60, HOST, "crlDistributionPoints=URI:ldap:///CN=Issuing?certificateRevocationList");
    openssl.leaf("nobody", -2, 60, HOST);
    openssl.unlisted("unlisted", HOST, AIA);
    openssl.leaf("delegate", -2, 60, "ocsp.contoso.com", "extendedKeyUsage=OCSPSigning");
    openssl.authority("stranger", "Somebody Else CA", new String[]{"-newkey", "rsa:2048", "-nodes"});
    for (String way : List.of("revoked", "revoked-list", "revoked-both")) {
      openssl.revoke(way, "keyCompromise");
    }
  }

  @AfterAll
  static void end() {
    if (openssl != null) {
      openssl.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    net = new Net(HOST + " A 192.0.2.1", "ocsp.contoso.com A 192.0.2.7", "crl.contoso.com A 192.0.2.8")
        .trusting(openssl.certificate("root"));
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private void serve(String certificate) throws Exception {
    net.dialer.host(SERVER, openssl.serve(certificate, "-cert_chain", "issuing.pem"));
  }

  private void listsAre(byte[] body) throws Exception {
    net.serve(LISTS, StubServer.plain((request, out, socket) -> answer(out, body)));
  }

  private static void answer(OutputStream out, byte[] body) throws java.io.IOException {
    out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
  }

  private Evidence.Revocation standing() throws Exception {
    return net.world().standings().of(net.last(Evidence.Tls.class).chain().getFirst()).orElseThrow()
        .get(20, TimeUnit.SECONDS);
  }

  private Evidence.Revocation ask(String certificate) throws Exception {
    serve(certificate);
    assertThat(net.get("https://" + HOST + "/").status()).isEqualTo(200);
    return standing();
  }

  private Http.Reply signIn() {
    return net.send(new Http.Request(
        "GET", URI.create("https://" + HOST + "/"), Map.of(), null, Optional.of(credential), Duration.ofSeconds(10)));
  }

  @Test
  void aResponderStandsByACertificate() throws Exception {
    net.dialer.host(RESPONDER, openssl.respond("issuing"));
    Evidence.Revocation told = ask("good");
    assertThat(told.standing()).as(told.toString()).isEqualTo(Standing.GOOD);
    assertThat(told.word()).get().satisfies(w -> {
      assertThat(w.by()).isEqualTo(Teller.OCSP);
      assertThat(w.where()).isEqualTo("http://ocsp.contoso.com/");
      assertThat(w.said()).isBefore(Instant.now().plusSeconds(5));
      assertThat(w.next()).get().satisfies(next -> assertThat(next).isAfter(Instant.now()));
    });
  }

  @Test
  void aResponderMayHaveACertificateOfItsOwn() throws Exception {
    net.dialer.host(RESPONDER, openssl.respond("delegate"));
    assertThat(ask("good").standing()).isEqualTo(Standing.GOOD);
  }

  @Test
  void aStrangersAnswerIsNoAnswer() throws Exception {
    net.dialer.host(RESPONDER, openssl.respond("stranger"));
    Evidence.Revocation told = ask("revoked");
    assertThat(told.standing()).isEqualTo(Standing.UNTOLD);
    assertThat(told.asked()).singleElement().satisfies(a -> assertThat(a.result()).isEqualTo(Answered.UNREADABLE));
  }

  @Test
  void whatTheResponderDoesNotKnowIsUnknown() throws Exception {
    net.dialer.host(RESPONDER, openssl.respond("issuing"));
    assertThat(ask("unlisted").standing()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void aRevokedOneGetsNoCredential() throws Exception {
    net.dialer.host(RESPONDER, openssl.respond("issuing"));
    serve("revoked");
    Http.Reply reply = signIn();
    assertThat(reply.fault()).contains(Fault.TLS_REVOKED);
    assertThat(reply.detail()).contains("took it back at").contains("key compromise")
        .contains("http://ocsp.contoso.com/");
    assertThat(made).hasValue(0);
    assertThat(standing().standing()).isEqualTo(Standing.REVOKED);
  }

  @Test
  void whatIsKnownByNowIsRefusedInTheHandshake() throws Exception {
    net.dialer.host(RESPONDER, openssl.respond("issuing"));
    assertThat(ask("revoked").standing()).isEqualTo(Standing.REVOKED);
    assertThat(net.get("https://" + HOST + "/").fault()).contains(Fault.TLS_REVOKED);
    assertThat(net.last(Evidence.Tls.class).fault()).contains(Fault.TLS_REVOKED);
  }

  @Test
  void aListTellsOfTheRevokedAlone() throws Exception {
    listsAre(openssl.list("issuing", "-crldays", "7"));
    Evidence.Revocation told = ask("good-list");
    assertThat(told.standing()).as(told.toString()).isEqualTo(Standing.GOOD);
    assertThat(told.word()).get().satisfies(w -> assertThat(w.by()).isEqualTo(Teller.CRL));
  }

  @Test
  void oneOnTheListGetsNoCredential() throws Exception {
    listsAre(openssl.list("issuing", "-crldays", "7"));
    serve("revoked-list");
    assertThat(signIn().fault()).contains(Fault.TLS_REVOKED);
    assertThat(made).hasValue(0);
  }

  /** Refused, cut off, or nonsense: the list is asked then. */
  @Test
  void theListIsAskedWhereTheResponderDoesNotTell() throws Exception {
    listsAre(openssl.list("issuing", "-crldays", "7"));
    net.serve(RESPONDER, StubServer.plain(StubServer.ok("<html>Welcome to the hotel</html>")));
    Evidence.Revocation told = ask("revoked-both");
    assertThat(told.standing()).as(told.toString()).isEqualTo(Standing.REVOKED);
    assertThat(told.asked()).extracting(Evidence.Asked::result).containsExactly(Answered.UNREADABLE, Answered.TOLD);
  }

  @Test
  void aStrangersListIsNoAnswer() throws Exception {
    listsAre(openssl.list("stranger", "-crldays", "7"));
    assertThat(ask("revoked-list").standing()).isEqualTo(Standing.UNTOLD);
  }

  @Test
  void aStaleListIsNoAnswer() throws Exception {
    listsAre(openssl.list("issuing", "-crl_lastupdate", "20250101000000Z", "-crl_nextupdate", "20250201000000Z"));
    assertThat(ask("revoked-list").standing()).isEqualTo(Standing.UNTOLD);
  }

  @Test
  void aListWithoutAnEndIsNotRead() throws Exception {
    net.serve(LISTS, StubServer.plain((request, out, socket) -> {
      out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[1 << 16];
      for (int i = 0; i < 256; i++) {
        out.write(piece);
      }
      socket.close();
    }));
    Evidence.Revocation told = ask("revoked-list");
    assertThat(told.standing()).isEqualTo(Standing.UNTOLD);
    assertThat(told.asked()).singleElement().satisfies(a -> {
      assertThat(a.result()).isEqualTo(Answered.UNREADABLE);
      assertThat(a.says().key()).isEqualTo("revocation.too-large");
    });
  }

  /** As Windows goes on, so do we: a responder that is down must not keep anybody from the mail. */
  @Test
  void aDeadAuthorityKeepsNobodyOut() throws Exception {
    serve("good");
    assertThat(signIn().status()).isEqualTo(200);
    assertThat(made).hasValue(1);
    Evidence.Revocation told = standing();
    assertThat(told.standing()).isEqualTo(Standing.UNTOLD);
    assertThat(told.asked()).singleElement().satisfies(a -> assertThat(a.result()).isEqualTo(Answered.UNREACHED));
  }

  @Test
  void aSilentAuthorityKeepsNobodyOutEither() throws Exception {
    net.serve(RESPONDER, StubServer.plain((request, out, socket) -> Thread.sleep(20_000)));
    serve("good");
    assertThat(signIn().status()).isEqualTo(200);
    Evidence.Revocation told = standing();
    assertThat(told.standing()).isEqualTo(Standing.UNTOLD);
    assertThat(told.silent()).isPresent();
  }

  /** Not even the credential's header is made once nobody wants the answer any more. */
  @Test
  void aCancelDoesNotWaitForTheAuthority() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    net.serve(RESPONDER, StubServer.plain((request, out, socket) -> {
      asked.countDown();
      Thread.sleep(20_000);
    }));
    serve("good");
    Thread.ofVirtual().start(() -> {
      try {
        asked.await();
        net.scope.cancel();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    assertThat(signIn().detail()).isEqualTo("Cancelled");
    assertThat(made).hasValue(0);
  }

  @Test
  void whatOnlyADirectoryWouldTellIsPassedOver() throws Exception {
    Evidence.Revocation told = ask("directory");
    assertThat(told.standing()).isEqualTo(Standing.UNTOLD);
    assertThat(told.asked()).singleElement().satisfies(a -> {
      assertThat(a.result()).isEqualTo(Answered.PASSED_OVER);
      assertThat(a.where()).startsWith("ldap:");
    });
  }

  @Test
  void oneThatNamesNobodyIsNotAskedFor() throws Exception {
    assertThat(ask("nobody").standing()).isEqualTo(Standing.NOT_ASKED);
  }

  @Test
  void aCertificateIsAskedForOnce() throws Exception {
    StubServer lists = StubServer.plain((request, out, socket) -> answer(out, new byte[]{1}));
    net.serve(LISTS, lists);
    ask("good-list");
    net.get("https://" + HOST + "/");
    signIn();
    standing();
    assertThat(lists.requests).hasSize(1);
  }
}
