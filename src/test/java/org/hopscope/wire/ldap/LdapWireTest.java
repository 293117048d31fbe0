package org.hopscope.wire.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Scope;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LdapWireTest {
  private static final String DC = "dc1.contoso.com";
  private static final EmailAddress USER = new EmailAddress("anna", "contoso.com");
  private static final String CONFIGURATION = "CN=Configuration,DC=contoso,DC=com";

  private final List<String> binds = Collections.synchronizedList(new ArrayList<>());
  private Net net;
  private InMemoryDirectoryServer server;

  @BeforeEach
  void start() throws Exception {
    net = new Net(DC + " A 192.0.2.5");
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.shutDown(true);
    }
    net.close();
  }

  /** @param tls for LDAPS on 636 and StartTLS on 389; null for a controller without a certificate */
  private void controller(SSLContext tls, boolean anonymousMaySearch) throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("DC=contoso,DC=com");
    List<InMemoryListenerConfig> listeners = new ArrayList<>();
    listeners.add(InMemoryListenerConfig.createLDAPConfig(
        "ldap", loopback, 0, tls == null ? null : tls.getSocketFactory()));
    if (tls != null) {
      listeners.add(InMemoryListenerConfig.createLDAPSConfig(
          "ldaps", loopback, 0, tls.getServerSocketFactory(), tls.getSocketFactory()));
    }
    config.setListenerConfigs(listeners);
    config.setSchema(null);
    config.setCustomRootDSEAttributes(
        List.of(new com.unboundid.ldap.sdk.Attribute("configurationNamingContext", CONFIGURATION)));
    if (!anonymousMaySearch) {
      config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
    }
    config.addInMemoryOperationInterceptor(new Binds());
    server = new InMemoryDirectoryServer(config);
    server.add("dn: DC=contoso,DC=com", "objectClass: domain", "DC: contoso");
    server.add("dn: " + CONFIGURATION, "objectClass: container", "CN: Configuration");
    scp("EX1", "https://ex1.contoso.com/autodiscover/autodiscover.xml", "20190102030405.0Z", "Site=Berlin");
    server.add("dn: CN=other," + CONFIGURATION, "objectClass: serviceConnectionPoint", "CN: other",
        "keywords: printer");
    server.startListening();
    net.dialer.host("192.0.2.5:389", server.getListenPort("ldap"));
    if (tls != null) {
      net.dialer.host("192.0.2.5:636", server.getListenPort("ldaps"));
    }
  }

  private void scp(String name, String url, String created, String site) throws Exception {
    server.add("dn: CN=" + name + "," + CONFIGURATION, "objectClass: serviceConnectionPoint", "CN: " + name,
        "serviceBindingInformation: " + url, "whenCreated: " + created, "keywords: " + site,
        "keywords: 77378F46-2C66-4aa9-A6A6-3E7A48B19596");
  }

  /** Active Directory knows users by their UPN; the test server by a DN only. */
  private final class Binds extends InMemoryOperationInterceptor {
    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
      String password = request.getRequest().getPassword().stringValue();
      binds.add(request.getRequest().getBindDN() + " " + password);
      if (!password.equals("right")) {
        throw new LDAPException(ResultCode.INVALID_CREDENTIALS,
            "80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e, v3839 " + password);
      }
      request.setRequest(new com.unboundid.ldap.sdk.SimpleBindRequest());
    }
  }

  private Directory.Reply find(int port, String password) {
    return find(port, password, Duration.ofSeconds(5), net.scope);
  }

  private Directory.Reply find(int port, String password, Duration deadline, Scope scope) {
    try (Secret secret = new Secret(password.toCharArray())) {
      return net.world().directory().findScps(
          new Directory.Query(DC, port, "contoso.com", USER, secret, deadline), net.seen::add, scope);
    }
  }

  @Test
  void findsExchangesObjectsWithoutAPasswordWhereThatIsAllowed() throws Exception {
    controller(null, true);
    Directory.Reply reply = find(389, "");
    assertThat(reply.fault()).isEmpty();
    assertThat(reply.bind()).isEqualTo(Directory.Bind.ANONYMOUS);
    assertThat(reply.base()).isEqualToIgnoringCase(CONFIGURATION);
    assertThat(reply.entries()).singleElement().satisfies(entry -> {
      assertThat(entry.bindingInformation()).containsExactly("https://ex1.contoso.com/autodiscover/autodiscover.xml");
      assertThat(entry.keywords()).contains("Site=Berlin");
      assertThat(entry.created()).contains(Instant.parse("2019-01-02T03:04:05Z"));
    });
    assertThat(net.last(Evidence.Directory.class).found()).hasSize(1);
  }

  @Test
  void bindsOverLdaps() throws Exception {
    controller(Certs.CA.server(DC), true);
    Directory.Reply reply = find(636, "right");
    assertThat(reply.fault()).isEmpty();
    assertThat(reply.bind()).isEqualTo(Directory.Bind.SIMPLE);
    assertThat(binds).containsExactly("anna@contoso.com right");
    assertThat(net.seen.stream().map(e -> e.getClass().getSimpleName()).toList())
        .containsSubsequence("Dns", "Tcp", "Tls", "Directory");
  }

  @Test
  void bindsAfterStartTls() throws Exception {
    controller(Certs.CA.server(DC), true);
    Directory.Reply reply = find(389, "right");
    assertThat(reply.fault()).isEmpty();
    assertThat(reply.bind()).isEqualTo(Directory.Bind.SIMPLE);
    assertThat(net.last(Evidence.Tls.class).trusted()).isTrue();
  }

  @Test
  void aWrongPasswordIsSaidAndNotRepeated() throws Exception {
    controller(Certs.CA.server(DC), true);
    Directory.Reply reply = find(389, "wrongPass");
    assertThat(reply.fault()).contains(Fault.LDAP_BIND_FAILED);
    assertThat(reply.detail()).isEqualTo("data 52e");
    assertThat(binds).hasSize(1);
    assertThat(net.seen.toString()).doesNotContain("wrongPass");
  }

  @Test
  void neverSendsThePasswordWithoutTls() throws Exception {
    controller(null, true);
    Directory.Reply reply = find(389, "right");
    assertThat(reply.fault()).isEmpty();
    assertThat(reply.bind()).isEqualTo(Directory.Bind.ANONYMOUS);
    assertThat(binds).isEmpty();
  }

  @Test
  void neverSendsThePasswordToAStranger() throws Exception {
    for (SSLContext bad : List.of(Certs.selfSigned(DC), Certs.CA.server("dc2.contoso.com"))) {
      controller(bad, true);
      assertThat(find(389, "right").bind()).isEqualTo(Directory.Bind.ANONYMOUS);
      assertThat(find(636, "right").fault()).contains(Fault.LDAP_NO_TLS);
      assertThat(net.last(Evidence.Tls.class).fault()).isPresent();
      server.shutDown(true);
    }
    assertThat(binds).isEmpty();
  }

  @Test
  void tellsTlsMissingWhereAPasswordWouldHaveHelped() throws Exception {
    controller(null, false);
    assertThat(find(389, "right").fault()).contains(Fault.LDAP_NO_TLS);
    assertThat(find(389, "").fault()).contains(Fault.LDAP_REFUSED);
  }

  @Test
  void aControllerThatIsNotThere() {
    assertThat(find(389, "").fault()).contains(Fault.LDAP_UNREACHABLE);
    assertThat(net.last(Evidence.Tcp.class).fault()).contains(Fault.CONNECT_REFUSED);
    net.dialer.silent("192.0.2.5:389");
    assertThat(find(389, "", Duration.ofMillis(300), net.scope).fault()).contains(Fault.LDAP_UNREACHABLE);
    assertThat(net.last(Evidence.Tcp.class).fault()).contains(Fault.CONNECT_TIMEOUT);
  }

  @Test
  void anAddressThatIsSilentDoesNotHideOneThatAnswers() throws Exception {
    controller(null, true);
    net.dns.add(DC + " AAAA 2001:db8::5");
    net.dialer.silent("2001:db8:0:0:0:0:0:5:389");
    assertThat(find(389, "").fault()).isEmpty();
    assertThat(net.all(Evidence.Tcp.class)).extracting(Evidence.Tcp::fault)
        .containsExactlyInAnyOrder(java.util.Optional.empty(), java.util.Optional.of(Fault.CONNECT_TIMEOUT));
  }

  @Test
  void aControllerThatFallsSilentAndOneThatTalksNonsense() throws Exception {
    net.serve("192.0.2.5:389", StubServer.plain((request, out, socket) -> {}));
    assertThat(find(389, "", Duration.ofMillis(300), net.scope).detail()).startsWith("Connected, but no answer");
    var nonsense = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    net.dialer.host("192.0.2.5:389", nonsense.getLocalPort());
    Thread.ofVirtual().start(() -> {
      while (true) {
        try (var socket = nonsense.accept()) {
          socket.getInputStream().read();
          socket.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes());
        } catch (java.io.IOException e) {
          return;
        }
      }
    });
    assertThat(find(389, "").fault()).contains(Fault.LDAP_UNREACHABLE);
    nonsense.close();
  }

  @Test
  void cancelReturnsAtOnce() throws Exception {
    net.serve("192.0.2.5:389", StubServer.plain((request, out, socket) -> {}));
    net.world();
    Scope part = net.scope.child();
    Thread.ofPlatform().start(() -> {
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      part.cancel();
    });
    Instant begin = Instant.now();
    assertThat(find(389, "right", Duration.ofSeconds(20), part).fault()).contains(Fault.DEADLINE);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(500));
  }
}
