package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.hopscope.lab.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;

/** Each broken world is broken where its story says, and nowhere before. */
class BrokenWorldsTest {
  private static final String FABRIKAM = "https://autodiscover.fabrikam.com" + Visitor.AUTODISCOVER;

  @ParameterizedTest
  @CsvSource({
      "record-missing, autodiscover.contoso.com",
      "redirectaddr-dead, autodiscover.contoso-old.mail.onmicrosoft.com",
      "scp-dead, autodiscover.fabrikam.com",
  })
  void nameIsMissing(String id, String name) throws IOException {
    try (RunningLab lab = start(id)) {
      assertThat(new Visitor(lab).ask(name, "A", false).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }
  }

  @ParameterizedTest
  @CsvSource({
      "firewall-m365, outlook.office365.com",
      "scp-dead, mail00.corp.fabrikam.com",
      "hybrid-two-holes, mail00.corp.contoso.com",
      "hybrid-two-holes, contoso.com",
      "cloud-two-holes, contoso.com",
      "cloud-two-holes, autodiscover.contoso.com",
  })
  void hostIsSilent(String id, String host) throws IOException {
    try (RunningLab lab = start(id)) {
      assertThatThrownBy(() -> new Visitor(lab).connect(host, 443, 80)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void serversPointAtEachOther() throws IOException {
    try (RunningLab lab = start("redirect-loop")) {
      String there = "https://mail.fabrikam.com" + Visitor.AUTODISCOVER;
      assertThat(settings(lab, FABRIKAM)).contains("<RedirectUrl>" + there + "</RedirectUrl>");
      assertThat(settings(lab, there)).contains("<RedirectUrl>" + FABRIKAM + "</RedirectUrl>");
    }
  }

  @Test
  void serverIsUnavailable() throws IOException {
    try (RunningLab lab = start("server-503"); Response answer = new Visitor(lab).get(FABRIKAM)) {
      assertThat(answer.code()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onprem-only", "html-not-xml"})
  void nothingRedirectsOverHttp(String id) throws IOException {
    try (RunningLab lab = start(id);
        Response answer = new Visitor(lab).get(FABRIKAM.replace("https", "http"))) {
      assertThat(answer.code()).isEqualTo(403);
    }
  }

  @Test
  void portalAnswersWithAPage() throws IOException {
    try (RunningLab lab = start("html-not-xml")) {
      assertThat(settings(lab, FABRIKAM)).startsWith("<!DOCTYPE html>");
    }
  }

  @Test
  void mapiHttpIsOffAndOutlookAnywhereAnswers() throws IOException {
    try (RunningLab lab = start("outlook-anywhere-only")) {
      assertThat(settings(lab, FABRIKAM)).doesNotContain("mapiHttp").contains("<Type>EXPR</Type>");
      try (Response mapi = mapi(lab, "https://mail.fabrikam.com/mapi/emsmdb/", "PING");
          Response echo = signedIn(lab, "https://mail.fabrikam.com/rpc/rpcproxy.dll?mail:6001", "RPC_IN_DATA", "")) {
        assertThat(mapi.header("X-ResponseCode")).isEqualTo("16");
        assertThat(echo.header("Content-Type")).isEqualTo("application/rpc");
        assertThat(echo.body().bytes()).hasSize(20).startsWith(5, 0, 20);
      }
    }
  }

  @Test
  void mapiHttpAnswersAPing() throws IOException {
    try (RunningLab lab = start("onprem-only")) {
      try (Response mapi = mapi(lab, "https://mail.fabrikam.com/mapi/emsmdb/", "PING")) {
        assertThat(mapi.header("X-ResponseCode")).isEqualTo("0");
        assertThat(mapi.body().string()).startsWith("PROCESSING\r\n").contains("\r\nDONE\r\n");
      }
      try (Response ews = signedIn(lab, "https://mail.fabrikam.com/EWS/Exchange.asmx", "POST", "<GetFolder/>")) {
        assertThat(ews.body().string()).contains("ErrorSchemaValidation");
      }
    }
  }

  @Test
  void hugeAnswerIsTenMegabytes() throws IOException {
    try (RunningLab lab = start("huge-xml"); Response answer = new Visitor(lab).get(FABRIKAM)) {
      assertThat(answer.body().bytes().length).isBetween(10_400_000, 10_500_000);
    }
  }

  @Test
  void endlessAnswerGoesOnAndTheLabClosesAllTheSame() throws IOException {
    RunningLab lab = start("endless-body");
    try (Response answer = new Visitor(lab).get(FABRIKAM); InputStream body = answer.body().byteStream()) {
      assertThat(body.readNBytes(3_000_000)).hasSize(3_000_000);
      assertClosesSoon(lab);
    }
  }

  @Test
  void silentServerTakesTheRequestAndTheLabClosesAllTheSame() {
    RunningLab lab = start("never-answers");
    assertThatThrownBy(() -> quick(lab).newCall(new Request.Builder().url(FABRIKAM).build()).execute())
        .isInstanceOf(SocketTimeoutException.class);
    assertThat(lab.log()).extracting(LabRequest::host).contains("autodiscover.fabrikam.com");
    assertClosesSoon(lab);
  }

  @Test
  void drippingServerKeepsTheConnectionAlive() throws IOException {
    try (RunningLab lab = start("slow-drip"); Response answer = new Visitor(lab).get(FABRIKAM)) {
      assertThat(new String(answer.body().byteStream().readNBytes(2), StandardCharsets.UTF_8)).isEqualTo("<?");
    }
  }

  @ParameterizedTest
  @CsvSource({"external-entity, 200, <!ENTITY", "redirect-to-http, 302, Object moved"})
  void hostileAnswer(String id, int status, String content) throws IOException {
    try (RunningLab lab = start(id); Response answer = new Visitor(lab).get(FABRIKAM)) {
      assertThat(answer.code()).isEqualTo(status);
      assertThat(answer.body().string()).contains(content);
    }
  }

  private static void assertClosesSoon(RunningLab lab) {
    long begin = System.nanoTime();
    lab.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
  }

  private static okhttp3.OkHttpClient quick(RunningLab lab) {
    return new Visitor(lab).http.newBuilder().readTimeout(Duration.ofMillis(150)).build();
  }

  private static RunningLab start(String id) {
    return PracticeLab.start(EveryScenarioTest.named(id), LabOptions.DEFAULT);
  }

  private static String settings(RunningLab lab, String url) throws IOException {
    Scenario scenario = EveryScenarioTest.named(lab.vantage().id());
    try (Response answer = new Visitor(lab).pox(url, scenario.address(), scenario.address(), scenario.password(),
        true)) {
      return answer.body().string();
    }
  }

  private static Response mapi(RunningLab lab, String url, String type) throws IOException {
    return new Visitor(lab).http
        .newCall(request(lab, url).post(RequestBody.create(new byte[0], MediaType.get("application/mapi-http")))
            .header("X-RequestType", type).header("X-RequestId", "{E2EA6C1C-E61B-49E9-9CFB-38184F907552}:1")
            .header("X-ClientInfo", "{2EF33C39-49C8-421C-B876-CDF7F2AC3AA0}:1")
            .header("X-ClientApplication", "Outlook/16.0.17928.20114").build())
        .execute();
  }

  private static Response signedIn(RunningLab lab, String url, String method, String body) throws IOException {
    return new Visitor(lab).http
        .newCall(request(lab, url).method(method, RequestBody.create(body, MediaType.get("text/xml"))).build())
        .execute();
  }

  private static Request.Builder request(RunningLab lab, String url) {
    Scenario scenario = EveryScenarioTest.named(lab.vantage().id());
    return new Request.Builder().url(url).header("Authorization",
        Credentials.basic(scenario.address(), scenario.password()));
  }
}
