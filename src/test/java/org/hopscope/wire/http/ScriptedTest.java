package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;
import static org.hopscope.wire.kit.StubServer.reply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Taken;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way out that a script says, over real sockets. */
@Timeout(90)
class ScriptedTest {
  private static final String SCRIPT = "http://wpad.contoso.com/proxy.pac";
  private static final String MAIL = "https://mail.contoso.com/";
  private static final Duration LONG = Duration.ofSeconds(40);

  @TempDir
  Path folder;
  private Net net;
  private StubServer first;
  private StubServer second;

  @BeforeEach
  void start() throws Exception {
    net = new Net(
        "wpad.contoso.com A 192.0.2.9", "one.contoso.com A 192.0.2.1", "two.contoso.com A 192.0.2.2",
        "mail.contoso.com A 192.0.2.80", "dead.contoso.com A 192.0.2.7");
    first = net.serve("192.0.2.1:3128", StubServer.plain(reply("HTTP/1.1 403 By one\r\nContent-Length: 0\r\n\r\n")));
    second = net.serve("192.0.2.2:3128", StubServer.plain(reply("HTTP/1.1 403 By two\r\nContent-Length: 0\r\n\r\n")));
    net.script(SCRIPT);
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  @Test
  void theFirstWayIsTakenAndTheOthersAreLeftAlone() throws Exception {
    answers("PROXY one.contoso.com:3128; PROXY two.contoso.com:3128; DIRECT");
    assertThat(get().fault()).contains(Fault.PROXY_REFUSED);
    assertThat(second.connections).hasValue(0);
    Evidence.ProxyScript told = net.last(Evidence.ProxyScript.class);
    assertThat(told.url()).isEqualTo(SCRIPT);
    assertThat(told.asked()).isEqualTo("https://mail.contoso.com/");
    assertThat(told.taken()).isEqualTo("PROXY one.contoso.com:3128");
    assertThat(told.entries()).extracting(Evidence.ProxyEntry::taken)
        .containsExactly(Taken.TAKEN, Taken.NOT_NEEDED, Taken.NOT_NEEDED);
    assertThat(net.last(Evidence.Tunnel.class).how()).isEqualTo("proxy.how.script");
  }

  /** One that is silent for longer than OkHttp's head start, and one whose name is gone. */
  @Test
  void oneAfterAnotherAndADeadOneOnlyOnce() throws Exception {
    net.dialer.givenUp("192.0.2.7:3128");
    answers("PROXY gone.contoso.com:3128; PROXY dead.contoso.com:3128; PROXY two.contoso.com:3128");
    assertThat(get().fault()).contains(Fault.PROXY_REFUSED);
    assertThat(net.last(Evidence.ProxyScript.class).entries()).extracting(Evidence.ProxyEntry::taken)
        .containsExactly(Taken.PASSED_OVER, Taken.PASSED_OVER, Taken.TAKEN);
    assertThat(words(net.last(Evidence.ProxyScript.class))).contains("dns-no-domain").contains("connect-timeout");
    assertThat(net.all(Evidence.Http.class)).as("nothing was sent to those who are not there").hasSize(1);
    int tries = triesOf("192.0.2.7");
    net.get("https://other.contoso.com/", LONG);
    assertThat(triesOf("192.0.2.7")).isEqualTo(tries);
    assertThat(second.requests).last().asString().startsWith("CONNECT other.contoso.com:443");
  }

  @Test
  void whereNobodyIsThereTheScriptIsNamed() throws Exception {
    answers("PROXY dead.contoso.com:3128");
    Http.Reply reply = get();
    assertThat(reply.fault()).contains(Fault.PROXY_UNREACHABLE);
    assertThat(reply.detail()).contains("dead.contoso.com:3128 (connect-refused)", SCRIPT);
    assertThat(get().fault()).contains(Fault.PROXY_UNREACHABLE);
  }

  @Test
  void directWhereTheScriptSaysSo() throws Exception {
    answers("DIRECT; PROXY one.contoso.com:3128");
    net.serve("192.0.2.80:443", StubServer.tls(Certs.CA.server("mail.contoso.com"), ok("hello")));
    assertThat(get().status()).isEqualTo(200);
    assertThat(first.connections).hasValue(0);
    assertThat(net.all(Evidence.Tunnel.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SOCKS one.contoso.com:1080; PROXY two.contoso.com:3128,does not go through",
      "PROXY ?; PROXY two.contoso.com:3128,cannot be read"})
  void whatCannotBeUsedIsPassedOver(String list, String why) throws Exception {
    answers(list);
    assertThat(get().fault()).contains(Fault.PROXY_REFUSED);
    assertThat(second.connections).hasValue(1);
    assertThat(words(net.last(Evidence.ProxyScript.class))).contains(why);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "function FindProxyForURL(url, host) { return | PAC_BROKEN | line 1",
      "function FindProxyForURL() { while (true); } | PAC_ENDLESS | time",
      "function FindProxyForURL() { return 'one.contoso.com:3128' } | PAC_BAD_RESULT | one.contoso.com:3128",
      "function FindProxyForURL() { return 'SOCKS one.contoso.com:3128' } | PAC_BAD_RESULT | SOCKS"})
  void aScriptThatFailsLeavesTheDirectWay(String script, Fault fault, String detail) throws Exception {
    serve(script);
    net.serve("192.0.2.80:443", StubServer.tls(Certs.CA.server("mail.contoso.com"), ok("hello")));
    assertThat(get().status()).isEqualTo(200);
    Evidence.ProxyScript told = net.last(Evidence.ProxyScript.class);
    assertThat(told.fault()).contains(fault);
    assertThat(told.detail()).contains(detail);
    assertThat(told.taken()).isEqualTo("DIRECT");
  }

  @Test
  void aScriptThatFailsIsTheCauseWhereNothingIsReachedDirectly() throws Exception {
    serve("function FindProxyForURL() { return nobody }");
    Http.Reply reply = get();
    assertThat(reply.fault()).contains(Fault.PAC_BROKEN);
    assertThat(new Wording(Locale.ENGLISH).say(Fault.PAC_BROKEN.at("mail.contoso.com", reply.detail())))
        .contains("mail.contoso.com", SCRIPT, "nobody");
  }

  @Test
  void aScriptThatIsNotThere() throws Exception {
    Http.Reply reply = get();
    assertThat(reply.fault()).contains(Fault.PAC_UNREACHABLE);
    assertThat(reply.detail()).contains(SCRIPT, "connect-refused");
  }

  @Test
  void aPageInPlaceOfAScript() throws Exception {
    net.serve("192.0.2.9:80", StubServer.plain(reply("HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n")));
    assertThat(get().detail()).contains("HTTP 404");
  }

  @Test
  void aScriptThatHasMoved() throws Exception {
    net.serve("192.0.2.9:80", StubServer.plain((request, out, socket) -> {
      String answer = request.startsWith("GET /proxy.pac ")
          ? "HTTP/1.1 302 Found\r\nLocation: /new.pac\r\nContent-Length: 0\r\n\r\n"
          : page("function FindProxyForURL() { return 'PROXY one.contoso.com:3128' }");
      out.write(answer.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }));
    assertThat(get().fault()).contains(Fault.PROXY_REFUSED);
    assertThat(first.connections).hasValue(1);
  }

  @Test
  void aScriptInAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("proxy.pac"),
        "\ufefffunction FindProxyForURL() { return 'PROXY two.contoso.com:3128' }");
    net.script(file.toUri().toString());
    get();
    assertThat(second.connections).hasValue(1);
  }

  @Test
  void aFileThatIsNotThere() {
    net.script(folder.resolve("none.pac").toUri().toString());
    assertThat(get().fault()).contains(Fault.PAC_UNREACHABLE);
  }

  /** By the view's own resolvers and this computer's own address there. */
  @Test
  void namesAreThoseOfTheView() throws Exception {
    serve("function FindProxyForURL(url, host) {"
        + " return isInNet(host, '192.0.2.80', '255.255.255.255') && !isResolvable('nobody.contoso.com')"
        + " ? 'PROXY one.contoso.com:3128' : 'PROXY two.contoso.com:3128' }");
    get();
    assertThat(first.connections).hasValue(1);
    assertThat(net.dns.asked).contains("nobody.contoso.com A");
  }

  @Test
  void theScriptIsLoadedOnceAndNeverTold() throws Exception {
    StubServer server = answers("PROXY one.contoso.com:3128");
    List<CompletableFuture<Void>> all = List.of("a", "b", "c", "d").stream()
        .map(name -> CompletableFuture.runAsync(() -> net.get("https://" + name + ".contoso.com/path?secret", LONG)))
        .toList();
    all.forEach(CompletableFuture::join);
    assertThat(server.requests).hasSize(1);
    assertThat(first.requests).hasSize(4);
    assertThat(net.all(Evidence.ProxyScript.class))
        .allSatisfy(told -> assertThat(told.asked()).doesNotContain("secret"));
  }

  @Test
  void aSilentServerIsNotWaitedForAfterACancel() throws Exception {
    net.dialer.silent("192.0.2.9:80");
    CompletableFuture<Http.Reply> reply = CompletableFuture.supplyAsync(this::get);
    net.scope.cancel();
    assertThat(reply.get().status()).isZero();
  }

  private Http.Reply get() {
    return net.get(MAIL, LONG);
  }

  private StubServer answers(String list) throws Exception {
    return serve("function FindProxyForURL(url, host) { return '" + list + "' }");
  }

  private StubServer serve(String script) throws Exception {
    return net.serve("192.0.2.9:80", StubServer.plain(reply(page(script))));
  }

  private static String page(String script) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/x-ns-proxy-autoconfig\r\nContent-Length: " + script.length()
        + "\r\n\r\n" + script;
  }

  private int triesOf(String address) {
    return (int) net.all(Evidence.Tcp.class).stream().filter(tcp -> tcp.address().equals(address)).count();
  }

  private static String words(Evidence.ProxyScript told) {
    return told.entries().stream().map(entry -> new Wording(Locale.ENGLISH).say(entry.why())).toList().toString();
  }
}
