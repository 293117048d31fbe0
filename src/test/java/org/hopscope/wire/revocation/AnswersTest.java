package org.hopscope.wire.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hopscope.model.Evidence.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that OpenSSL has made, as bytes. */
class AnswersTest {
  private static final String POINT = "http://crl.contoso.com/issuing.crl";

  private static byte[] kept(String file) throws Exception {
    try (InputStream in = AnswersTest.class.getResourceAsStream("RevocationFuzzTestInputs/" + file)) {
      return in.readAllBytes();
    }
  }

  private static Statement answer(String file, Instant now) throws Exception {
    return OcspResponse.read(kept("anyAnswerHasAStanding/" + file), Fuzzed.LEAF, Fuzzed.ISSUER, now);
  }

  private static Statement list(String file) throws Exception {
    return RevocationList.read(
        kept("anyListHasAStanding/" + file), Fuzzed.LEAF, Fuzzed.ISSUER, List.of(POINT), Fuzzed.THEN);
  }

  @ParameterizedTest
  @CsvSource({"good, GOOD", "revoked, REVOKED", "unknown, UNKNOWN"})
  void anAnswerSaysHowACertificateStands(String file, Standing standing) throws Exception {
    assertThat(answer(file, Fuzzed.THEN).standing()).isEqualTo(standing);
  }

  @Test
  void whyAndWhenItWasRevokedIsTold() throws Exception {
    assertThat(answer("revoked", Fuzzed.THEN).reason()).isEqualTo("key compromise");
    assertThat(answer("revoked", Fuzzed.THEN).revoked()).get().satisfies(
        when -> assertThat(when).isBefore(Fuzzed.THEN));
    assertThat(list("revoked").reason()).isEqualTo("key compromise");
  }

  @Test
  void anAnswerThatIsPastItsDateIsNone() {
    assertThatThrownBy(() -> answer("good", Fuzzed.THEN.plus(Duration.ofDays(30)))).isInstanceOf(Unusable.class);
  }

  @Test
  void aResponderThatIsBusySaysSo() {
    assertThatThrownBy(() -> answer("try-later", Fuzzed.THEN)).isInstanceOf(Unusable.class).hasMessage("tryLater");
  }

  @ParameterizedTest
  @CsvSource({"empty, GOOD", "part, GOOD", "revoked, REVOKED"})
  void aListSaysHowACertificateStands(String file, Standing standing) throws Exception {
    assertThat(list(file).standing()).isEqualTo(standing);
  }

  /** Somebody on the way could put it in the place of the right one. */
  @Test
  void aPartOfAListThatIsForOthersIsNoAnswer() {
    assertThatThrownBy(() -> list("elsewhere")).isInstanceOf(Unusable.class);
  }

  @Test
  void aCertificateNamesWhomToAsk() {
    assertThat(Pointers.of(Fuzzed.LEAF))
        .isEqualTo(new Pointers(List.of("http://ocsp.contoso.com/"), List.of(POINT)));
  }

  /** To the byte as {@code openssl ocsp -no_nonce -reqout} has it. */
  @Test
  void theQuestionIsAsOthersAskIt() throws Exception {
    try (InputStream in = AnswersTest.class.getResourceAsStream("question")) {
      assertThat(OcspRequest.of(Fuzzed.LEAF, Fuzzed.ISSUER)).isEqualTo(in.readAllBytes());
    }
  }
}
