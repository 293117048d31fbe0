package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hopscope.model.SignInCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTest {
  private static final String ID = "72f988bf-86f1-41af-91ab-2d7cd011db47";

  private static Tenant read(int status, String body) {
    return Tenant.read(status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String configuration(String issuer) {
    return """
        {"token_endpoint":"https://login.microsoftonline.com/x/oauth2/v2.0/token","issuer":"%s",
         "response_types_supported":["code","id_token"],"tenant_region_scope":"EU",
         "cloud_instance_name":"microsoftonline.com","rbac_url":"https://pas.windows.net"}
        """.formatted(issuer);
  }

  @Test
  void theDomainIsInThePath() {
    assertThat(Tenant.question(SignInCloud.CHINA, "contoso.cn")).hasToString(
        "https://login.partner.microsoftonline.cn/contoso.cn/v2.0/.well-known/openid-configuration");
  }

  @Test
  void theIssuerHoldsTheTenant() {
    Tenant.Found found = new Tenant.Found(ID, "EU", Optional.of(SignInCloud.WORLDWIDE));
    assertThat(read(200, configuration("https://login.microsoftonline.com/" + ID + "/v2.0"))).isEqualTo(found);
    assertThat(read(200, configuration("https://sts.windows.net/" + ID + "/"))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.microsoftonline.com/{tenantid}/v2.0", "http://sts.windows.net/72f988bf/", "x",
      ""})
  void anIssuerWithoutATenantTellsNothing(String issuer) {
    assertThat(read(200, configuration(issuer))).isInstanceOf(Tenant.Unreadable.class);
  }

  @Test
  void noTenantIsToldByItsNumber() {
    String error = """
        {"error":"invalid_tenant","error_description":"AADSTS90002: Tenant 'x.example' not found. Check to make sure \
        you have the correct tenant ID.","error_codes":[90002]}
        """;
    assertThat(read(400, error)).isInstanceOf(Tenant.None.class);
    assertThat(read(400, error.replace("90002", "900023"))).isInstanceOf(Tenant.Unreadable.class);
    assertThat(read(400, "{\"error\":\"temporarily_unavailable\"}")).isInstanceOf(Tenant.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>sign in</html>", "[1]", "null", "{\"issuer\":5}"})
  void whatIsNoAnswerTellsNothing(String body) {
    assertThat(read(200, body)).isInstanceOf(Tenant.Unreadable.class);
    assertThat(read(503, body)).isInstanceOf(Tenant.Unreadable.class);
  }
}
