package org.hopscope.auth.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.SignedHttp;
import org.hopscope.lab.windows.Accounts;
import org.hopscope.lab.windows.Dialogue;
import org.hopscope.lab.windows.NtlmSeat;
import org.hopscope.lab.windows.NtlmTalk;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.hopscope.wire.tls.EndPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that is signed in, and what comes after it. */
class SignedConnectionTest {
  private static final Pattern TOKEN = Pattern.compile("(?m)^Authorization: NTLM (\\S+)");
  private final Map<Socket, Dialogue> talks = new ConcurrentHashMap<>();
  private final Map<Socket, Boolean> in = new ConcurrentHashMap<>();
  private boolean closesAfterAnswers;
  private StubServer server;
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1");
    server = net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("mail.contoso.com"), this::answer));
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private void answer(String request, OutputStream out, Socket socket) throws IOException {
    Matcher token = TOKEN.matcher(request);
    if (token.find()) {
      Dialogue talk = talks.computeIfAbsent(socket, s -> new NtlmTalk(new NtlmSeat(
          new Accounts("mail.contoso.com", Map.of("anna@contoso.com", "p")), NtlmSeat.Protection.REQUIRED)));
      switch (talk.hear(Base64.getDecoder().decode(token.group(1)), Optional.of(endPoint(socket)))) {
        case Dialogue.Said.Admitted admitted -> in.put(socket, true);
        case Dialogue.Said.Refused refused -> in.remove(socket);
        case Dialogue.Said.GoOn(byte[] next) -> {
          say(out, "401 More\r\nWWW-Authenticate: NTLM " + Base64.getEncoder().encodeToString(next));
          return;
        }
      }
    }
    say(out, in.containsKey(socket) ? "200 OK" : "401 No\r\nWWW-Authenticate: NTLM");
    if (closesAfterAnswers) {
      socket.close();
    }
  }

  private static void say(OutputStream out, String head) throws IOException {
    out.write(("HTTP/1.1 " + head + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static byte[] endPoint(Socket socket) {
    return EndPoint.of((X509Certificate) ((SSLSocket) socket).getSession().getLocalCertificates()[0]);
  }

  private SignedHttp open(String password) {
    Carrier carrier =
        new Carrier(net.world().http(), net.world().clock(), Optional.empty(), net.seen::add, net.scope);
    return WindowsScheme.ntlm("anna@contoso.com", "mail.contoso.com", new Secret(password.toCharArray())).open(carrier);
  }

  private static Http.Reply post(SignedHttp http, String body) {
    return http.send(new Http.Request(
        "POST", URI.create("https://mail.contoso.com/"), Map.of(), body.getBytes(StandardCharsets.UTF_8),
        Optional.empty(), Duration.ofSeconds(5)));
  }

  private List<Integer> statuses() {
    return net.all(Evidence.Http.class).stream().map(Evidence.Http::status).toList();
  }

  @Test
  void isSignedInOnceAndUsedFromThenOn() {
    try (SignedHttp http = open("p")) {
      assertThat(post(http, "one").status()).isEqualTo(200);
      assertThat(post(http, "two").status()).isEqualTo(200);
    }
    assertThat(statuses()).containsExactly(401, 200, 200);
    assertThat(server.requests).filteredOn(r -> r.endsWith("one")).hasSize(1);
    assertThat(server.requests.getLast()).endsWith("two").doesNotContain("Authorization");
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void isOpenedAnewWhereTheServerHasClosedIt() {
    closesAfterAnswers = true;
    try (SignedHttp http = open("p")) {
      assertThat(post(http, "one").status()).isEqualTo(200);
      // the close may be seen before the second request is written, or while it is
      Http.Reply second = post(http, "two");
      assertThat(second.status() == 200 || second.fault().equals(Optional.of(Fault.CONNECTION_RESET))).isTrue();
    }
    assertThat(net.all(Evidence.Http.class)).noneMatch(h -> h.fault().equals(Optional.of(Fault.SIGN_IN_INTERRUPTED)));
  }

  @Test
  void aRefusalIsTheAnswer() {
    try (SignedHttp http = open("wrong")) {
      assertThat(post(http, "one").status()).isEqualTo(401);
    }
    assertThat(statuses()).containsExactly(401, 401);
  }
}
