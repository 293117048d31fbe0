package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Name, connection and certificate are looked at, and no request is written. */
class KnockTest {
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net("sts.contoso.com A 192.0.2.1");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private Http.Reply knock(String host) {
    return asked(Http.KNOCK, host);
  }

  private Http.Reply asked(String method, String host) {
    return net.send(new Http.Request(
        method, URI.create("https://" + host + "/"), Map.of(), new byte[0], Optional.empty(), Duration.ofSeconds(5)));
  }

  @Test
  void anOpenDoorHasNoFault() throws Exception {
    StubServer server = net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("sts.contoso.com"), ok("page")));
    Http.Reply reply = knock("sts.contoso.com");
    assertThat(reply.fault()).isEmpty();
    assertThat(reply.status()).isZero();
    assertThat(net.last(Evidence.Tls.class).trusted()).isTrue();
    assertThat(net.all(Evidence.Http.class)).isEmpty();
    assertThat(server.requests).isEmpty();
  }

  /** Else nothing would be seen, and a way that is open looked like one that nobody knows of. */
  @Test
  void itTakesNoConnectionThatIsOpenAlready() throws Exception {
    StubServer server = net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("sts.contoso.com"), ok("page")));
    assertThat(asked("GET", "sts.contoso.com").status()).isEqualTo(200);
    assertThat(knock("sts.contoso.com").fault()).isEmpty();
    assertThat(net.all(Evidence.Tls.class)).hasSize(2);
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aBadCertificateAndAMissingNameAreTold() throws Exception {
    net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server(-20, -3, "sts.contoso.com"), ok("page")));
    assertThat(knock("sts.contoso.com").fault()).contains(Fault.TLS_EXPIRED);
    assertThat(knock("gone.contoso.com").fault()).contains(Fault.DNS_NO_DOMAIN);
  }
}
