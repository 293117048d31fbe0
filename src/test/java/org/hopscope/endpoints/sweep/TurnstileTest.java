package org.hopscope.endpoints.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnstileTest {
  @Test
  void whoWaitsInSilenceDoesNotKeepTheNext() throws Exception {
    Turnstile one = new Turnstile(1, Duration.ofMillis(20));
    try (Turnstile.Pass silent = one.enter().begin();
        Turnstile.Pass next = one.enter().begin()) {
      assertThat(next).isNotSameAs(silent);
    }
  }

  @Test
  void whoWasAnsweredLeavesOnce() throws Exception {
    Turnstile one = new Turnstile(1, Duration.ofMinutes(5));
    Turnstile.Pass answered = one.enter().begin();
    answered.heard();
    answered.close();
    answered.close();
    Turnstile.Pass next = one.enter().begin();
    Thread waiting = Thread.ofVirtual().start(() -> {
      try (Turnstile.Pass third = one.enter().begin()) {
        third.heard();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    assertThat(waiting.join(Duration.ofMillis(50))).isFalse();
    next.close();
    waiting.join();
  }
}
