package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import org.hopscope.autodiscover.PoxAnswer;
import org.hopscope.autodiscover.PoxParser;
import org.hopscope.lab.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class LabServersTest {
  private static final String MAPI_HTTP = "<Protocol Type=\"mapiHttp\" Version=\"1\">";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nameServerAnswersOverUdpAndTcp(boolean tcp) throws IOException {
    try (RunningLab lab = start("cloud-healthy-internet")) {
      Visitor visitor = new Visitor(lab);
      Message found = visitor.ask("autodiscover.contoso.com", "A", tcp);
      assertThat(found.getSection(Section.ANSWER)).extracting(r -> Type.string(r.getType()))
          .containsExactly("CNAME", "CNAME", "CNAME", "A");
      assertThat(visitor.ask("nothing.contoso.com", "A", tcp).getRcode()).isEqualTo(Rcode.NXDOMAIN);
      Message noRecord = visitor.ask("contoso.com", "SRV", tcp);
      assertThat(noRecord.getRcode()).isEqualTo(Rcode.NOERROR);
      assertThat(noRecord.getSection(Section.ANSWER)).isEmpty();
      assertThat(noRecord.getSection(Section.AUTHORITY)).hasSize(1);
    }
  }

  @Test
  void certificatesChainToTheLabRootAndFitTheirHosts() throws IOException {
    try (RunningLab lab = start("hybrid-cloud-internet")) {
      Visitor visitor = new Visitor(lab);
      for (String host : new String[]{"contoso.com", "mail.contoso.com", "autodiscover.contoso.com",
          "autodiscover-s.outlook.com", "outlook.office365.com", "login.microsoftonline.com"}) {
        try (Response response = visitor.get("https://" + host + "/")) {
          X509Certificate leaf = (X509Certificate) response.handshake().peerCertificates().getFirst();
          assertThat(leaf.getIssuerX500Principal().getName()).contains("Practice Issuing CA");
        }
      }
    }
  }

  @Test
  void autodiscoverAtMicrosoftPresentsACertificateWithoutTheCustomersName() throws IOException {
    try (RunningLab lab = start("cloud-healthy-internet")) {
      Visitor visitor = new Visitor(lab);
      assertThatThrownBy(() -> visitor.get("https://autodiscover.contoso.com" + Visitor.AUTODISCOVER))
          .isInstanceOf(SSLException.class);
      try (Response redirect = visitor.get("http://autodiscover.contoso.com" + Visitor.AUTODISCOVER)) {
        assertThat(redirect.code()).isEqualTo(302);
        assertThat(redirect.header("Location")).isEqualTo("https://autodiscover-s.outlook.com" + Visitor.AUTODISCOVER);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cert-expired", "cert-wrong-name", "cert-untrusted", "cname-wrong", "garbage-tls"})
  void brokenCertificatesDoNotPass(String id) throws IOException {
    try (RunningLab lab = start(id)) {
      String domain = EveryScenarioTest.named(id).address().replaceFirst(".*@", "");
      assertThatThrownBy(() -> new Visitor(lab).get("https://autodiscover." + domain + Visitor.AUTODISCOVER))
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void ownExchangeAsksThenGivesSettings() throws IOException {
    Scenario scenario = EveryScenarioTest.named("onprem-only");
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.DEFAULT)) {
      Visitor visitor = new Visitor(lab);
      String url = "https://autodiscover.fabrikam.com" + Visitor.AUTODISCOVER;
      try (Response asked = visitor.pox(url, scenario.address(), null, null, true)) {
        assertThat(asked.code()).isEqualTo(401);
        assertThat(asked.headers("WWW-Authenticate")).containsExactly("Negotiate", "NTLM",
            "Basic realm=\"mail.fabrikam.com\"");
        assertThat(asked.header("X-FEServer")).isEqualTo("MAIL01");
      }
      assertThat(body(visitor.pox(url, scenario.address(), scenario.address(), scenario.password(), true)))
          .contains(MAPI_HTTP, "<Type>EXCH</Type>", "<Type>EXPR</Type>", "<MicrosoftOnline>False</MicrosoftOnline>");
      assertThat(body(visitor.pox(url, scenario.address(), scenario.address(), scenario.password(), false)))
          .doesNotContain(MAPI_HTTP);
      assertThat(body(visitor.pox(url, "nobody@fabrikam.com", scenario.address(), scenario.password(), true)))
          .contains("<ErrorCode>500</ErrorCode>");
      assertThat(body(visitor.get("https://mail.fabrikam.com/mapi/healthcheck.htm")))
          .isEqualTo("200 OK<br/>MAIL01.FABRIKAM.COM");
    }
  }

  /** As a technician tries it in a browser: that answer means that Autodiscover is well. */
  @Test
  void aSignedInGetIsAnInvalidRequestToAHealthyServer() throws IOException {
    Scenario scenario = EveryScenarioTest.named("onprem-only");
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.DEFAULT)) {
      Visitor visitor = new Visitor(lab);
      Request get = new Request.Builder().url("https://autodiscover.fabrikam.com" + Visitor.AUTODISCOVER)
          .header("Authorization", Credentials.basic(scenario.address(), scenario.password())).build();
      try (Response answer = visitor.http.newCall(get).execute()) {
        byte[] document = answer.body().bytes();
        assertThat(answer.code()).isEqualTo(200);
        assertThat(PoxParser.parse(document)).isInstanceOfSatisfying(
            PoxAnswer.Error.class, error -> assertThat(error.code()).isEqualTo("600"));
      }
    }
  }

  @Test
  void wrongPasswordIsRefusedAndCountedAndNeverKept() throws IOException {
    Scenario scenario = EveryScenarioTest.named("wrong-password");
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.DEFAULT)) {
      String url = "https://autodiscover-s.outlook.com" + Visitor.AUTODISCOVER;
      try (Response refused = new Visitor(lab).pox(url, scenario.address(), scenario.address(), scenario.password(),
          true)) {
        assertThat(refused.code()).isEqualTo(401);
      }
      assertThat(lab.passwordAttempts("autodiscover-s.outlook.com")).isEqualTo(1);
      assertThat(lab.log().toString()).contains("Basic").doesNotContain(scenario.password(), "YW5uYUBjb250b3Nv");
    }
  }

  @Test
  void hybridExchangeSendsTheCloudMailboxOn() throws IOException {
    Scenario scenario = EveryScenarioTest.named("hybrid-cloud-internet");
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.DEFAULT)) {
      Visitor visitor = new Visitor(lab);
      String cloud = "anna@contoso.mail.onmicrosoft.com";
      assertThat(body(visitor.pox("https://autodiscover.contoso.com" + Visitor.AUTODISCOVER, scenario.address(),
          scenario.address(), scenario.password(), true)))
          .contains("<Action>redirectAddr</Action>", "<RedirectAddr>" + cloud + "</RedirectAddr>");
      assertThat(visitor.lookup("autodiscover.contoso.mail.onmicrosoft.com"))
          .isEqualTo(visitor.lookup("autodiscover.outlook.com"));
      assertThat(body(visitor.pox("https://autodiscover-s.outlook.com" + Visitor.AUTODISCOVER, cloud,
          scenario.address(), scenario.password(), true)))
          .contains(MAPI_HTTP, "<MicrosoftOnline>True</MicrosoftOnline>").doesNotContain("<Type>EXPR</Type>\n");
    }
  }

  @Test
  void signInServiceKnowsItsTenant() throws IOException {
    try (RunningLab lab = start("modern-auth")) {
      Visitor visitor = new Visitor(lab);
      String login = "https://login.microsoftonline.com/";
      assertThat(body(visitor.get(login + "contoso.com/v2.0/.well-known/openid-configuration")))
          .contains("\"issuer\":\"https://login.microsoftonline.com/");
      assertThat(body(visitor.get(login + "unknown.example/v2.0/.well-known/openid-configuration")))
          .contains("AADSTS90002");
      assertThat(body(visitor.get(login + "common/userrealm/anna@contoso.com?api-version=1.0")))
          .contains("\"Managed\"");
      try (Response asked = visitor.pox("https://autodiscover-s.outlook.com" + Visitor.AUTODISCOVER, "anna@contoso.com",
          null, null, true)) {
        assertThat(asked.headers("WWW-Authenticate")).singleElement().asString().startsWith("Bearer client_id=");
      }
    }
  }

  @Test
  void inspectingProxyShowsItsOwnAuthority() throws Exception {
    try (RunningLab lab = start("cert-untrusted");
        var raw = new Visitor(lab).connect("outlook.office365.com", 443, 3000)) {
      SSLContext credulous = SSLContext.getInstance("TLS");
      credulous.init(null, new TrustManager[]{new TrustsAll()}, null);
      SSLSocket tls = (SSLSocket) credulous.getSocketFactory().createSocket(raw, "outlook.office365.com", 443, true);
      tls.startHandshake();
      X509Certificate leaf = (X509Certificate) tls.getSession().getPeerCertificates()[0];
      assertThat(leaf.getIssuerX500Principal().getName()).contains("Web Inspection CA");
    }
  }

  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private static RunningLab start(String id) {
    return PracticeLab.start(EveryScenarioTest.named(id), LabOptions.DEFAULT);
  }

  private static String body(Response response) throws IOException {
    try (response) {
      return response.body().string();
    }
  }
}
