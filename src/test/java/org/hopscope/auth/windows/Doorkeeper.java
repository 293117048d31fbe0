package org.hopscope.auth.windows;

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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.hopscope.auth.SignedHttp;
import org.hopscope.lab.windows.Accounts;
import org.hopscope.lab.windows.Dialogue;
import org.hopscope.lab.windows.NtlmSeat;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.hopscope.wire.tls.EndPoint;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on mail.contoso.com that lets anna in with "p", by a scheme that signs a connection in; for one test. */
final class Doorkeeper implements BeforeEachCallback, AfterEachCallback {
  Net net;
  StubServer server;
  volatile boolean closesAfterAnswers;

  private final String scheme;
  private final Pattern token;
  private final Function<NtlmSeat, Dialogue> talk;
  private final Map<Socket, Dialogue> talks = new ConcurrentHashMap<>();
  private final Map<Socket, Boolean> in = new ConcurrentHashMap<>();

  Doorkeeper(String scheme, Function<NtlmSeat, Dialogue> talk) {
    this.scheme = scheme;
    this.token = Pattern.compile("(?m)^Authorization: " + scheme + " (\\S+)");
    this.talk = talk;
  }

  @Override
  public void beforeEach(ExtensionContext test) throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1");
    server = net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("mail.contoso.com"), this::answer));
  }

  static Http.Reply post(SignedHttp http, String body) {
    return http.send(new Http.Request(
        "POST", URI.create("https://mail.contoso.com/"), Map.of(), body.getBytes(StandardCharsets.UTF_8),
        Optional.empty(), Duration.ofSeconds(5)));
  }

  private void answer(String request, OutputStream out, Socket socket) throws IOException {
    Matcher sent = token.matcher(request);
    if (sent.find()) {
      switch (talks.computeIfAbsent(socket, s -> talk.apply(seat()))
          .hear(Base64.getDecoder().decode(sent.group(1)), Optional.of(endPoint(socket)))) {
        case Dialogue.Said.Admitted admitted -> in.put(socket, true);
        case Dialogue.Said.Refused refused -> in.remove(socket);
        case Dialogue.Said.GoOn(byte[] next) -> {
          say(out, "401 More\r\nWWW-Authenticate: " + scheme + " " + Base64.getEncoder().encodeToString(next));
          return;
        }
      }
    }
    say(out, in.containsKey(socket) ? "200 OK" : "401 No\r\nWWW-Authenticate: " + scheme);
    if (closesAfterAnswers) {
      socket.close();
    }
  }

  private static NtlmSeat seat() {
    return new NtlmSeat(
        new Accounts("mail.contoso.com", Map.of("anna@contoso.com", "p")), NtlmSeat.Protection.REQUIRED);
  }

  private static byte[] endPoint(Socket socket) {
    return EndPoint.of((X509Certificate) ((SSLSocket) socket).getSession().getLocalCertificates()[0]);
  }

  private static void say(OutputStream out, String head) throws IOException {
    out.write(("HTTP/1.1 " + head + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void afterEach(ExtensionContext test) throws Exception {
    net.close();
  }
}
