package org.hopscope.wire.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.hopscope.wire.reach.StunMessage.Answer;

/** Whatever a mail server says is a greeting or none, and any datagram an answer or none. */
class ReachFuzzTest {
  @FuzzTest
  void anyWordsAreAGreetingOrNone(byte[] said) {
    greet(Smtp.from("192.0.2.7"), said);
    greet(new Imap(false), said);
    greet(new Imap(true), said);
  }

  private static void greet(Hello.Dialect dialect, byte[] said) {
    try {
      Hello hello = dialect
          .greet(new Hello.Line(new Lines(new ByteArrayInputStream(said)), OutputStream.nullOutputStream()));
      assertThat(hello.banner().chars().noneMatch(Character::isISOControl)).isTrue();
      assertThat(hello.offers()).allMatch(offer -> offer.chars().noneMatch(Character::isISOControl));
      assertThat(hello.detail().length()).isLessThan(400);
    } catch (IOException closedOrEndless) {
      assertThat(closedOrEndless).hasMessageMatching("The connection was closed|.*more than.*|More than.*");
    }
  }

  @FuzzTest
  void anyDatagramIsAnAnswerOrNone(byte[] datagram) {
    byte[] id = Arrays.copyOf(datagram.length < 20 ? datagram : Arrays.copyOfRange(datagram, 8, 20), 12);
    StunMessage.answer(id, datagram).ifPresent(answer -> {
      if (answer instanceof Answer.Mapped(var address, int port)) {
        assertThat(address.isAnyLocalAddress()).isFalse();
        assertThat(port).isBetween(1, 65535);
      }
    });
  }
}
