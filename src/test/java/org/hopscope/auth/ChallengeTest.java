package org.hopscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  @Test
  void exchangeOffersThreeSchemesOnLinesOfTheirOwn() {
    List<Challenge> read = Challenge.parseAll(List.of("Negotiate", "NTLM", "Basic realm=\"mail.contoso.com\""));
    assertThat(Challenge.titles(read)).isEqualTo("Negotiate, NTLM, Basic");
    assertThat(read.get(2).parameter("realm")).contains("mail.contoso.com");
  }

  @Test
  void schemesMayShareALine() {
    List<Challenge> read = Challenge.parse(
        "Negotiate, Basic realm=\"a, b\", Bearer client_id=\"x\", authorization_uri=\"https://login.example/a\"");
    assertThat(read).extracting(Challenge::scheme).containsExactly("negotiate", "basic", "bearer");
    assertThat(read.get(1).parameter("realm")).contains("a, b");
    assertThat(read.get(2).parameter("authorization_uri")).contains("https://login.example/a");
  }

  @Test
  void aTokenAfterTheSchemeIsNoSchemeOfItsOwn() {
    assertThat(Challenge.parse("NTLM TlRMTVNTUAACAAAA==, Basic realm=\"x\""))
        .extracting(Challenge::scheme).containsExactly("ntlm", "basic");
  }

  @Test
  void nonsenseIsLeftOut() {
    assertThat(Challenge.parse("\"\"==,,")).isEmpty();
    assertThat(Challenge.parse("")).isEmpty();
  }
}
