package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.hopscope.auth.BasicAuthorization;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.hopscope.wire.RpcChannels.Arrival;
import org.hopscope.wire.RpcChannels.Opening;
import org.hopscope.wire.RpcChannels.Pair;
import org.hopscope.wire.RpcChannels.Side;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RpcChannelsTest {
  private static final String OUT_ANSWER = "HTTP/1.1 200 Success\r\nContent-Type: application/rpc\r\nContent-Length: 1073741824\r\n\r\n";
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  /** Reads the head itself: a body that never ends must not be waited for. */
  private interface Channel {
    void serve(String head, Socket socket) throws IOException, InterruptedException;
  }

  private void serve(Channel in, Channel out) throws Exception {
    net.serve("192.0.2.1:443", StubServer.raw(Certs.CA.server("mail.contoso.com"), socket -> {
      String head = head(socket.getInputStream());
      (head.startsWith("RPC_IN_DATA ") ? in : out).serve(head, socket);
    }));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      head.write(in.read());
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private Pair open(Duration deadline) {
    Pair pair = net.world().rpc().pair(net.seen::add, net.scope);
    Http.Authorization basic = new BasicAuthorization("anna@contoso.com", new Secret("hunter2".toCharArray()));
    pair.open(
        new Opening(
            URI.create("https://mail.contoso.com/rpc/rpcproxy.dll?x:6001"), Map.of("User-Agent", "MSRPC"),
            "first".getBytes(StandardCharsets.US_ASCII), deadline),
        Map.of(Side.IN, basic, Side.OUT, basic));
    return pair;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String text(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Bytes.class);
    return new String(((Arrival.Bytes) arrival).some(), StandardCharsets.US_ASCII);
  }

  private static Arrival.Ended ended(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Ended.class);
    return (Arrival.Ended) arrival;
  }

  @Test
  void whatIsSentOnOneIsAnsweredOnTheOther() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicReference<String> heads = new AtomicReference<>("");
    serve(
        (head, socket) -> {
          heads.updateAndGet(h -> h + head);
          assertThat(new String(socket.getInputStream().readNBytes(8), StandardCharsets.US_ASCII))
              .isEqualTo("question");
          asked.countDown();
          socket.getInputStream().read();
        },
        (head, socket) -> {
          heads.updateAndGet(h -> h + head);
          assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("first");
          write(socket, OUT_ANSWER + "hello");
          asked.await();
          write(socket, "answer");
          socket.getInputStream().read();
        });
    try (Pair pair = open(Duration.ofSeconds(10))) {
      assertThat(text(pair.next())).isEqualTo("hello");
      pair.send("question".getBytes(StandardCharsets.US_ASCII));
      assertThat(text(pair.next())).isEqualTo("answer");
      assertThat(pair.certificate()).map(Evidence.Certificate::subject).contains("CN=mail.contoso.com");
    }
    assertThat(heads.get()).contains(
        "RPC_IN_DATA /rpc/rpcproxy.dll?x:6001 HTTP/1.1", "Content-Length: 1073741824\r\n",
        "RPC_OUT_DATA /rpc/rpcproxy.dll?x:6001 HTTP/1.1", "Content-Length: 5\r\n", "User-Agent: MSRPC\r\n",
        "Authorization: Basic ");
    assertThat(net.all(Evidence.Tls.class)).as("a connection each").hasSize(2);
    assertThat(net.all(Evidence.Http.class)).extracting(Evidence.Http::method, Evidence.Http::status)
        .containsExactly(tuple("RPC_OUT_DATA", 200), tuple("RPC_IN_DATA", 0));
    assertThat(net.all(Evidence.Http.class).toString()).doesNotContain("hunter2").contains("Basic …");
  }

  @Test
  void anAnswerOnTheInChannelIsHeardThoughNothingEnds() throws Exception {
    serve(
        (head, socket) -> {
          write(socket, "HTTP/1.0 503 RPC Error: 6ba\r\nContent-Length: 4\r\n\r\ndead");
          socket.getInputStream().readAllBytes();
        },
        (head, socket) -> socket.getInputStream().readAllBytes());
    try (Pair pair = open(Duration.ofSeconds(10))) {
      Arrival.Ended ended = ended(pair.next());
      assertThat(ended.side()).isEqualTo(Side.IN);
      assertThat(ended.reply().status()).isEqualTo(503);
      assertThat(ended.reason()).isEqualTo("RPC Error: 6ba");
      assertThat(ended.reply().body()).asString().isEqualTo("dead");
      assertThat(pair.next()).as("the same again").isEqualTo(ended);
    }
    assertThat(net.all(Evidence.Http.class)).extracting(Evidence.Http::status).contains(503);
  }

  @Test
  void aRefusalOnTheOutChannelIsTold() throws Exception {
    serve(
        (head, socket) -> socket.getInputStream().readAllBytes(),
        (head, socket) -> write(socket,
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n"));
    try (Pair pair = open(Duration.ofSeconds(10))) {
      Arrival.Ended ended = ended(pair.next());
      assertThat(ended.side()).isEqualTo(Side.OUT);
      assertThat(ended.reply().all("www-authenticate")).containsExactly("NTLM");
    }
  }

  @Test
  void aConnectionThatBreaksIsAFault() throws Exception {
    serve(
        (head, socket) -> socket.getInputStream().readAllBytes(),
        (head, socket) -> write(socket, OUT_ANSWER + "half"));
    try (Pair pair = open(Duration.ofSeconds(10))) {
      assertThat(text(pair.next())).isEqualTo("half");
      assertThat(ended(pair.next()).reply().fault()).contains(Fault.CONNECTION_RESET);
    }
  }

  @Test
  void silenceEndsWithTheDeadline() throws Exception {
    AtomicBoolean silent = new AtomicBoolean();
    serve(
        (head, socket) -> socket.getInputStream().readAllBytes(),
        (head, socket) -> {
          if (silent.getAndSet(true)) {
            socket.getInputStream().readAllBytes();
          }
        });
    // the first time takes what a cold start takes
    try (Pair pair = open(Duration.ofSeconds(30))) {
      ended(pair.next());
    }
    try (Pair pair = open(Duration.ofSeconds(3))) {
      assertThat(ended(pair.next()).reply().fault()).contains(Fault.HTTP_TIMEOUT);
    }
  }

  @Test
  void aCancelIsAnsweredAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    serve(
        (head, socket) -> socket.getInputStream().readAllBytes(),
        (head, socket) -> {
          asked.countDown();
          socket.getInputStream().readAllBytes();
        });
    try (Pair pair = open(Duration.ofMinutes(10))) {
      Thread.startVirtualThread(() -> {
        try {
          asked.await();
        } catch (InterruptedException e) {
          return;
        }
        net.scope.cancel();
      });
      assertThat(ended(pair.next()).reply().fault()).contains(Fault.DEADLINE);
    }
  }

  @Test
  void noPasswordGoesToAServerOfAnotherName() throws Exception {
    AtomicReference<String> heads = new AtomicReference<>("");
    net.serve("192.0.2.1:443",
        StubServer.raw(Certs.CA.server("other.contoso.com"), socket -> heads.updateAndGet(h -> h + "something")));
    try (Pair pair = open(Duration.ofSeconds(10))) {
      assertThat(ended(pair.next()).reply().fault()).contains(Fault.TLS_WRONG_NAME);
    }
    assertThat(heads.get()).isEmpty();
  }

  @Test
  void withoutTlsNothingIsOpened() {
    try (Pair pair = net.world().rpc().pair(net.seen::add, net.scope)) {
      Opening plain = new Opening(
          URI.create("http://mail.contoso.com/rpc/rpcproxy.dll?x:6001"), Map.of(), new byte[0], Duration.ofSeconds(1));
      assertThatThrownBy(() -> pair.open(plain, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
