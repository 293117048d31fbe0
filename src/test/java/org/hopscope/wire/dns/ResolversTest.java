package org.hopscope.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.DnsStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

class ResolversTest {
  private static final Duration LONG = Duration.ofSeconds(5);
  private final Scope scope = new Scope();
  private DnsStub server;

  @BeforeEach
  void start() throws Exception {
    server = new DnsStub(
        "contoso.com A 192.0.2.10", "contoso.com AAAA 2001:db8::10", "contoso.com MX 10 mail.contoso.com",
        "autodiscover.contoso.com CNAME autodiscover.outlook.com",
        "autodiscover.outlook.com CNAME atod.ms-acdc.office.com",
        "atod.ms-acdc.office.com A 192.0.2.20", "_autodiscover._tcp.contoso.com SRV 0 5 443 mail.contoso.com",
        "contoso.com TXT \"v=spf1 -all\"");
  }

  @AfterEach
  void stop() throws Exception {
    scope.close();
    server.close();
  }

  private Evidence.Dns ask(String name, String type) {
    return ask(name, type, LONG);
  }

  private Evidence.Dns ask(String name, String type, Duration deadline) {
    return resolvers(server.address()).ask(name, type, deadline, scope);
  }

  private Resolvers resolvers(InetSocketAddress... servers) {
    return new Resolvers(List.of(servers), WireClock.SYSTEM, scope);
  }

  @Test
  void tellsRecordsOfEachTypeAndWhoAnswered() {
    Evidence.Dns a = ask("contoso.com", "A");
    assertThat(a.status()).isEqualTo(DnsStatus.FOUND);
    assertThat(a.resolver()).isEqualTo("127.0.0.1:" + server.address().getPort());
    assertThat(a.records()).containsExactly(new Evidence.DnsRecord("contoso.com", "A", 300, "192.0.2.10"));
    assertThat(data("contoso.com", "AAAA")).isEqualTo("2001:db8:0:0:0:0:0:10");
    assertThat(data("contoso.com", "MX")).isEqualTo("10 mail.contoso.com");
    assertThat(data("_autodiscover._tcp.contoso.com", "SRV")).isEqualTo("0 5 443 mail.contoso.com");
    assertThat(data("autodiscover.contoso.com", "CNAME")).isEqualTo("autodiscover.outlook.com");
    assertThat(data("contoso.com", "TXT")).isEqualTo("v=spf1 -all");
  }

  private String data(String name, String type) {
    return ask(name, type).records().getFirst().data();
  }

  @Test
  void keepsTheAliasesInOrder() {
    Evidence.Dns found = ask("autodiscover.contoso.com", "A");
    assertThat(found.cnameTrail()).containsExactly("autodiscover.outlook.com", "atod.ms-acdc.office.com");
    assertThat(found.records()).extracting(Evidence.DnsRecord::data).containsExactly("192.0.2.20");
  }

  @Test
  void followsAChainThatTheServerDidNotComplete() {
    server.rule("autodiscover.contoso.com A", full -> firstAnswerOnly(full));
    Evidence.Dns found = ask("autodiscover.contoso.com", "A");
    assertThat(found.status()).isEqualTo(DnsStatus.FOUND);
    assertThat(found.cnameTrail()).containsExactly("autodiscover.outlook.com", "atod.ms-acdc.office.com");
  }

  private static Message firstAnswerOnly(Message full) {
    List<Record> answers = full.getSection(Section.ANSWER);
    answers.stream().skip(1).toList().forEach(r -> full.removeRecord(r, Section.ANSWER));
    return full;
  }

  @Test
  void keepsTheFamiliesOfFailureApart() throws Exception {
    server.rule("broken.contoso.com A", m -> code(m, Rcode.SERVFAIL)).rule("closed.contoso.com A",
        m -> code(m, Rcode.REFUSED));
    server.add("loop.contoso.com CNAME pool.contoso.com").add("pool.contoso.com CNAME loop.contoso.com");
    assertThat(ask("nobody.contoso.com", "A").status()).isEqualTo(DnsStatus.NO_DOMAIN);
    assertThat(ask("contoso.com", "SRV").status()).isEqualTo(DnsStatus.NO_RECORD);
    assertThat(ask("broken.contoso.com", "A").status()).isEqualTo(DnsStatus.SERVER_FAILED);
    assertThat(ask("closed.contoso.com", "A").status()).isEqualTo(DnsStatus.REFUSED);
    assertThat(ask("loop.contoso.com", "A").status()).isEqualTo(DnsStatus.LOOP);
    assertThat(ask("a".repeat(70) + ".contoso.com", "A").status()).isEqualTo(DnsStatus.NO_DOMAIN);
  }

  @Test
  void seesALoopAcrossAnswers() throws Exception {
    server.add("loop.contoso.com CNAME pool.contoso.com").add("pool.contoso.com CNAME loop.contoso.com");
    server.rule("loop.contoso.com A", ResolversTest::firstAnswerOnly).rule("pool.contoso.com A",
        ResolversTest::firstAnswerOnly);
    assertThat(ask("loop.contoso.com", "A").status()).isEqualTo(DnsStatus.LOOP);
  }

  private static Message code(Message message, int rcode) {
    message.getHeader().setRcode(rcode);
    return message;
  }

  @Test
  void asksOverTcpWhenTheAnswerWasCutOff() throws Exception {
    for (int i = 0; i < 200; i++) {
      server.add("big.contoso.com A 198.51.100." + i);
    }
    assertThat(ask("big.contoso.com", "A").records()).hasSize(200);
  }

  @Test
  void goesOnToTheNextResolverWhenOneIsSilent() {
    server.rule("contoso.com A", m -> null);
    try (DnsStub second = new DnsStub("contoso.com A 192.0.2.99")) {
      Evidence.Dns found = resolvers(server.address(), second.address()).ask("contoso.com", "A", LONG, scope);
      assertThat(found.records()).extracting(Evidence.DnsRecord::data).containsExactly("192.0.2.99");
      assertThat(found.took()).isLessThan(Duration.ofMillis(2_500));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void silenceEndsAtTheDeadline() {
    server.rule("contoso.com A", m -> null);
    Instant begin = Instant.now();
    assertThat(ask("contoso.com", "A", Duration.ofMillis(300)).status()).isEqualTo(DnsStatus.TIMEOUT);
    assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofMillis(290), Duration.ofMillis(2_000));
  }

  @Test
  void aResolverThatIsNotThereIsUnreachable() throws Exception {
    int free;
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(resolvers(new InetSocketAddress("127.0.0.1", free)).ask("contoso.com", "A", LONG, scope).status())
        .isEqualTo(DnsStatus.UNREACHABLE);
    assertThat(resolvers().ask("contoso.com", "A", LONG, scope).status()).isEqualTo(DnsStatus.UNREACHABLE);
  }

  @Test
  void ignoresAnAnswerToAnotherQuestion() {
    server.rule("contoso.com A", m -> {
      Message other = new Message(m.getHeader().getID());
      other.getHeader().setFlag(Flags.QR);
      other.addRecord(Record.newRecord(Name.fromConstantString("evil.example."), 1, DClass.IN), Section.QUESTION);
      return other;
    });
    assertThat(ask("contoso.com", "A", Duration.ofMillis(400)).status()).isEqualTo(DnsStatus.TIMEOUT);
  }

  @Test
  void theSameQuestionCostsOneRoundTrip() {
    server.rule("contoso.com A", m -> {
      sleep(100);
      return m;
    });
    Resolvers dns = resolvers(server.address());
    var all = IntStream.range(0, 8)
        .mapToObj(i -> CompletableFuture
            .supplyAsync(() -> dns.ask(i % 2 == 0 ? "contoso.com" : "CONTOSO.com.", "A", LONG, scope)))
        .toList();
    assertThat(all).allSatisfy(f -> assertThat(f.join().status()).isEqualTo(DnsStatus.FOUND));
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void aFailureIsAskedAgain() {
    server.rule("contoso.com A", m -> code(m, Rcode.SERVFAIL));
    Resolvers dns = resolvers(server.address());
    assertThat(dns.ask("contoso.com", "A", LONG, scope).status()).isEqualTo(DnsStatus.SERVER_FAILED);
    server.rule("contoso.com A", m -> m);
    assertThat(dns.ask("contoso.com", "A", LONG, scope).status()).isEqualTo(DnsStatus.FOUND);
  }

  @Test
  void cancelReturnsAtOnce() {
    server.rule("contoso.com A", m -> null);
    Scope part = scope.child();
    Thread.ofVirtual().start(() -> {
      sleep(100);
      part.cancel();
    });
    Instant begin = Instant.now();
    assertThat(resolvers(server.address()).ask("contoso.com", "A", LONG, part).status()).isEqualTo(DnsStatus.TIMEOUT);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(300));
  }

  @Test
  void aLateAaaaIsNotWaitedFor() {
    server.rule("contoso.com AAAA", m -> null);
    Instant begin = Instant.now();
    Lookup.Addresses found = new Lookup(resolvers(server.address())).of("contoso.com", LONG, e -> {}, scope);
    assertThat(found.all()).extracting(InetAddress::getHostAddress).containsExactly("192.0.2.10");
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(250));
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
