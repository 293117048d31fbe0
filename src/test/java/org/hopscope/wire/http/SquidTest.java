package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.http.OthersProxy.said;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hopscope.auth.ProxyAccount;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.hopscope.wire.ProxySignIn;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through Squid, which most companies' proxies are or resemble. */
class SquidTest extends OthersProxyTest {
  private static final String PROGRAM = "/usr/sbin/squid";
  private static final String SIGNED_IN = "acl known proxy_auth REQUIRED\nhttp_access allow known\nhttp_access deny all\n";
  /** Samba checks what is said. */
  private static final String NTLM = "auth_param ntlm program /usr/bin/ntlm_auth --helper-protocol=squid-2.5-ntlmssp"
      + " --username=anna --password=Practice-1 --domain=CORP --workstation=PROXY\nauth_param ntlm children 2\n"
      + SIGNED_IN;
  private static final String OPEN = "http_access allow all\n";

  SquidTest() {
    super(PROGRAM);
  }

  @Override
  void startOpen() throws Exception {
    start(OPEN);
  }

  @Test
  void aHostThatItDenies() throws Exception {
    start("acl blocked dstdomain localhost\nhttp_access deny blocked\n" + OPEN);
    Http.Reply reply = proxy.get(proxy.server());
    assertThat(reply.fault()).contains(Fault.PROXY_REFUSED);
    assertThat(said(reply)).contains("The proxy refuses", "localhost", "403");
    assertThat(proxy.net.last(Evidence.Tunnel.class).headers().toString()).contains("ERR_ACCESS_DENIED", "proxy.lab");
  }

  @Test
  void aHostThatIsNotThere() throws Exception {
    start(OPEN);
    Http.Reply reply = proxy.get(OthersProxy.freePort());
    assertThat(reply.fault()).contains(Fault.PROXY_CANNOT_REACH);
    assertThat(proxy.net.last(Evidence.Tunnel.class).headers().get("X-Squid-Error").getFirst())
        .startsWith("ERR_CONNECT_FAIL");
  }

  @Test
  void aSignInByBasic() throws Exception {
    start(basic());
    proxy.net.signIn(account("Practice-1"));
    assertThat(proxy.get(proxy.server()).status()).isEqualTo(200);
    List<Evidence.Tunnel> tunnels = proxy.net.all(Evidence.Tunnel.class);
    assertThat(tunnels).extracting(Evidence.Tunnel::status).containsExactly(407, 200);
    assertThat(tunnels).extracting(Evidence.Tunnel::signIn).containsExactly("", "Basic");
    assertThat(tunnels.getFirst().fault()).as("it is answered").isEmpty();
  }

  @Test
  void aWrongPasswordIsToldAndNotTriedAgain() throws Exception {
    start(basic());
    proxy.net.signIn(account("Practice-2"));
    int port = proxy.server();
    Http.Reply first = proxy.get(port);
    assertThat(first.fault()).contains(Fault.PROXY_SIGN_IN_REFUSED);
    assertThat(said(first)).contains("refused the name or password", "anna", "once");
    assertThat(proxy.get(port).fault()).contains(Fault.PROXY_SIGN_IN_REFUSED);
    assertThat(proxy.net.all(Evidence.Tunnel.class)).extracting(Evidence.Tunnel::signIn).containsExactly("", "Basic",
        "");
  }

  @Test
  void aSignInThatNobodyWasNamedFor() throws Exception {
    start(basic());
    assertThat(proxy.get(proxy.server()).fault()).contains(Fault.PROXY_AUTH);
  }

  /** The same connection carries both legs; another would be asked from the beginning. */
  @Test
  void aSignInByNtlm() throws Exception {
    start(NTLM);
    proxy.net.signIn(account("Practice-1"));
    assertThat(proxy.get(proxy.server()).status()).isEqualTo(200);
    List<Evidence.Tunnel> tunnels = proxy.net.all(Evidence.Tunnel.class);
    assertThat(tunnels).extracting(Evidence.Tunnel::status).containsExactly(407, 407, 200);
    assertThat(tunnels.getLast().signIn()).isEqualTo("NTLM");
  }

  @Test
  void aWrongPasswordByNtlm() throws Exception {
    start(NTLM);
    proxy.net.signIn(account("Practice-2"));
    assertThat(proxy.get(proxy.server()).fault()).contains(Fault.PROXY_SIGN_IN_REFUSED);
    assertThat(proxy.net.all(Evidence.Tunnel.class)).extracting(Evidence.Tunnel::status).containsExactly(407, 407, 407);
  }

  /** What is asked in the clear is signed in as well, once a tunnel has shown that the proxy itself wants it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatGoesInTheClear(boolean ntlm) throws Exception {
    start(ntlm ? NTLM : basic());
    proxy.net.signIn(account("Practice-1"));
    int secure = proxy.server();
    int plain = proxy.net.serve("192.0.2.1:80", StubServer.plain(StubServer.ok("in the clear"))).port();
    assertThat(proxy.get(secure).status()).isEqualTo(200);
    Http.Reply reply = proxy.net.get("http://localhost:" + plain + "/");
    assertThat(reply.status()).as(reply.detail()).isEqualTo(200);
    assertThat(proxy.net.seen.toString()).doesNotContain("Practice-1", "YW5uYTpQcmFjdGljZS0x");
  }

  private static ProxySignIn account(String password) {
    return new ProxyAccount("anna", new Secret(password.toCharArray()), WireClock.SYSTEM);
  }

  /** @return the rules by which anna is let in with her password */
  private String basic() throws Exception {
    Process hash = new ProcessBuilder("openssl", "passwd", "-apr1", "Practice-1").start();
    String line = "anna:" + new String(hash.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip() + "\n";
    Path users = Files.writeString(home.resolve("users"), line);
    home.toFile().setExecutable(true, false);
    users.toFile().setReadable(true, false);
    return "auth_param basic program /usr/lib/squid/basic_ncsa_auth " + users + "\nauth_param basic children 2\n"
        + SIGNED_IN;
  }

  private void start(String rules) throws Exception {
    int port = OthersProxy.freePort();
    Path conf = Files.writeString(home.resolve("squid.conf"),
        "http_port 127.0.0.1:" + port + "\nvisible_hostname proxy.lab\npid_filename none\naccess_log none\n"
            + "cache_log /dev/stderr\nlogfile_rotate 0\ncache deny all\nnetdb_filename none\npinger_enable off\n"
            + "shutdown_lifetime 0 seconds\n" + rules);
    proxy.start(port, List.of(PROGRAM, "-N", "-d", "1", "-f", conf.toString()));
  }
}
