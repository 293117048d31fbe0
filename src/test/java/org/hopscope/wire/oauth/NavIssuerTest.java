package org.hopscope.wire.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.oauth.Discretion;
import org.hopscope.auth.oauth.Grant;
import org.hopscope.auth.oauth.PasswordGrant;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Http;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens of an OAuth server that nobody here wrote (mock-oauth2-server, upon Nimbus's parser of requests). */
@Timeout(60)
class NavIssuerTest {
  private static final SignInCloud CLOUD = SignInCloud.WORLDWIDE;
  private static final String APPLICATION = "7d2f9c1e-5b0a-4e63-9c34-2a1f6e8b0d57";
  private static final String RESOURCE = "https://outlook.office365.com";
  private static final String PASSWORD = "p&ss=w%rd +\u00e9\u20ac";

  private NavIssuer issuer;
  private Net net;

  @BeforeEach
  void start() throws Exception {
    issuer = new NavIssuer(CLOUD.login());
    net = new Net(CLOUD.login() + " A 192.0.2.1").trusting(issuer.certificate());
    net.dialer.host("192.0.2.1:443", issuer.port());
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
    issuer.close();
  }

  @Test
  void thePasswordsFormIsReadAsItWasMeant() throws Exception {
    Grant.Answer answer = byPassword(APPLICATION);
    assertThat(answer).isInstanceOf(Grant.Answer.Token.class);
    Grant.Answer.Token token = (Grant.Answer.Token) answer;
    assertThat(issuer.claims(text(token.secret())).getAudience()).containsExactly(RESOURCE);
    assertThat(token.until() - WireClock.SYSTEM.nanos()).isPositive()
        .isLessThanOrEqualTo(Duration.ofSeconds(600).toNanos());
    assertThat(issuer.asked()).isNotEmpty().allSatisfy(request -> {
      var grant = (ResourceOwnerPasswordCredentialsGrant) request.getAuthorizationGrant();
      assertThat(grant.getUsername()).isEqualTo("anna@contoso.com");
      assertThat(grant.getPassword().getValue()).isEqualTo(PASSWORD);
      assertThat(request.getClientID().getValue()).isEqualTo(APPLICATION);
      assertThat(request.getScope().toStringList()).containsExactly(RESOURCE + "/.default");
    });
    assertThat(net.seen.toString()).doesNotContain(text(token.secret()));
  }

  /** RFC 6749 5.2, in words that are not Microsoft's. */
  @Test
  void aRefusalInTheStandardsWordsIsNamed() {
    Grant.Answer answer = byPassword("");
    assertThat(answer).isInstanceOf(Grant.Answer.None.class);
    assertThat(((Grant.Answer.None) answer).fault()).isEqualTo(Fault.SIGN_IN_REFUSED);
  }

  @Test
  void theBrowsersCodeIsExchangedWithItsProof() throws Exception {
    MsalTokens.Told told = byBrowser();
    assertThat(told).isInstanceOf(MsalTokens.Told.Granted.class);
    MsalTokens.Told.Granted granted = (MsalTokens.Told.Granted) told;
    String token = text(granted.token());
    assertThat(issuer.claims(token).getAudience()).containsExactly(RESOURCE);
    assertThat(granted.expires()).isBetween(Instant.now(), Instant.now().plusSeconds(600));
    assertThat(issuer.asked()).isNotEmpty().allSatisfy(request -> {
      var grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
      assertThat(grant.getCodeVerifier()).as("PKCE").isNotNull();
      assertThat(grant.getRedirectionURI().getHost()).isEqualTo("localhost");
    });
    assertThat(net.seen.toString()).doesNotContain(token).doesNotContain("code_verifier=" + verifier());
  }

  @Test
  void aServerWithoutDeviceCodesIsTold() throws Exception {
    MsalTokens.Told told = tokens().byDeviceCode(wanted(), nobody(), Duration.ofSeconds(20));
    assertThat(told).isEqualTo(new MsalTokens.Told.Failed(Fault.HTTP_UNEXPECTED, "405"));
  }

  private String verifier() {
    return ((AuthorizationCodeGrant) issuer.asked().getFirst().getAuthorizationGrant()).getCodeVerifier().getValue();
  }

  private Grant.Answer byPassword(String application) {
    Carrier carrier = new Carrier(net.world().http(), WireClock.SYSTEM, Optional.empty(), net.seen::add, net.scope);
    try (Secret password = new Secret(PASSWORD.toCharArray())) {
      return new PasswordGrant(application, "anna@contoso.com", password)
          .ask(CLOUD, RESOURCE, carrier, Duration.ofSeconds(10));
    }
  }

  private MsalTokens.Told byBrowser() throws InterruptedException {
    return tokens().byBrowser(wanted(), new MsalTokens.Person() {
      @Override
      public void enterCode(URI page, String code, Duration good) {}

      @Override
      public void open(URI url) {
        Thread.startVirtualThread(() -> browse(url));
      }
    }, Duration.ofSeconds(30));
  }

  private MsalTokens tokens() {
    return new MsalTokens(net.world().http(), new Discretion(text -> text), net.seen::add, net.scope);
  }

  private static MsalTokens.Wanted wanted() {
    return new MsalTokens.Wanted(
        APPLICATION, "https://" + CLOUD.login() + "/organizations/", RESOURCE + "/.default", "anna@contoso.com");
  }

  private static MsalTokens.Person nobody() {
    return new MsalTokens.Person() {
      @Override
      public void enterCode(URI page, String code, Duration good) {}

      @Override
      public void open(URI url) {}
    };
  }

  /** Goes where the server sends it, as a browser does: by a redirect or by a page that posts itself. */
  private void browse(URI page) {
    Http.Reply reply = net.world().http().send(
        new Http.Request("GET", page, Map.of(), new byte[0], Optional.empty(), Duration.ofSeconds(10)), e -> {},
        net.scope);
    HttpRequest back = reply.header("Location").map(to -> HttpRequest.newBuilder(URI.create(to)))
        .orElseGet(() -> posted(new String(reply.body(), StandardCharsets.UTF_8))).build();
    try (HttpClient browser = HttpClient.newHttpClient()) {
      browser.send(back, HttpResponse.BodyHandlers.discarding());
    } catch (java.io.IOException | InterruptedException noListener) {
      throw new IllegalStateException(noListener);
    }
  }

  private static HttpRequest.Builder posted(String form) {
    return HttpRequest.newBuilder(URI.create(part(form, "action=\"([^\"]*)")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(
            "code=" + part(form, "name=\"code\" value=\"([^\"]*)") + "&state="
                + part(form, "name=\"state\" value=\"([^\"]*)")));
  }

  private static String part(String form, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(form);
    assertThat(found.find()).as(form).isTrue();
    return found.group(1);
  }

  private static String text(Secret secret) {
    return secret.use(String::new);
  }
}
