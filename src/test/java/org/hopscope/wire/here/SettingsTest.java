package org.hopscope.wire.here;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.Certificates;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.kit.Certs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"192.0.2.53,192.0.2.53,53", " 192.0.2.53:5353 ,192.0.2.53,5353",
      "[2001:db8::53]:5353,2001:db8:0:0:0:0:0:53,5353",
      "2001:db8::53,2001:db8:0:0:0:0:0:53,53", "[::1],0:0:0:0:0:0:0:1,53", "::1,0:0:0:0:0:0:0:1,53"})
  void resolversInEveryForm(String typed, String address, int port) throws Exception {
    InetSocketAddress resolver = Settings.resolver(typed);
    assertThat(resolver.getAddress().getHostAddress()).isEqualTo(address);
    assertThat(resolver.getPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dns.contoso.com", "192.0.2", "192.0.2.999", "192.0.2.1:0", "192.0.2.1:70000",
      "[192.0.2.1", "2001:db8::g"})
  void whatIsNoResolverIsToldInASentence(String typed) {
    assertThatThrownBy(() -> Settings.resolver(typed)).isInstanceOfSatisfying(BadSetting.class,
        e -> assertThat(say(e.sentence())).contains("\"" + typed + "\"").contains("192.0.2.53:5353"));
  }

  private static String say(Message sentence) {
    return new Wording(Locale.ENGLISH).say(sentence);
  }

  @ParameterizedTest
  @CsvSource({"http://proxy.contoso.com:8080,proxy.contoso.com,8080", "proxy:3128,proxy,3128",
      "http://192.0.2.8,192.0.2.8,8080"})
  void proxies(String typed, String host, int port) throws Exception {
    InetSocketAddress address = (InetSocketAddress) Settings.proxy(typed).address();
    assertThat(address.getHostString()).isEqualTo(host);
    assertThat(address.getPort()).isEqualTo(port);
    assertThat(address.isUnresolved()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://proxy:21", "http://user:pw@proxy:1", "http://proxy:99999", "not a proxy"})
  void whatIsNoProxy(String typed) {
    assertThatThrownBy(() -> Settings.proxy(typed)).isInstanceOf(BadSetting.class);
  }

  @Test
  void theWaysToChooseAProxy() throws Exception {
    assertThat(Settings.proxyChoice(" ")).isEqualTo(ProxyChoice.COMPUTER);
    assertThat(Settings.proxyChoice("System")).isEqualTo(ProxyChoice.COMPUTER);
    assertThat(Settings.proxyChoice("none")).isEqualTo(ProxyChoice.NONE);
    assertThat(Settings.proxyChoice("proxy:3128")).isEqualTo(new ProxyChoice.Fixed(Settings.proxy("proxy:3128")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://wpad.contoso.com/proxy.pac", "https://wpad:8443/x?y", "file:///etc/proxy.pac",
      "file:///C:/proxy.pac"})
  void scripts(String url) throws Exception {
    assertThat(Settings.proxyChoice(" PAC+" + url)).isEqualTo(new ProxyChoice.Script(URI.create(url)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wpad", "ftp://wpad/proxy.pac", "http:///proxy.pac", "http://anna:pw@wpad/", "file:",
      "http://w p/"})
  void whatIsNoScript(String url) {
    assertThatThrownBy(() -> Settings.proxyChoice("pac+" + url)).isInstanceOfSatisfying(BadSetting.class,
        e -> assertThat(say(e.sentence())).contains("pac+http://wpad.contoso.com/proxy.pac"));
  }

  @Test
  void readsEveryCertificateOfAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), "# ours\n"
        + Certificates.certificatePem(Certs.CA.root()) + "\nand\n"
        + Certificates.certificatePem(new Certs("B").root()));
    assertThat(Settings.trusted(List.of(file))).hasSize(2).contains(Certs.CA.root());
  }

  @Test
  void aFileWithoutCertificatesIsToldInASentence() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
    Path broken = Files.writeString(folder.resolve("broken.pem"),
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
    for (Path file : List.of(empty, broken, folder.resolve("missing.pem"))) {
      assertThatThrownBy(() -> Settings.trusted(List.of(file))).isInstanceOfSatisfying(BadSetting.class,
          e -> assertThat(say(e.sentence())).contains(file.getFileName().toString()));
    }
  }

  @Test
  void thisMachinesViewTakesWhatWasSet() throws Exception {
    NetworkView view = ThisMachine.view(List.of("192.0.2.53"), List.of(), Optional.of("http://proxy:8080"));
    assertThat(view.resolvers()).containsExactly(new InetSocketAddress("192.0.2.53", 53));
    assertThat(view.dialer()).isSameAs(Dialer.DIRECT);
    assertThat(view.proxy()).isInstanceOf(ProxyChoice.Fixed.class);
    assertThat(ThisMachine.view(List.of(), List.of(), Optional.empty()).resolvers()).isNotNull();
  }

  @Test
  void theDomainAMachineHasJoined() {
    assertThat(domain("Windows 11", Map.of("USERDNSDOMAIN", "CORP.CONTOSO.COM"), Map.of()))
        .contains("corp.contoso.com");
    assertThat(domain("Windows 11", Map.of("USERDOMAIN", "LAPTOP7"), Map.of())).isEmpty();
    assertThat(
        domain("Linux", Map.of(), Map.of("/etc/krb5.conf", "[libdefaults]\n  default_realm = CORP.CONTOSO.COM\n")))
        .contains("corp.contoso.com");
    assertThat(domain("Linux", Map.of(),
        Map.of("/etc/krb5.conf", "default_realm = A.B", "/etc/sssd/sssd.conf", "ad_domain = ad.contoso.com")))
        .contains("ad.contoso.com");
    assertThat(domain("Linux", Map.of(), Map.of("/etc/krb5.conf", "default_realm = ATHENA.MIT.EDU"))).isEmpty();
    assertThat(domain("Linux", Map.of(), Map.of("/etc/krb5.conf", "# default_realm = A.B"))).isEmpty();
    assertThat(domain("Mac OS X", Map.of(), Map.of())).isEmpty();
  }

  private static Optional<String> domain(String os, Map<String, String> environment, Map<String, String> files) {
    return AdDomain.of(os, environment, path -> Optional.ofNullable(files.get(path.toString().replace('\\', '/'))));
  }
}
