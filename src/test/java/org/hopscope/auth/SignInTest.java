package org.hopscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
  private static final EmailAddress ANNA = new EmailAddress("anna", "contoso.com");
  private static final URI URL = URI.create("https://mail.contoso.com/ews/exchange.asmx");

  /** Nothing has to be asked of others for these schemes. */
  private static final Carrier NOBODY = new Carrier(null, null, Optional.empty(), e -> {}, null);

  private static SignIn signIn(String password, boolean joined) {
    return new SignIn(
        ANNA, new Secret(password.toCharArray()), new TrustRules(ANNA, Optional.empty()), (host, why) -> false,
        new SignIn.Own(false, joined), SignIn.Modern.NONE);
  }

  private static Object answer(SignIn signIn, String challenges) throws InterruptedException {
    return switch (signIn.answer(URL, Challenge.parse(challenges), NOBODY, Duration.ZERO)) {
      case SignIn.Answer.With(Scheme scheme) -> scheme.title();
      case SignIn.Answer.Cannot(Fault fault, var why) -> fault;
    };
  }

  @Test
  void theStrongestSchemeWinsInWhateverOrderTheyAreOffered() throws Exception {
    assertThat(answer(signIn("p", false), "Basic realm=\"x\", NTLM, Negotiate")).isEqualTo("Negotiate");
    assertThat(answer(signIn("p", false), "Basic realm=\"x\", NTLM")).isEqualTo("NTLM");
    assertThat(answer(signIn("p", false), "Basic realm=\"x\"")).isEqualTo("Basic");
  }

  @Test
  void whatWasOfferedBetterBeforeIsNotDoneWorse() throws Exception {
    SignIn signIn = signIn("p", false);
    answer(signIn, "Negotiate, Basic realm=\"x\"");
    assertThat(answer(signIn, "Basic realm=\"x\"")).isEqualTo(Fault.SIGN_IN_DOWNGRADED);
    assertThat(answer(signIn, "NTLM, Basic realm=\"x\"")).isEqualTo("NTLM");
  }

  /** The user of a computer in a domain may have a ticket; anybody else needs the password. */
  @Test
  void withoutAPasswordThereIsOnlyATicket() throws Exception {
    assertThat(answer(signIn("", true), "Negotiate, NTLM")).isEqualTo("Negotiate");
    assertThat(answer(signIn("", true), "NTLM")).isEqualTo(Fault.NO_PASSWORD);
    assertThat(answer(signIn("", false), "Negotiate, NTLM")).isEqualTo(Fault.NO_PASSWORD);
  }

  /** Who is to sign in as the user of this computer is not told of a password. */
  @ParameterizedTest
  @CsvSource({
      "true, 'Negotiate, NTLM, Basic realm=\"x\"', ''", "false, 'Negotiate, NTLM', signin.own-no-domain",
      "false, 'NTLM, Basic realm=\"x\"', signin.own-not-offered", "true, 'Basic realm=\"x\"', signin.own-not-offered",
      "true, 'Bearer', signin.own-no-token", "false, 'Bearer, Basic realm=\"x\"', signin.own-no-token"})
  void whyTheUserOfThisComputerCannotSignIn(boolean known, String challenges, String why) throws Exception {
    SignIn signIn = new SignIn(
        ANNA, Secret.none(), new TrustRules(ANNA, Optional.empty()), (host, reason) -> false,
        new SignIn.Own(true, known), SignIn.Modern.NONE);
    String told = signIn.answer(URL, Challenge.parse(challenges), NOBODY,
        Duration.ZERO) instanceof SignIn.Answer.Cannot(Fault fault, var message) ? message.key() : "";
    assertThat(told).isEqualTo(why);
  }
}
