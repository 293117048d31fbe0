package org.hopscope.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.InternetResolver;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.DnsStub;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The ways in which a resolver can be spoken to. */
class ServerTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private final Scope scope = new Scope();

  private Evidence.Dns ask(Server server, String name) {
    return Resolvers.of(WireClock.SYSTEM, scope, List.of(server)).ask(name, "A", LONG, scope);
  }

  @Test
  void tcpAlone() throws Exception {
    try (DnsStub stub = new DnsStub("contoso.com A 192.0.2.10")) {
      Evidence.Dns answer = ask(new Server.Tcp(stub.address(), "tcp:stub"), "contoso.com");
      assertThat(answer.records()).extracting(Evidence.DnsRecord::data).containsExactly("192.0.2.10");
      assertThat(answer.resolver()).isEqualTo("tcp:stub");
    }
  }

  @Test
  void signaturesThatDoNotHoldAreToldFromAServerThatFails() throws Exception {
    try (DnsStub stub = new DnsStub("signed.example A 192.0.2.10")) {
      stub.rule("failing.example A", ServerTest::failed);
      assertThat(ask(new Server.Udp(stub.address()), "failing.example").status()).isEqualTo(DnsStatus.SERVER_FAILED);
    }
  }

  private static Message failed(Message answer) {
    answer.getHeader().setRcode(Rcode.SERVFAIL);
    return answer;
  }

  private static Http answering(int status, String type, boolean matching) {
    return (request, seen, within) -> {
      try {
        Message query = new Message(request.body());
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        Name name = matching ? query.getQuestion().getName() : Name.fromConstantString("other.example.");
        answer.addRecord(Record.newRecord(name, Type.A, DClass.IN), Section.QUESTION);
        answer.addRecord(Record.fromString(name, Type.A, DClass.IN, 60, "192.0.2.7", Name.root), Section.ANSWER);
        return new Http.Reply(status, Map.of("Content-Type", List.of(type)), answer.toWire(), Optional.empty(), "");
      } catch (java.io.IOException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static Server https(Http http) {
    return new OverHttps(URI.create("https://dns.example/dns-query"), http);
  }

  @Test
  void httpsCarriesTheSameMessages() {
    Evidence.Dns answer = ask(https(answering(200, OverHttps.TYPE, true)), "contoso.com");
    assertThat(answer.records()).extracting(Evidence.DnsRecord::data).containsExactly("192.0.2.7");
  }

  @Test
  void anythingElseOverHttpsIsNoAnswer() {
    assertThat(ask(https(answering(200, "text/html", true)), "contoso.com").status()).isEqualTo(DnsStatus.UNREACHABLE);
    assertThat(ask(https(answering(403, OverHttps.TYPE, true)), "contoso.com").status())
        .isEqualTo(DnsStatus.UNREACHABLE);
    assertThat(ask(https(answering(200, OverHttps.TYPE, false)), "contoso.com").status())
        .isEqualTo(DnsStatus.UNREACHABLE);
    Http broken = (request, seen, within) -> new Http.Reply(0, Map.of(), new byte[0],
        Optional.of(Fault.TLS_INTERCEPTED), "");
    assertThat(ask(https(broken), "contoso.com").status()).isEqualTo(DnsStatus.UNREACHABLE);
  }

  @Test
  void whatOneResolverHasSaidItIsNotAskedAgain() throws Exception {
    try (DnsStub stub = new DnsStub("contoso.com A 192.0.2.10")) {
      Views.Own own = Views.Own.of(List.of(stub.address()), Map.of(), WireClock.SYSTEM, scope);
      Evidence.Dns together = own.together().ask("contoso.com", "A", LONG, scope);
      Evidence.Dns alone = own.each().getFirst().ask("contoso.com", "A", LONG, scope);
      assertThat(alone.records()).isEqualTo(together.records());
      assertThat(stub.asked).hasSize(1);
    }
  }

  @Test
  void aQuestionThatWentWrongIsAskedAgain() throws Exception {
    try (DnsStub stub = new DnsStub("contoso.com A 192.0.2.10")) {
      Shared shared = new Shared(new Server.Udp(stub.address()));
      stub.rule("contoso.com A", usual -> null);
      assertThat(
          Resolvers.of(WireClock.SYSTEM, scope, List.of(shared)).ask("contoso.com", "A", Duration.ofMillis(300), scope)
              .status())
          .isEqualTo(DnsStatus.TIMEOUT);
      int before = stub.asked.size();
      stub.rule("contoso.com A", usual -> usual);
      assertThat(Resolvers.of(WireClock.SYSTEM, scope, List.of(shared)).ask("contoso.com", "A", LONG, scope).status())
          .isEqualTo(DnsStatus.FOUND);
      assertThat(stub.asked.size()).isGreaterThan(before);
    }
  }

  /** The first is silent; what the second says is there long before the first would be given up. */
  @Test
  void oneInternetResolverThatIsSilentHoldsUpNoOther() throws Exception {
    try (DnsStub silent = new DnsStub(); DnsStub speaking = new DnsStub("contoso.com A 192.0.2.10")) {
      silent.rule("contoso.com A", usual -> null);
      Views views = new Views(
          Views.Own.of(List.of(), Map.of(), WireClock.SYSTEM, scope),
          List.of(new InternetResolver.Udp(silent.address()), new InternetResolver.Udp(speaking.address())),
          null, WireClock.SYSTEM, scope);
      assertThat(views.askEach(Dns.Side.INTERNET, "contoso.com", "A", LONG, scope)).extracting(Evidence.Dns::status)
          .containsExactly(DnsStatus.TIMEOUT, DnsStatus.FOUND);
      assertThat(silent.asked).as("not asked again and again").hasSizeLessThan(3);
    }
  }
}
