package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signing in as the user of this computer, as it is typed. */
@Timeout(60)
class OwnUserTest {
  @Test
  void aPracticePasswordContradictsIt() {
    Typed typed = Typed.command(
        "", "analyze", "--scenario", "kerberos", "--sign-in", "windows", "--practice-password");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("leave out --practice-password");
  }
}
