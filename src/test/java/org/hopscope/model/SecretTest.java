package org.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void theCopyIsOverwrittenWhenTheUseIsOver() {
    Secret secret = new Secret("hush".toCharArray());
    char[] leaked = secret.use(chars -> chars);
    assertThat(leaked).containsOnly('\0');
    assertThat(secret.<String>use(String::new)).isEqualTo("hush");
  }

  @Test
  void itSaysNothingOfItself() {
    assertThat(new Secret("hush".toCharArray()).toString()).doesNotContain("hush");
  }

  @Test
  void afterClosingNothingIsLeft() {
    Secret secret = new Secret("hush".toCharArray());
    secret.close();
    assertThat(secret.isEmpty()).isTrue();
    assertThatThrownBy(() -> secret.use(String::new)).isInstanceOf(IllegalStateException.class);
  }
}
