package org.hopscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hopscope.model.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustRulesTest {
  private final TrustRules rules = new TrustRules(new EmailAddress("anna", "sales.contoso.co.uk"),
      Optional.of("corp.example"));

  @ParameterizedTest
  @ValueSource(strings = {"sales.contoso.co.uk", "mail.sales.contoso.co.uk", "AUTODISCOVER.sales.contoso.co.uk.",
      "ex1.corp.example"})
  void ownHostsMayHaveThePassword(String host) {
    assertThat(rules.judge(host)).isInstanceOf(Trust.Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"autodiscover.com", "autodiscover.co.uk", "autodiscover.uk", "AutoDiscover.uk.",
      "autodiscover.example"})
  void namesThatAnyoneMayOwnNeverHaveIt(String host) {
    assertThat(rules.judge(host)).isInstanceOf(Trust.Never.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"autodiscover.contoso.co.uk", "evilsales.contoso.co.uk", "sales.contoso.co.uk.evil.example",
      "autodiscover-s.outlook.com", "mail.hoster.example"})
  void theRestIsAskedFor(String host) {
    assertThat(rules.judge(host)).isInstanceOf(Trust.Ask.class);
  }

  @Test
  void microsoftIsTrustedOnceTheAccountLeadsThere() {
    rules.leadsToMicrosoft();
    assertThat(rules.judge("autodiscover-s.outlook.com")).isInstanceOf(Trust.Allowed.class);
    assertThat(rules.judge("outlook.com.evil.example")).isInstanceOf(Trust.Ask.class);
  }

  @Test
  void aServerThatTheDirectoryNamedIsTrusted() {
    rules.namedByDirectory("EX1.other.example");
    assertThat(rules.judge("ex1.other.example")).isInstanceOf(Trust.Allowed.class);
  }
}
