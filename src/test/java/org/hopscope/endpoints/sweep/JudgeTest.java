package org.hopscope.endpoints.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.endpoints.sweep.Findings.Surroundings;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Evidence.Manners;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each cause by the evidence that tells it from the others, and in words that name what was seen. */
class JudgeTest {
  private static final String HOST = "outlook.office365.com";
  private static final String IPV4 = "52.96.1.1";
  private static final String IPV6 = "2603:1006::1";
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  private final List<Evidence> seen = new ArrayList<>();
  private final List<Try> tries = new ArrayList<>();
  private List<Evidence.Dns> inside = List.of(dns(DnsStatus.FOUND, IPV4));
  private List<Evidence.Dns> outside = List.of();
  private Optional<Try> proxied = Optional.empty();
  private Optional<Try> elsewhere = Optional.empty();
  private Surroundings surroundings = Surroundings.USUAL;

  private static Evidence.Dns dns(DnsStatus status, String... addresses) {
    return new Evidence.Dns(
        "192.0.2.53", HOST, "A", status, List.of(),
        Arrays.stream(addresses)
            .map(a -> new Evidence.DnsRecord(HOST, a.contains(":") ? "AAAA" : "A", 60, a)).toList(),
        Duration.ZERO);
  }

  private static Evidence.Tcp tcp(Fault... fault) {
    return new Evidence.Tcp(HOST, IPV4, 443, Arrays.stream(fault).findFirst(), "", Duration.ZERO);
  }

  private static Evidence.Tls tls(String issuer, Evidence.Vouched vouched, Fault... fault) {
    Evidence.Certificate leaf = new Evidence.Certificate(
        "CN=x", issuer, List.of(HOST), Instant.EPOCH, Instant.EPOCH, "", "", "");
    return new Evidence.Tls(
        HOST, "TLSv1.3", "", true, fault.length == 0, issuer.isEmpty() ? List.of() : List.of(leaf),
        Arrays.stream(fault).findFirst(), "", Duration.ZERO, vouched);
  }

  private static Evidence.Tls tls(String issuer, Fault... fault) {
    return tls(issuer, Evidence.Vouched.NOT_ASKED, fault);
  }

  private static Evidence.Http http(int status, Map<String, List<String>> headers, String body, Fault... fault) {
    return new Evidence.Http(
        "GET", "http://" + HOST + "/", Map.of(), "", status, headers, body, List.of(),
        Arrays.stream(fault).findFirst(), "", List.of());
  }

  private static Evidence.Greeting greeting(Manners manners) {
    return new Evidence.Greeting(HOST, IPV4, 25, "SMTP", "220 ready", List.of(), manners, "", Duration.ZERO);
  }

  private static Try at(String address, Evidence... evidence) {
    return new Try(InetAddress.ofLiteral(address), List.of(evidence));
  }

  private static Check check(int port, String... ranges) {
    EndpointSet set = new EndpointSet(
        1, "Exchange", "Exchange Online", List.of(new HostPattern(HOST)),
        Arrays.stream(ranges).map(r -> Cidr.parse(r).orElseThrow()).toList(), List.of(port), List.of(),
        Category.OPTIMIZE, false, true, "");
    return new Check(set, HOST, Optional.empty(), port == 3478 ? Transport.UDP : Transport.TCP, port);
  }

  private Judge.Ruling judge(Check check) {
    Findings found = new Findings(check, new Resolved(inside, outside), tries, proxied, elsewhere, surroundings);
    return Judge.judge(found);
  }

  private Cause cause(int port, Evidence... evidence) {
    tries.clear();
    tries.add(at(IPV4, evidence));
    return judge(check(port)).finding().cause();
  }

  private String words(Check check) {
    return WORDS.say(judge(check).finding().says());
  }

  @Test
  void tls() {
    assertThat(cause(443, tcp(), tls("CN=DigiCert"))).isEqualTo(Cause.REACHED);
    assertThat(cause(443, tcp(Fault.CONNECT_REFUSED))).isEqualTo(Cause.REFUSED);
    assertThat(cause(443, tcp(Fault.CONNECT_TIMEOUT))).isEqualTo(Cause.DROPPED);
    assertThat(cause(443, tcp(Fault.NO_ROUTE))).isEqualTo(Cause.NO_ROUTE);
    assertThat(cause(443, tcp(), tls("", Fault.CONNECTION_RESET))).isEqualTo(Cause.RESET_AFTER_HELLO);
    assertThat(cause(443, tcp(), tls("", Fault.DEADLINE))).isEqualTo(Cause.DROPPED);
    assertThat(cause(443, tcp(), tls("CN=Proxy", Fault.TLS_INTERCEPTED))).isEqualTo(Cause.INTERCEPTED);
    assertThat(words(check(443))).contains("CN=Proxy");
    assertThat(cause(443, tcp(), tls("CN=DigiCert", Fault.TLS_EXPIRED))).isEqualTo(Cause.TLS_FAILED);
    assertThat(words(check(443))).contains("has expired");
    assertThat(cause(443)).isEqualTo(Cause.UNKNOWN);
  }

  @Test
  void anInspectorThatThisComputerTrustsIsAHint() {
    Evidence.Vouched vouched = new Evidence.Vouched(Set.of(Evidence.Store.SYSTEM),
        Optional.of("CN=Contoso Inspection"));
    assertThat(cause(443, tcp(), tls("CN=Contoso Inspection", vouched))).isEqualTo(Cause.INSPECTED);
    assertThat(words(check(443))).contains("CN=Contoso Inspection");
  }

  @Test
  void whoWantsAClientCertificateHasProvenItself() {
    Evidence.Tls asked = new Evidence.Tls(
        HOST, "TLSv1.2", "", true, true, List.of(), Optional.of(Fault.TLS_CLIENT_CERTIFICATE), "", Duration.ZERO);
    assertThat(cause(443, tcp(), asked)).isEqualTo(Cause.REACHED);
  }

  @Test
  void mail() {
    assertThat(cause(25, tcp(), greeting(Manners.POLITE), tls("CN=DigiCert"))).isEqualTo(Cause.REACHED);
    assertThat(cause(25, tcp(), greeting(Manners.NO_STARTTLS))).isEqualTo(Cause.NO_STARTTLS);
    assertThat(cause(143, tcp(), greeting(Manners.SILENT))).isEqualTo(Cause.NO_BANNER);
    assertThat(cause(993, tcp(), tls("CN=DigiCert"), greeting(Manners.TURNS_AWAY))).isEqualTo(Cause.NO_BANNER);
    assertThat(cause(587, tcp(), greeting(Manners.POLITE), tls("CN=Proxy", Fault.TLS_UNTRUSTED)))
        .isEqualTo(Cause.INTERCEPTED);
  }

  @Test
  void media() {
    Evidence.Stun answered = new Evidence.Stun(HOST, IPV4, 3478, true, Optional.of("198.51.100.7:4000"), 1, "",
        Duration.ZERO);
    assertThat(cause(3478, answered)).isEqualTo(Cause.REACHED);
    assertThat(words(check(3478))).contains("198.51.100.7:4000").contains("3478/udp");
    assertThat(cause(3478, new Evidence.Stun(HOST, IPV4, 3478, false, Optional.empty(), 3, "", Duration.ZERO)))
        .isEqualTo(Cause.UDP_SILENT);
  }

  @Test
  void http() {
    assertThat(cause(80, tcp(), http(404, Map.of(), ""))).isEqualTo(Cause.REACHED);
    assertThat(cause(80, tcp(), http(0, Map.of(), "", Fault.CONNECTION_RESET))).isEqualTo(Cause.RESET_AFTER_HELLO);
    assertThat(cause(80, tcp(), http(0, Map.of(), "", Fault.HTTP_TIMEOUT))).isEqualTo(Cause.DROPPED);
    assertThat(cause(80, tcp(), http(0, Map.of(), "", Fault.HTTP_MALFORMED))).isEqualTo(Cause.UNEXPECTED_ANSWER);
    assertThat(cause(80, tcp(), http(302, Map.of("Location", List.of("https://outlook.office.com/")), "")))
        .isEqualTo(Cause.REACHED);
    assertThat(cause(80, tcp(), http(302, Map.of("Location", List.of("http://portal.hotel.example/")), "")))
        .isEqualTo(Cause.UNEXPECTED_ANSWER);
    assertThat(cause(80, tcp(), http(511, Map.of(), ""))).isEqualTo(Cause.CAPTIVE_PORTAL);
  }

  @Test
  void thePageThatOthersHaveTooIsAPortals() {
    Map<String, List<String>> html = Map.of("content-type", List.of("text/html"));
    assertThat(cause(80, tcp(), http(200, html, "<h1>Welcome</h1>"))).isEqualTo(Cause.REACHED);
    surroundings = new Surroundings(false, false, true, false);
    assertThat(cause(80, tcp(), http(200, html, "<h1>Welcome</h1>"))).isEqualTo(Cause.CAPTIVE_PORTAL);
    assertThat(cause(80, tcp(), http(302, Map.of("location", List.of("http://10.0.0.1/login")), "")))
        .isEqualTo(Cause.CAPTIVE_PORTAL);
    assertThat(words(check(80))).contains("10.0.0.1");
  }

  @Test
  void aPortalsCertificateIsAPortals() {
    surroundings = new Surroundings(false, false, false, true);
    assertThat(cause(443, tcp(), tls("CN=Hotel", Fault.TLS_WRONG_NAME))).isEqualTo(Cause.CAPTIVE_PORTAL);
    assertThat(cause(443, tcp(), tls("CN=DigiCert"))).isEqualTo(Cause.REACHED);
    assertThat(cause(443, tcp(Fault.CONNECT_TIMEOUT))).isEqualTo(Cause.DROPPED);
  }

  @Test
  void whereEveryPortIsOpenNobodyGoesByNames() {
    surroundings = new Surroundings(false, true);
    assertThat(cause(443, tcp(), tls("", Fault.CONNECTION_RESET))).isEqualTo(Cause.TAKEN_OVER);
    assertThat(words(check(443))).contains("first words").contains("Every port").doesNotContain("ClientHello");
  }

  @Test
  void ipv6WithoutARouteIsNoFindingOfMediaEither() {
    Evidence.Stun answered = new Evidence.Stun(HOST, IPV4, 3478, true, Optional.of("198.51.100.7:4000"), 1, "",
        Duration.ZERO);
    tries.add(at(IPV4, answered));
    tries.add(at(IPV6, new Evidence.Stun(HOST, IPV6, 3478, false, Optional.empty(), 0, "", Duration.ZERO)));
    assertThat(judge(check(3478)).finding().cause()).isEqualTo(Cause.REACHED);
    tries.set(1, at(IPV6, new Evidence.Stun(HOST, IPV6, 3478, false, Optional.empty(), 3, "", Duration.ZERO)));
    assertThat(judge(check(3478)).finding().cause()).isEqualTo(Cause.IPV6_DEAD);
  }

  @Test
  void anAddressBeyondThePublishedRanges() {
    tries.add(at(IPV4, tcp(), tls("CN=DigiCert")));
    assertThat(judge(check(443, "52.96.0.0/14")).finding().cause()).isEqualTo(Cause.REACHED);
    assertThat(judge(check(443, "40.92.0.0/15")).finding().cause()).isEqualTo(Cause.WRONG_RANGE);
    assertThat(words(check(443, "40.92.0.0/15"))).contains(IPV4);
  }

  @Test
  void bothFamilies() {
    tries.add(at(IPV4, tcp(), tls("CN=DigiCert")));
    tries.add(at(IPV6, tcp(Fault.CONNECT_TIMEOUT)));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.IPV6_DEAD);
    tries.set(1, at(IPV6, tcp(Fault.NO_ROUTE)));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.REACHED);
    tries.set(0, at(IPV4, tcp(Fault.CONNECT_TIMEOUT)));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.DROPPED);
    tries.set(1, at(IPV6, tcp(), tls("CN=DigiCert")));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.REACHED);
    assertThat(words(check(443))).contains("over IPv6");
  }

  @Test
  void aPageThatDoesNotComeIsNotMadeUpForByAConnection() {
    tries.add(at(IPV4, tcp(), http(0, Map.of(), "", Fault.HTTP_TIMEOUT)));
    tries.add(at(IPV6, tcp()));
    assertThat(judge(check(80)).finding().cause()).isEqualTo(Cause.DROPPED);
    tries.set(0, at(IPV4, tcp(Fault.CONNECT_TIMEOUT)));
    assertThat(judge(check(80)).finding().cause()).isEqualTo(Cause.REACHED);
  }

  @Test
  void namesThatAreDenied() {
    inside = List.of(dns(DnsStatus.NO_DOMAIN), dns(DnsStatus.NO_DOMAIN));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.DNS_FAILED);
    outside = List.of(dns(DnsStatus.NO_DOMAIN));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.NO_SUCH_NAME);
    outside = List.of(dns(DnsStatus.FOUND, IPV4));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.DNS_FILTERED);
    assertThat(words(check(443))).contains("no address").contains(IPV4);
    inside = List.of(dns(DnsStatus.REFUSED), dns(DnsStatus.REFUSED));
    assertThat(words(check(443))).contains("refuse").contains(IPV4);
  }

  @ParameterizedTest
  @CsvSource({"SERVER_FAILED, could not answer", "TIMEOUT, No DNS server answered", "BOGUS, DNSSEC"})
  void resolversThatFail(DnsStatus status, String said) {
    inside = List.of(dns(status), dns(DnsStatus.NO_RECORD));
    outside = List.of(dns(DnsStatus.FOUND, IPV4));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.DNS_FAILED);
    assertThat(words(check(443))).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "127.0.0.1", "10.1.2.3", "192.168.0.1", "100.64.0.9", "fd00::1", "::"})
  void namesThatLeadNowhere(String address) {
    inside = List.of(dns(DnsStatus.FOUND, address));
    outside = List.of(dns(DnsStatus.FOUND, IPV4));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.DNS_FILTERED);
    tries.add(at(address, tcp(Fault.CONNECT_REFUSED)));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.DNS_FILTERED);
    assertThat(words(check(443))).contains(address).contains(IPV4);
  }

  @Test
  void aPrivateAddressThatProvesToBeTheServiceIsNoFilter() {
    inside = List.of(dns(DnsStatus.FOUND, "10.1.2.3"));
    tries.add(at("10.1.2.3", tcp(), tls("CN=DigiCert")));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.REACHED);
  }

  @Test
  void oneAddressForEveryName() {
    surroundings = new Surroundings(true, false, true, false);
    outside = List.of(dns(DnsStatus.FOUND, "52.96.9.9"));
    assertThat(cause(443, tcp(), tls("CN=Portal", Fault.TLS_WRONG_NAME))).isEqualTo(Cause.DNS_FILTERED);
    assertThat(words(check(443))).contains("every name").contains("52.96.9.9");
    assertThat(cause(80, tcp(), http(200, Map.of("Content-Type", List.of("text/html")), "Welcome")))
        .isEqualTo(Cause.DNS_FILTERED);
    assertThat(cause(443, tcp(), tls("CN=DigiCert"))).isEqualTo(Cause.REACHED);
    outside = List.of(dns(DnsStatus.NO_DOMAIN));
    assertThat(cause(443, tcp(Fault.CONNECT_REFUSED))).isEqualTo(Cause.NO_SUCH_NAME);
  }

  @Test
  void whereTheInternetLeadsItAnswers() {
    outside = List.of(dns(DnsStatus.FOUND, "52.96.9.9"));
    elsewhere = Optional.of(at("52.96.9.9", tcp(), tls("CN=DigiCert")));
    assertThat(cause(443, tcp(), tls("CN=Block page", Fault.TLS_UNTRUSTED))).isEqualTo(Cause.DNS_FILTERED);
    elsewhere = Optional.of(at("52.96.9.9", tcp(), tls("CN=Proxy", Fault.TLS_UNTRUSTED)));
    assertThat(cause(443, tcp(), tls("CN=Proxy", Fault.TLS_UNTRUSTED))).isEqualTo(Cause.INTERCEPTED);
  }

  @Test
  void openPortsProveNothingWhereAllAreOpen() {
    surroundings = new Surroundings(false, true);
    assertThat(cause(443, tcp(), tls("", Fault.DEADLINE))).isEqualTo(Cause.DROPPED);
    assertThat(words(check(443))).contains("Every port takes connections");
    assertThat(cause(443, tcp(), tls("CN=DigiCert"))).isEqualTo(Cause.REACHED);
    assertThat(words(check(443))).doesNotContain("Every port");
  }

  private static Evidence.Tunnel tunnel(int status, Fault... fault) {
    return new Evidence.Tunnel(
        HOST + ":443", "proxy:8080", "proxy.how.set", status, Map.of(), Arrays.stream(fault).findFirst(),
        Duration.ZERO, "");
  }

  private static Optional<Try> through(Evidence... evidence) {
    return Optional.of(new Try(List.of(), List.of(evidence)));
  }

  @Test
  void theProxysWay() {
    tries.add(at(IPV4, tcp(Fault.CONNECT_TIMEOUT)));
    proxied = through(tcp(), tunnel(200), tls("CN=DigiCert"));
    assertThat(judge(check(443))).matches(r -> r.finding().cause() == Cause.PROXY_ONLY && r.viaProxy());
    proxied = through(tcp(), tunnel(403, Fault.PROXY_REFUSED));
    assertThat(judge(check(443))).matches(r -> r.finding().cause() == Cause.PROXY_REFUSED && r.viaProxy());
    assertThat(words(check(443))).contains("HTTP 403").doesNotContain("direct way is open");
    proxied = through(tcp(Fault.CONNECT_REFUSED));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.PROXY_REFUSED);
    proxied = through(tcp(), tunnel(200), tls("CN=Proxy", Fault.TLS_INTERCEPTED));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.INTERCEPTED);
    proxied = through();
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.DROPPED);
  }

  @Test
  void bothWaysOpenAndTheProxyRefusingThoughTheDirectWayIs() {
    tries.add(at(IPV4, tcp(), tls("CN=DigiCert")));
    proxied = through(tcp(), tunnel(200), tls("CN=DigiCert"));
    assertThat(judge(check(443)).finding().cause()).isEqualTo(Cause.REACHED);
    proxied = through(tcp(), tunnel(403, Fault.PROXY_REFUSED));
    assertThat(words(check(443))).contains("The direct way is open");
  }

  @Test
  void theProxysPages() {
    tries.add(at(IPV4, tcp(Fault.CONNECT_TIMEOUT)));
    proxied = through(tcp(), http(301, Map.of("Location", List.of("https://outlook.office365.com/")), ""));
    assertThat(judge(check(80)).finding().cause()).isEqualTo(Cause.PROXY_ONLY);
    proxied = through(tcp(), http(403, Map.of("X-Squid-Error", List.of("ERR_ACCESS_DENIED 0")), ""));
    assertThat(judge(check(80)).finding().cause()).isEqualTo(Cause.PROXY_REFUSED);
    proxied = through(tcp(), http(504, Map.of(), ""));
    assertThat(judge(check(80)).finding().cause()).isEqualTo(Cause.PROXY_REFUSED);
  }

  @ParameterizedTest
  @EnumSource
  void everyCauseHasWords(Cause cause) {
    Finding.Speaker speaker = new Finding.Speaker(check(443), List.of(InetAddress.ofLiteral(IPV4)), List.of());
    if (cause != Cause.DNS_FILTERED) {
      assertThat(WORDS.say(speaker.say(cause, "it").says())).contains(HOST).doesNotContain("check.");
    }
  }
}
