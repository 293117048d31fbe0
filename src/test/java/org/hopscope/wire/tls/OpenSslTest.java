package org.hopscope.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Net;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers of OpenSSL, {@code openssl s_server}, with certificates that its command line made: each fault by its name. */
@Timeout(60)
class OpenSslTest {
  private static final String HOST = "mail.contoso.com";
  private static final String ADDRESS = "192.0.2.1:443";
  private static final String[] RSA_768 = {"-newkey", "rsa:768", "-nodes"};
  private static final String[] RSA_1024 = {"-newkey", "rsa:1024", "-nodes"};
  private static final String[] RSA_2048 = {"-newkey", "rsa:2048", "-nodes"};
  private static final String[] CHAIN = {"-cert_chain", "issuing.pem"};
  private static OpenSsl openssl;

  private final Wording words = new Wording(Locale.ENGLISH);
  private Net net;

  @BeforeAll
  static void makeCertificates(@TempDir Path home) throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assumeTrue(Files.isExecutable(OpenSsl.PROGRAM), "openssl is not installed");
    }
    openssl = new OpenSsl(home);
    openssl.leaf("good", -2, 60, HOST);
    openssl.leaf("expired", -60, -2, HOST);
    openssl.leaf("early", 2, 60, HOST);
    openssl.leaf("another", -2, 60, "www.oldhoster.example");
    openssl.selfSigned("self", HOST);
    openssl.authority("stranger", "Somebody Else CA", RSA_2048);
    openssl.leaf("strange", "stranger", "sha256", RSA_2048, -2, 60, HOST);
    openssl.leaf("lonely", -2, 60, HOST, "authorityInfoAccess=caIssuers;URI:http://ca.contoso.com/issuing.cer");
    openssl.leaf("rsa768", "issuing", "sha256", RSA_768, -2, 60, HOST);
    openssl.leaf("rsa1024", "issuing", "sha256", RSA_1024, -2, 60, HOST);
    openssl.leaf("sha1", "issuing", "sha1", RSA_2048, -2, 60, HOST);
    openssl.leaf("revoked", -2, 60, HOST);
    openssl.revoke("revoked");
    openssl.statement("revoked");
    openssl.statement("good");
    openssl.join("disorder.pem", "stranger.pem", "root.pem", "issuing.pem");
  }

  @AfterAll
  static void end() {
    if (openssl != null) {
      openssl.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    net = new Net(HOST + " A 192.0.2.1").trusting(openssl.certificate("root"));
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private Http.Reply get(String certificate, String... options) throws Exception {
    net.dialer.host(ADDRESS, openssl.serve(certificate, options));
    return net.get("https://" + HOST + "/");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("expired", Fault.TLS_EXPIRED, "expired at", CHAIN),
        fault("early", Fault.TLS_NOT_YET_VALID, "valid from", CHAIN),
        fault("another", Fault.TLS_WRONG_NAME, "www.oldhoster.example", CHAIN),
        fault("self", Fault.TLS_SELF_SIGNED, "signed by itself"),
        fault("strange", Fault.TLS_UNTRUSTED, "Somebody Else CA", "-cert_chain", "stranger.pem"),
        fault("lonely", Fault.TLS_INCOMPLETE, "Peer Issuing CA"),
        fault("rsa768", Fault.TLS_WEAK, "RSA 768", "-cert_chain", "issuing.pem", "-cipher", "ALL:@SECLEVEL=0"),
        fault("revoked", Fault.TLS_REVOKED, "took it back at", "-cert_chain", "issuing.pem", "-status_file",
            "revoked.ocsp"),
        fault("revoked", Fault.TLS_REVOKED, "took it back at", "-cert_chain", "issuing.pem", "-status_file",
            "revoked.ocsp",
            "-tls1_2"),
        fault("good", Fault.TLS_PROTOCOL, "TLSv1.2", "-tls1", "-cipher", "ALL:@SECLEVEL=0"),
        fault("good", Fault.TLS_PROTOCOL, "TLSv1.2", "-tls1_1", "-cipher", "ALL:@SECLEVEL=0"),
        fault("good", Fault.TLS_CLIENT_CERTIFICATE, "", "-cert_chain", "issuing.pem", "-Verify", "1", "-tls1_2"),
        fault("good", Fault.TLS_CLIENT_CERTIFICATE, "", "-cert_chain", "issuing.pem", "-Verify", "1", "-tls1_3"));
  }

  private static Arguments fault(String certificate, Fault fault, String says, String... options) {
    return Arguments.of(certificate, fault, says, options);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultHasItsName(String certificate, Fault fault, String says, String[] options) throws Exception {
    Http.Reply reply = get(certificate, options);
    assertThat(reply.fault()).as(reply.detail()).contains(fault);
    assertThat(reply.status()).isZero();
    assertThat(words.say(fault.at(HOST, reply.detail()))).contains(HOST).contains(says);
  }

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of("good", "TLSv1.3", CHAIN),
        Arguments.of("good", "TLSv1.2", new String[]{"-cert_chain", "issuing.pem", "-tls1_2"}),
        Arguments.of("good", "TLSv1.3", new String[]{"-cert_chain", "disorder.pem"}),
        Arguments.of("good", "TLSv1.3", new String[]{"-cert_chain", "issuing.pem", "-status_file", "good.ocsp"}),
        // what is said of another certificate counts as nothing said
        Arguments.of("good", "TLSv1.3", new String[]{"-cert_chain", "issuing.pem", "-status_file", "revoked.ocsp"}),
        Arguments.of("good", "TLSv1.3", new String[]{"-cert_chain", "issuing.pem", "-verify", "1"}));
  }

  /** Also with certificates in the chain that do not belong there, out of order, and where a client's is optional. */
  @ParameterizedTest
  @MethodSource("good")
  void aGoodOneIsSpokenTo(String certificate, String version, String[] options) throws Exception {
    Http.Reply reply = get(certificate, options);
    assertThat(reply.fault()).as(reply.detail()).isEmpty();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(net.last(Evidence.Tls.class).protocol()).isEqualTo(version);
    assertThat(net.last(Evidence.Tls.class).fault()).isEqualTo(Optional.empty());
  }

  /** Windows takes them of a company's own authority, so they are no fault; but they are told. */
  @ParameterizedTest
  @MethodSource("frail")
  void whatIsFrailIsTold(String certificate, String says) throws Exception {
    Http.Reply reply = get(certificate, "-cert_chain", "issuing.pem", "-cipher", "ALL:@SECLEVEL=0");
    assertThat(reply.fault()).as(reply.detail()).isEmpty();
    assertThat(net.last(Evidence.Tls.class).detail()).contains(says);
  }

  static Stream<Arguments> frail() {
    return Stream.of(Arguments.of("rsa1024", "RSA 1024"), Arguments.of("sha1", "SHA1"));
  }
}
