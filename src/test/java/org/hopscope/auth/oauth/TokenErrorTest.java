package org.hopscope.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenErrorTest {
  @ParameterizedTest
  @CsvSource({
      "50126, WRONG_PASSWORD", "50034, NO_SUCH_USER", "50053, ACCOUNT_LOCKED", "50055, PASSWORD_EXPIRED",
      "50057, ACCOUNT_DISABLED", "90002, TENANT_UNKNOWN", "50059, TENANT_UNKNOWN", "50128, TENANT_UNKNOWN",
      "50076, MFA_NEEDED", "50072, MFA_NEEDED", "50158, MFA_NEEDED", "50105, APP_NOT_ASSIGNED",
      "53003, CONDITIONAL_ACCESS", "530032, CONDITIONAL_ACCESS", "65001, CONSENT_NEEDED", "90094, CONSENT_NEEDED",
      "70008, TOKEN_EXPIRED", "700082, TOKEN_EXPIRED", "700016, APP_NOT_IN_TENANT", "7000218, APP_NOT_PUBLIC",
      "500011, RESOURCE_UNKNOWN", "50196, SIGN_IN_LOOP", "9001023, GRANT_NOT_SUPPORTED", "700024, SIGN_IN_CLOCK_SKEW",
      "999999, SIGN_IN_REFUSED"
  })
  void theNumberNamesTheCause(int code, Fault fault) {
    assertThat(
        read("{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS" + code + ": Something.\\r\\nTrace ID: 1\","
            + "\"error_codes\":[" + code + "]}"))
        .contains(new TokenError(fault, "AADSTS" + code));
  }

  @Test
  void theListOfCodesIsReadWhereTheSentenceHasNone() {
    assertThat(read("{\"error\":\"x\",\"error_codes\":[50053]}"))
        .contains(new TokenError(Fault.ACCOUNT_LOCKED, "AADSTS50053"));
  }

  @Test
  void anotherServicesErrorIsNamedAsItNamesIt() {
    assertThat(read("{\"error\":\"unsupported_grant_type\"}"))
        .contains(new TokenError(Fault.GRANT_NOT_SUPPORTED, "unsupported_grant_type"));
    assertThat(read("{\"error\":\"server_error\"}")).contains(new TokenError(Fault.SIGN_IN_REFUSED, "server_error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "[]", "null", "{}", "<html>", "{\"error\":17}", "{\"error\":\"<script>\"}", "{\"error_codes\":[]}",
      "{\"error_codes\":[\"50126\"]}", "{\"error_codes\":{\"0\":1}}", "{\"error_codes\":[-5]}"})
  void whatIsNoErrorSaysNothing(String body) {
    assertThat(read(body)).isEmpty();
  }

  private static Optional<TokenError> read(String body) {
    return TokenError.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
