package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy that wants to know who asks: it is told so by what was given for it, and by nothing else. */
@Timeout(200)
class ProxySignInTest {
  private static final String PROXY = "proxy.corp.contoso.com";
  private final Wording words = new Wording(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({"proxy-signed-in, NTLM", "proxy-basic, Basic"})
  void theStrongestSchemeThatANameAndAPasswordDo(String world, String scheme) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      assertThat(result(rehearsal)).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
      assertThat(tunnels(rehearsal)).filteredOn(t -> t.status() == 200).isNotEmpty()
          .allSatisfy(t -> assertThat(t.signIn()).isEqualTo(scheme));
      assertThat(tunnels(rehearsal)).filteredOn(t -> t.status() == 407).isNotEmpty()
          .allSatisfy(t -> assertThat(t.fault()).isEmpty());
    }
  }

  /** Many connections are opened at once, and each is asked for a sign-in. */
  @ParameterizedTest
  @CsvSource({"proxy-wrong-password", "proxy-signed-in"})
  void aWrongPasswordIsShownOnce(String world) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).proxyLogin("anna@corp.contoso.com", "wrong").run()) {
      assertThat(rehearsal.lab().passwordAttempts(PROXY)).as(rehearsal.story()).isEqualTo(1);
      assertThat(words.say(GraphFold.replay(rehearsal.events()).verdict().sentence()))
          .contains("proxy refused the name or password given for it (anna@corp.contoso.com)", "once");
      assertThat(tunnels(rehearsal)).extracting(Evidence.Tunnel::fault)
          .contains(java.util.Optional.of(Fault.PROXY_SIGN_IN_REFUSED));
    }
  }

  @Test
  void theAccountsPasswordIsNotForTheProxy() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-sign-in").run()) {
      assertThat(rehearsal.lab().log()).filteredOn(r -> r.host().equals(PROXY)).isNotEmpty()
          .allSatisfy(r -> assertThat(r.authorizationScheme()).isEmpty());
    }
  }

  @Test
  void theCommandLineAsksForThePasswordAfterTheAccounts() {
    Typed good = Typed.command(
        "Practice-1!\nProxy-Practice-2!\n", "analyze", "--scenario", "proxy-signed-in", "--proxy-user", "CORP\\anna");
    assertThat(good.exit()).as(good.all()).isZero();
    Typed none = Typed.command("Practice-1!\nProxy-Practice-2!\n", "analyze", "--scenario", "proxy-signed-in");
    assertThat(none.all()).contains("proxy asks for a sign-in", "Give a name and password for the proxy");
    Typed inAddress = Typed.command("Practice-1!\n", "analyze", "--scenario", "proxy-only", "--proxy",
        "http://anna:S3cret@proxy.corp.contoso.com:3128");
    assertThat(inAddress.exit()).isEqualTo(2);
    assertThat(inAddress.all()).contains("do not belong into the proxy's address").doesNotContain("S3cret");
  }

  private static Result result(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).verdict().outcome();
  }

  private static List<Evidence.Tunnel> tunnels(Rehearsal rehearsal) {
    return rehearsal.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var hop, Evidence.Tunnel tunnel)
            ? Stream.of(tunnel) : Stream.empty())
        .toList();
  }

  @Test
  void aSweepSignsInToTheProxyAsWell() {
    String[] sweep = {"endpoints", "--scenario", "proxy-signed-in", "--area", "Exchange", "--step-timeout", "60",
        "--timeout", "150"};
    Typed signed = Typed.command("Proxy-Practice-2!\n",
        Stream.concat(Stream.of(sweep), Stream.of("--proxy-user", "CORP\\anna")).toArray(String[]::new));
    assertThat(signed.out()).startsWith("Exchange Online is reachable from here").contains("Through the proxy only");
    assertThat(signed.all()).doesNotContain("Proxy-Practice");
    Typed unsigned = Typed.command("", sweep);
    assertThat(unsigned.out()).contains("Refused by the proxy");
    assertThat(unsigned.exit()).isEqualTo(1);
  }
}
