package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hopscope.wire.kit.StubServer.ok;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The password goes to whom it is for, once, and nowhere else. */
class CredentialTest {
  private static final String PASSWORD = "Tr0ub4dor&3";
  private static final String BASIC = Base64.getEncoder()
      .encodeToString(("user:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  private final AtomicInteger made = new AtomicInteger();
  private Net net;

  private final Http.Authorization authorization = new Http.Authorization() {
    @Override
    public Optional<String> header(Http.Channel channel) {
      made.incrementAndGet();
      return Optional.of("Basic " + BASIC);
    }

    @Override
    public String redact(String text) {
      return text.replace(PASSWORD, "•••").replace(BASIC, "•••");
    }
  };

  @BeforeEach
  void start() throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private StubServer serve(SSLContext context, StubServer.Script script) throws Exception {
    return net.serve("192.0.2.1:443", StubServer.tls(context, script));
  }

  @Test
  void isSentOnceOverVerifiedTls() throws Exception {
    StubServer server = serve(Certs.CA.server("mail.contoso.com"), ok("in"));
    assertThat(net.post("https://mail.contoso.com/", "<x/>", authorization).status()).isEqualTo(200);
    assertThat(server.requests).singleElement().asString().contains("Authorization: Basic " + BASIC);
    assertThat(made).hasValue(1);
  }

  @Test
  void isNotEvenMadeForACertificateThatIsNoGood() throws Exception {
    for (SSLContext bad : new SSLContext[]{
        Certs.selfSigned("mail.contoso.com"), Certs.CA.server("other.contoso.com"),
        Certs.CA.server(-9, -2, "mail.contoso.com"), new Certs("Other").server("mail.contoso.com")}) {
      StubServer server = serve(bad, ok("in"));
      assertThat(net.post("https://mail.contoso.com/", "<x/>", authorization).fault()).isPresent();
      assertThat(server.requests).isEmpty();
    }
    assertThat(made).hasValue(0);
  }

  @Test
  void isRefusedForPlainHttp() {
    assertThatThrownBy(() -> net.post("http://mail.contoso.com/", "<x/>", authorization))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(made).hasValue(0);
  }

  @Test
  void isNotRepeatedWhateverTheServerDoes() throws Exception {
    StubServer server = serve(Certs.CA.server("mail.contoso.com"), (request, out, socket) -> socket.close());
    assertThat(net.post("https://mail.contoso.com/", "<x/>", authorization).fault()).contains(Fault.CONNECTION_RESET);
    assertThat(server.requests).hasSize(1);
    assertThat(made).hasValue(1);
  }

  @Test
  void appearsInNoEvidenceEvenWhenTheServerEchoesIt() throws Exception {
    serve(Certs.CA.server("mail.contoso.com"), (request, out, socket) -> {
      String echo = "you sent " + BASIC + " that is " + PASSWORD;
      out.write(("HTTP/1.1 401 Nope\r\nX-Echo: " + echo + "\r\nWWW-Authenticate: Basic realm=\"" + PASSWORD + "\"\r\nX-"
          + BASIC.replace("=", "") + ": 1\r\nContent-Length: " + echo.length() + "\r\n\r\n" + echo).getBytes());
    });
    net.post("https://mail.contoso.com/?p=" + BASIC, "<x>" + PASSWORD + "</x>", authorization);
    assertThat(net.seen.toString()).contains("Authorization=[Basic …]").doesNotContain(PASSWORD)
        .doesNotContain(BASIC);
    assertThat(net.last(Evidence.Http.class).responseBody()).isEqualTo("you sent ••• that is •••");
  }

  @Test
  void appearsInNoEvidenceEvenWhenTheAnswerIsGarbageMadeOfIt() throws Exception {
    serve(Certs.CA.server("mail.contoso.com"), (request, out, socket) -> {
      out.write((PASSWORD + " " + BASIC + "\r\n\r\n").getBytes());
      out.flush();
      socket.close();
    });
    Http.Reply reply = net.post("https://mail.contoso.com/", "<x/>", authorization);
    assertThat(reply.fault()).contains(Fault.HTTP_MALFORMED);
    assertThat(reply.detail()).doesNotContain(PASSWORD).doesNotContain(BASIC);
    assertThat(net.seen.toString()).doesNotContain(PASSWORD).doesNotContain(BASIC);
  }
}
