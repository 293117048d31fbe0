package org.hopscope.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.oauth.BearerChallenge.Home;
import org.hopscope.auth.oauth.BearerChallenge.Judged;
import org.hopscope.model.SignInCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerChallengeTest {
  private static final String TENANT = "0f3c1d3a-6a7c-4b0c-9f4e-1c2d3e4f5a6b";

  @ParameterizedTest
  @CsvSource({
      "https://login.microsoftonline.com/common/oauth2/authorize, WORLDWIDE",
      "https://LOGIN.MICROSOFTONLINE.COM:443/organizations/oauth2/authorize, WORLDWIDE",
      "https://login.windows.net/common/oauth2/authorize, WORLDWIDE",
      "https://login.microsoftonline.us/common/oauth2/authorize, US_GOVERNMENT",
      "https://login.partner.microsoftonline.cn/common/oauth2/authorize, CHINA"
  })
  void microsoftsOwnSignInServicesAreKnown(String uri, SignInCloud cloud) {
    assertThat(judge(Home.UNKNOWN, uri)).isEqualTo(new Judged.Microsoft(cloud));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "http://login.microsoftonline.com/common/oauth2/authorize",
      "https://login.microsoftonline.com.example.net/common/oauth2/authorize",
      "https://login.microsoftonline.com@example.net/common/oauth2/authorize",
      "https://login.microsoftonline.com:8443/common/oauth2/authorize",
      "https://evil@login.microsoftonline.com/common",
      "https://xlogin.microsoftonline.com/common",
      "https://adfs.contoso.com/adfs/oauth2/authorize",
      "https://", "//login.microsoftonline.com/common", "login.microsoftonline.com", "urn:x", "", "%zz",
      "https://login.microsoftonline.com\\@example.net/"
  })
  void anythingElseIsForeign(String uri) {
    assertThat(judge(Home.UNKNOWN, uri)).isInstanceOf(Judged.Foreign.class);
  }

  @Test
  void anotherCloudAndAnotherTenantAreForeignOnceTheAccountsIsKnown() {
    Home home = new Home(Optional.of(SignInCloud.WORLDWIDE), Optional.of(TENANT));
    String base = "https://login.microsoftonline.com/";
    assertThat(judge(home, base + TENANT.toUpperCase(java.util.Locale.ROOT) + "/oauth2/authorize"))
        .isEqualTo(new Judged.Microsoft(SignInCloud.WORLDWIDE));
    assertThat(judge(home, base + TENANT.replace('0', '1') + "/oauth2/authorize")).isInstanceOf(Judged.Foreign.class);
    assertThat(judge(home, "https://login.microsoftonline.us/common"))
        .isEqualTo(new Judged.Foreign("login.microsoftonline.us"));
  }

  @Test
  void oneThatLeadsAstraySpoilsAll() {
    assertThat(judge(Home.UNKNOWN, "https://login.microsoftonline.com/common", "https://example.net/a"))
        .isEqualTo(new Judged.Foreign("example.net"));
  }

  @Test
  void aServerThatOnlyTakesOtherServersTokensTellsNoPlace() {
    assertThat(BearerChallenge.judge(Challenge.parseAll(List.of(
        "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\", trusted_issuers=\"00000001-0000-0000-c000-000000000000@*\"",
        "Negotiate")), Home.UNKNOWN))
        .isEqualTo(new Judged.Untold());
  }

  private static Judged judge(Home home, String... uris) {
    return BearerChallenge.judge(
        Stream.of(uris).map(u -> new Challenge("bearer", Map.of("authorization_uri", u))).toList(), home);
  }
}
