package org.hopscope.wire.sspi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.WinError;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of Windows' answers, with somebody else in Windows' place. */
@Timeout(20)
class WindowsUserTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answers = new CountDownLatch(1);
  private final Scope scope = new Scope();

  private SignedInUser.Dialogue dialogue(int status, byte... token) {
    return new WindowsUser(service -> new Provider() {
      @Override
      public Step next(byte[] received, byte[] bindings) {
        asked.countDown();
        try {
          answers.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return new Step(status, token);
      }

      @Override
      public void release() {
        released.countDown();
      }
    }, WireClock.SYSTEM).begin("HTTP/mail.contoso.com");
  }

  private Ticket next(SignedInUser.Dialogue dialogue, Duration deadline) {
    return dialogue.next(new byte[0], new byte[32], deadline, scope);
  }

  private static Fault fault(Ticket ticket) {
    return ((Ticket.None) ticket).fault();
  }

  @Test
  void aTokenIsHandedOnAndWhatWindowsHoldsIsGivenBack() throws Exception {
    answers.countDown();
    try (SignedInUser.Dialogue dialogue = dialogue(WinError.SEC_I_CONTINUE_NEEDED, (byte) 7)) {
      assertThat(next(dialogue, LONG)).isInstanceOfSatisfying(
          Ticket.Token.class, token -> assertThat(token.bytes()).containsExactly(7));
    }
    assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "0x8009030E, NO_PASSWORD", "0x80090303, KERBEROS_NO_SPN", "0x80090322, KERBEROS_NO_SPN",
      "0x80090311, KERBEROS_NO_KDC", "0x80090324, KERBEROS_CLOCK_SKEW", "0x80090304, KERBEROS_FAILED",
      "0x00000000, OWN_USER_REFUSED"})
  void whyThereIsNoTokenIsTold(String status, Fault why) {
    answers.countDown();
    Ticket.None none = (Ticket.None) next(dialogue(Long.decode(status).intValue()), LONG);
    assertThat(none.fault()).isEqualTo(why);
    assertThat(none.refused()).isTrue();
  }

  @Test
  void aWindowsThatIsSilentIsNotWaitedFor() throws Exception {
    SignedInUser.Dialogue dialogue = dialogue(0, (byte) 7);
    assertThat(fault(next(dialogue, Duration.ofMillis(50)))).isEqualTo(Fault.KERBEROS_NO_KDC);
    dialogue.close();
    assertThat(released.getCount()).as("not while it is at it").isEqualTo(1);
    answers.countDown();
    assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void cancelIsHeardAtOnce() {
    Thread.startVirtualThread(() -> {
      try {
        asked.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      scope.cancel();
    });
    assertThat(fault(next(dialogue(0, (byte) 7), LONG))).isEqualTo(Fault.DEADLINE);
    answers.countDown();
  }
}
