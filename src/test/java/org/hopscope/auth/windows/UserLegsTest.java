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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.SignedHttp;
import org.hopscope.lab.windows.Accounts;
import org.hopscope.lab.windows.Dialogue;
import org.hopscope.lab.windows.NegotiateTalk;
import org.hopscope.lab.windows.NtlmSeat;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.hopscope.wire.tls.EndPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the operating system signs in, in as many legs as it wants; NTLM within Negotiate takes its place here. */
class UserLegsTest {
  private static final Pattern TOKEN = Pattern.compile("(?m)^Authorization: Negotiate (\\S+)");
  private final Map<Socket, Dialogue> talks = new ConcurrentHashMap<>();
  private final Map<Socket, Boolean> in = new ConcurrentHashMap<>();
  private final AtomicInteger closed = new AtomicInteger();
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
      Dialogue talk = talks.computeIfAbsent(socket, s -> new NegotiateTalk(new NtlmSeat(
          new Accounts("mail.contoso.com", Map.of("anna@contoso.com", "p")), NtlmSeat.Protection.REQUIRED)));
      byte[] endPoint = EndPoint.of((X509Certificate) ((SSLSocket) socket).getSession().getLocalCertificates()[0]);
      switch (talk.hear(Base64.getDecoder().decode(token.group(1)), Optional.of(endPoint))) {
        case Dialogue.Said.Admitted admitted -> in.put(socket, true);
        case Dialogue.Said.Refused refused -> in.remove(socket);
        case Dialogue.Said.GoOn(byte[] next) -> {
          say(out, "401 More\r\nWWW-Authenticate: Negotiate " + Base64.getEncoder().encodeToString(next));
          return;
        }
      }
    }
    say(out, in.containsKey(socket) ? "200 OK" : "401 No\r\nWWW-Authenticate: Negotiate");
  }

  private static void say(OutputStream out, String head) throws IOException {
    out.write(("HTTP/1.1 " + head + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private Http.Reply post(SignedInUser user) {
    Carrier carrier = new Carrier(
        net.world().http(), net.world().clock(), Optional.empty(), Optional.of(user), net.seen::add, net.scope);
    try (Secret none = Secret.none();
        SignedHttp http = WindowsScheme.negotiate("otto@contoso.com", "mail.contoso.com", none).open(carrier)) {
      return http.send(new Http.Request(
          "POST", URI.create("https://mail.contoso.com/"), Map.of(), "one".getBytes(StandardCharsets.UTF_8),
          Optional.empty(), Duration.ofSeconds(5)));
    }
  }

  @Test
  void allLegsGoOverOneConnectionAndAreBoundToIt() {
    assertThat(post(new NtlmUser("anna@contoso.com", "p", closed)).status()).isEqualTo(200);
    assertThat(net.all(Evidence.Http.class)).extracting(Evidence.Http::status).containsExactly(401, 401, 200);
    assertThat(net.all(Evidence.Note.class)).extracting(n -> n.message().key()).containsExactly("signin.user");
    assertThat(server.connections).hasValue(1);
    assertThat(closed).hasValue(1);
  }

  @Test
  void aRefusalIsTheAnswer() {
    assertThat(post(new NtlmUser("anna@contoso.com", "wrong", closed)).fault()).contains(Fault.OWN_USER_REFUSED);
    assertThat(closed).hasValue(1);
  }

  @Test
  void whyNothingIsSaidIsTheAnswer() {
    SignedInUser nobody = service -> new SignedInUser.Dialogue() {
      @Override
      public Ticket next(byte[] received, byte[] endPoint, Duration deadline, Scope scope) {
        return new Ticket.None(Fault.KERBEROS_NO_SPN, "SEC_E_TARGET_UNKNOWN", true);
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
    assertThat(post(nobody).fault()).contains(Fault.KERBEROS_NO_SPN);
    assertThat(closed).hasValue(1);
    assertThat(server.requests).noneMatch(r -> r.contains("Authorization"));
  }
}
