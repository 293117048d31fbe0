package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;

import java.net.URI;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several exchanges on one connection, for sign-ins that hold for a connection. */
class ConversationTest {
  private final List<Http.Channel> channels = new ArrayList<>();
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private StubServer serve(StubServer.Script script) throws Exception {
    return net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("mail.contoso.com"), script));
  }

  /** Notes where it is asked for, and goes on only where it began. */
  private Http.Authorization leg() {
    return new Http.Authorization() {
      @Override
      public Optional<String> header(Http.Channel channel) {
        channels.add(channel);
        return channel.number() == channels.getFirst().number() ? Optional.of("NTLM x") : Optional.empty();
      }

      @Override
      public String redact(String text) {
        return text;
      }
    };
  }

  private Http.Reply say(Http.Conversation conversation) {
    Http.Request request = new Http.Request(
        "POST", URI.create("https://mail.contoso.com/"), Map.of(), new byte[]{1}, Optional.of(leg()),
        Duration.ofSeconds(5));
    return conversation.send(request, net.seen::add, net.scope);
  }

  @Test
  void everyExchangeGoesOverTheSameConnection() throws Exception {
    StubServer server = serve(ok("in"));
    assertThat(net.get("https://mail.contoso.com/").status()).isEqualTo(200);
    try (Http.Conversation conversation = net.world().http().converse()) {
      for (int i = 0; i < 3; i++) {
        assertThat(say(conversation).status()).isEqualTo(200);
      }
    }
    assertThat(server.connections).hasValue(2);
    assertThat(channels).extracting(Http.Channel::number).hasSize(3).containsOnly(channels.getFirst().number());
  }

  @Test
  void theirConnectionsAreTheirOwn() throws Exception {
    StubServer server = serve(ok("in"));
    try (Http.Conversation one = net.world().http().converse();
        Http.Conversation other = net.world().http().converse()) {
      say(one);
      assertThat(say(other).fault()).contains(Fault.SIGN_IN_INTERRUPTED);
    }
    net.get("https://mail.contoso.com/");
    assertThat(server.connections).hasValue(3);
  }

  /** RFC 5929, 4.1: the hash of the certificate that the server showed. */
  @Test
  void theChannelTellsWhomItLeadsTo() throws Exception {
    List<byte[]> shown = new ArrayList<>();
    serve((request, out, socket) -> {
      try {
        X509Certificate own = (X509Certificate) ((SSLSocket) socket).getSession().getLocalCertificates()[0];
        shown.add(MessageDigest.getInstance("SHA-256").digest(own.getEncoded()));
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
    });
    try (Http.Conversation conversation = net.world().http().converse()) {
      say(conversation);
    }
    assertThat(channels.getFirst().endPoint()).isEqualTo(shown.getFirst());
  }

  @Test
  void whatBeganOnAConnectionThatTheServerClosedDoesNotGoOnUponAnother() throws Exception {
    StubServer server = serve((request, out, socket) -> {
      out.write("HTTP/1.1 401 More\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes());
      out.flush();
      socket.close();
    });
    try (Http.Conversation conversation = net.world().http().converse()) {
      assertThat(say(conversation).status()).isEqualTo(401);
      assertThat(say(conversation).fault()).contains(Fault.SIGN_IN_INTERRUPTED);
    }
    assertThat(server.requests).hasSize(1);
  }
}
