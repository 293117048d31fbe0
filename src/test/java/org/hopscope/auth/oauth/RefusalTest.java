package org.hopscope.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  @ParameterizedTest
  @CsvSource({
      "401, HTTP Error 401.2 - Unauthorized, IIS_DENIED_BY_CONFIGURATION",
      "403, HTTP Error 403.4 - Forbidden, IIS_SSL_NEEDED",
      "403, HTTP Error 403.7 - Forbidden, TLS_CLIENT_CERTIFICATE",
      "403, HTTP Error 403.16 - Forbidden, IIS_CLIENT_CERTIFICATE_UNTRUSTED",
      "440, Login Timeout, LOGIN_TIMED_OUT",
      "456, , SERVICE_BLOCKED"
  })
  void theCauseIsReadFromStatusAndPage(int status, String page, Fault fault) {
    assertThat(Refusal.of(reply(status, page == null ? "" : page))).contains(fault);
  }

  /** As seen of Exchange Online; the form is LiveIdBasicAuth:result:log. */
  @ParameterizedTest
  @CsvSource({"LiveIdBasicAuth:BasicAuthBlocked:<UserType:ManagedBusiness>;, true",
      "LiveIdBasicAuth:LiveServerUnreachable:<BasicAuthBlockStatus - Deny>;, true",
      "LiveIdBasicAuth:InvalidCreds:<UserType:ManagedBusiness>;, false"})
  void aPolicyAgainstPasswordsIsReadFromTheHeader(String header, boolean blocked) {
    Http.Reply reply = new Http.Reply(
        401, Map.of("X-AutoDiscovery-Error", List.of(header)), new byte[0], Optional.empty(), "");
    assertThat(Refusal.of(reply)).isEqualTo(blocked ? Optional.of(Fault.LEGACY_AUTH_BLOCKED) : Optional.empty());
  }

  @Test
  void anotherStatusOnThePageSaysNothing() {
    assertThat(Refusal.of(reply(401, "See 403.4"))).isEmpty();
    assertThat(Refusal.of(reply(403, "403.14 Forbidden"))).isEmpty();
    assertThat(Refusal.of(reply(403, "version 1403.4"))).isEmpty();
    assertThat(Refusal.of(reply(500, "403.4"))).isEmpty();
  }

  private static Http.Reply reply(int status, String page) {
    return new Http.Reply(status, Map.of(), page.getBytes(StandardCharsets.UTF_8), Optional.empty(), "");
  }
}
