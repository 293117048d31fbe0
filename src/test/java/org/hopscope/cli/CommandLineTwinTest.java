package org.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.model.ClientProfile;
import org.hopscope.analysis.Consent;
import org.hopscope.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(20)
class CommandLineTwinTest {
  private static final String MARKER = "Mark3r-pässword";

  private static Bench healthy() {
    return new Bench(Bench::healthy).piping(MARKER + "\n");
  }

  private static String told(Bench bench) {
    return bench.out.toString() + bench.err;
  }

  @Test
  void aWayThatIsOpenIsToldToPeople() {
    Bench bench = healthy();
    assertThat(bench.run("analyze", "anna@contoso.com")).isZero();
    assertThat(bench.out.toString().lines()).startsWith(
        "Cloud-only. The mailbox is in Microsoft 365 and Outlook would connect with MAPI over HTTP.",
        "Where: Cloud-only (certain: autodiscover-s.outlook.com gave the settings of this mailbox.)", "");
    assertThat(bench.out.toString().lines().filter(l -> l.startsWith("> "))).hasSize(3)
        .first().asString().contains("passed", "142 ms", "autodiscover.contoso.com", "It leads to Microsoft 365.");
    assertThat(bench.err.toString()).isEmpty();
    assertThat(bench.closed).isTrue();
  }

  @Test
  void theExitCodeTellsTheVerdict() {
    assertThat(healthy().run("analyze", "anna@contoso.com")).isZero();
    assertThat(new Bench(Bench::refused).run("analyze", "anna@contoso.com")).isEqualTo(1);
    assertThat(new Bench(Bench.ending(Ending.CANCELLED)).run("analyze", "anna@contoso.com")).isEqualTo(3);
    assertThat(new Bench(Bench.ending(Ending.TIMED_OUT)).run("analyze", "anna@contoso.com")).isEqualTo(3);
    assertThat(new Bench(Bench.ending(Ending.BROKEN)).run("analyze", "anna@contoso.com")).isEqualTo(1);
  }

  @Test
  void reportsAreWrittenBesideWhatIsPrinted(@TempDir Path folder) throws Exception {
    Bench bench = healthy();
    assertThat(bench.run("analyze", "anna@contoso.com", "--json", "--pdf", folder.resolve("a.pdf").toString(),
        "--html", folder.resolve("a.html").toString(), "--png", folder.resolve("a.png").toString(), "--paper",
        "Letter")).isZero();
    assertThat(JsonMapper.shared().readTree(bench.out.toString()).path("address").asString())
        .isEqualTo("anna@contoso.com");
    assertThat(bench.err.toString()).contains("PDF report: written to " + folder.resolve("a.pdf"));
    assertThat(folder.resolve("a.html")).content().contains("anna@contoso.com", "size: letter");
    assertThat(Files.readAllBytes(folder.resolve("a.pdf"))).startsWith('%', 'P', 'D', 'F');
    assertThat(Files.readAllBytes(folder.resolve("a.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aReportThatCannotBeWrittenIsNoSuccess(@TempDir Path folder) {
    Bench bench = healthy();
    assertThat(bench.run("analyze", "anna@contoso.com", "--html", folder.resolve("gone/a.html").toString()))
        .isEqualTo(1);
    assertThat(bench.err.toString()).contains("a.html is not written: its folder does not exist.");
    Bench paper = healthy();
    assertThat(paper.run("analyze", "anna@contoso.com", "--paper", "a5")).isEqualTo(2);
    assertThat(paper.err.toString()).contains("There is no paper \"a5\". Known are: a4, letter.");
  }

  @Test
  void theComputersTlsMayBeAssumed() {
    Bench bench = new Bench(Bench::healthy).piping("x\n");
    assertThat(bench.run("analyze", "anna@contoso.com", "--client", "outlook-2013", "--client-tls", "1.0", "--json"))
        .isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(bench.out.toString());
    assertThat(json.path("clientTls").asString()).isEqualTo("1.0");
    assertThat(json.path("choice").path("passedOver").get(0).path("why").asString()).isEqualTo("tls");
    assertThat(json.path("verdict").path("brokenAt").asString()).isEqualTo("p.mapi-http");
    assertThat(new Bench(Bench::healthy).piping("x\n").run("analyze", "anna@contoso.com", "--client-tls", "1.2"))
        .isZero();
  }

  @Test
  void theLanguageIsTheOneAskedFor() {
    Bench bench = new Bench(Bench::refused).piping("x\n");
    assertThat(bench.run("analyze", "anna@contoso.com", "--language", "fr")).isEqualTo(1);
    assertThat(bench.out.toString()).contains("le mot de passe de anna@contoso.com a été refusé", "142 ms", "échoué");
    Bench help = new Bench(Bench::healthy);
    assertThat(help.run("--language=fr", "--help")).isZero();
    assertThat(help.out.toString()).startsWith("Utilisation\u00a0: hopscope").contains("Commandes\u00a0:",
        "Sans arguments");
    Bench wrong = new Bench(Bench::healthy);
    assertThat(wrong.run("analyze", "--language", "fr", "--nothing")).isEqualTo(2);
    assertThat(wrong.err.toString()).contains("L’option --nothing n’existe pas");
    Bench unknown = new Bench(Bench::healthy);
    assertThat(unknown.run("analyze", "--language", "tlh")).isEqualTo(2);
    assertThat(unknown.err.toString()).contains("in these languages only: en, fr");
  }

  @Test
  void programsGetJson() {
    Bench bench = new Bench(Bench::refused).piping("x\n");
    assertThat(bench.run("analyze", "anna@contoso.com", "--json")).isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(bench.out.toString());
    assertThat(json.path("address").asString()).isEqualTo("anna@contoso.com");
    assertThat(json.path("client").asString()).isEqualTo("outlook-windows");
    assertThat(json.path("place").asString()).isEqualTo("here");
    JsonNode verdict = json.path("verdict");
    assertThat(verdict.path("deployment").asString()).isEqualTo("cloud-only");
    assertThat(verdict.path("protocol").isNull()).isTrue();
    assertThat(verdict.path("outcome").asString()).isEqualTo("blocked");
    assertThat(verdict.path("brokenAt").asString()).isEqualTo("r0.m365");
    assertThat(verdict.path("sentence").asString()).contains("password");
    assertThat(verdict.path("certain").asBoolean()).isTrue();
    JsonNode hop = json.path("hops").get(1);
    assertThat(hop.propertyNames()).containsExactly(
        "id", "lane", "stage", "state", "host", "millis", "cause", "summary", "notes");
    assertThat(hop.path("stage").asString()).isEqualTo("autodiscover-m365");
    assertThat(hop.path("millis").asLong()).isEqualTo(142);
    assertThat(hop.path("cause").asString()).isEqualTo("wrong-password");
    assertThat(json.path("hops").get(0).path("cause").isNull()).isTrue();
  }

  @Test
  void thePasswordComesFromThePipeAndIsPrintedNowhere() {
    for (String[] args : new String[][]{{"analyze", "anna@contoso.com"}, {"analyze", "anna@contoso.com", "--json"}}) {
      Bench bench = healthy();
      bench.run(args);
      assertThat(bench.password).isEqualTo(MARKER);
      assertThat(told(bench)).doesNotContain(MARKER);
      assertThat(bench.request.secret().isEmpty()).isTrue();
    }
  }

  @Test
  void aWindowsLineEndIsNoPartOfThePassword() {
    Bench bench = new Bench(Bench::healthy).piping("secret\r\nmore\n");
    bench.run("analyze", "anna@contoso.com");
    assertThat(bench.password).isEqualTo("secret");
  }

  @Test
  void aTerminalIsAskedAndWhatWasTypedIsWiped() {
    char[] typed = MARKER.toCharArray();
    Bench bench = new Bench(Bench::healthy).typing(typed);
    assertThat(bench.run("analyze", "anna@contoso.com")).isZero();
    assertThat(bench.password).isEqualTo(MARKER);
    assertThat(typed).containsOnly('\0');
    assertThat(bench.err.toString()).startsWith("Password for anna@contoso.com: ").doesNotContain(MARKER);
  }

  @Test
  void noPasswordIsNoError() {
    Bench bench = new Bench(Bench::healthy).piping("");
    assertThat(bench.run("analyze", "anna@contoso.com")).isZero();
    assertThat(bench.password).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--password=" + MARKER, "--password", "-p", "--pasword=" + MARKER, MARKER})
  void aPasswordAmongTheArgumentsIsRefusedAndNotRepeated(String argument) {
    Bench bench = healthy();
    assertThat(bench.run("analyze", "anna@contoso.com", argument, MARKER)).isEqualTo(2);
    assertThat(told(bench)).doesNotContain(MARKER).isNotBlank();
    assertThat(bench.request).isNull();
  }

  @Test
  void thePasswordOptionIsRefusedWithItsReason() {
    Bench bench = healthy();
    bench.run("analyze", "anna@contoso.com", "--password", MARKER);
    assertThat(bench.err.toString()).contains("never taken from an argument");
  }

  @Test
  void aScenarioBringsItsOwnAccount() {
    Bench bench = new Bench(Bench::healthy);
    assertThat(bench.run("analyze", "--scenario", "cloud", "--practice-password")).isZero();
    assertThat(bench.request.address().text()).isEqualTo("anna@contoso.com");
    assertThat(bench.password).isEqualTo("Practice-1");
    assertThat(told(bench)).doesNotContain("Practice-1");
  }

  @Test
  void aScenarioThatIsNotListedOpensForThoseWhoKnowIt() {
    Bench bench = healthy();
    assertThat(bench.run("analyze", "anna@contoso.com", "--scenario", "hostile")).isZero();
    assertThat(bench.request.place().vantage().id()).isEqualTo("hostile");
  }

  @Test
  void everyOptionReachesTheAnalysis() {
    Bench bench = healthy();
    bench.run(
        "analyze", "anna@contoso.com", "--client", "outlook-2010", "--dns", "192.0.2.53", "--dns", "192.0.2.54:5353",
        "--trust", "ca.pem", "--proxy", "http://proxy:8080", "--ad-domain", "corp.contoso.com", "--timeout", "30",
        "--step-timeout", "2.5");
    assertThat(bench.request.client()).isEqualTo(ClientProfile.OUTLOOK_2010);
    assertThat(bench.opened.dns()).containsExactly("192.0.2.53", "192.0.2.54:5353");
    assertThat(bench.opened.trustFiles()).containsExactly(Path.of("ca.pem"));
    assertThat(bench.opened.proxy()).contains("http://proxy:8080");
    assertThat(bench.opened.adDomain()).contains("corp.contoso.com");
    assertThat(bench.request.limits().total()).isEqualTo(Duration.ofSeconds(30));
    assertThat(bench.request.limits().step()).isEqualTo(Duration.ofMillis(2500));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "analyze nobody|has an @",
      "analyze|Give the e-mail address",
      "analyze --scenario nowhere|no scenario \"nowhere\"",
      "analyze anna@contoso.com --scenario nowhere|no scenario \"nowhere\"",
      "analyze anna@contoso.com --scenario here|no scenario \"here\"",
      "analyze anna@contoso.com --client outlook-97|Known are: outlook-windows",
      "analyze anna@contoso.com --client-tls 3.0|Known are: 1.0, 1.1, 1.2, 1.3",
      "analyze anna@contoso.com --timeout soon|--timeout takes seconds",
      "analyze anna@contoso.com --timeout 0|--timeout takes seconds",
      "analyze anna@contoso.com --timeout -5|--timeout takes seconds",
      "analyze anna@contoso.com --step-timeout 99999|--step-timeout takes seconds",
      "analyze anna@contoso.com --timeout|--timeout needs a value",
      "analyze anna@contoso.com --timeout 5 --timeout 6|--timeout is given twice",
      "analyze anna@contoso.com --proxy bad|The proxy cannot be used.",
      "analyze anna@contoso.com --practice-password|needs a --scenario",
      "analyze anna@contoso.com --colour|There is no option --colour",
      "analyze anna@contoso.com otto@contoso.com|more arguments",
      "conquer|more arguments",
      "''|Usage: hopscope"})
  void badUsageIsToldInASentence(String line, String sentence) {
    Bench bench = healthy();
    int code = bench.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(code).isEqualTo(2);
    assertThat(bench.err.toString()).contains(sentence);
    assertThat(bench.out.toString()).isEmpty();
    assertThat(bench.request).isNull();
  }

  @Test
  void unknownHostsGetThePasswordOnlyWhenAgreedTo() {
    List<Boolean> answers = new ArrayList<>();
    Bench bench = new Bench((request, sink) -> {
      answers.add(request.consent().agrees(Consent.Question.SEND_PASSWORD, "mail.Example.net", Message.of("why")));
      answers.add(request.consent().agrees(Consent.Question.SEND_PASSWORD, "other.example.net", Message.of("why")));
      Bench.healthy(request, sink);
    });
    bench.run("analyze", "anna@contoso.com", "--agree", "MAIL.example.net");
    assertThat(answers).containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({"y,true", "Y,true", "n,false", "'',false"})
  void atATerminalTheTechnicianIsAsked(String typed, boolean agreed) {
    List<Boolean> answers = new ArrayList<>();
    Bench bench = new Bench((request, sink) -> {
      answers.add(
          request.consent().agrees(Consent.Question.SEND_PASSWORD, "mail.example.net", Message.of("It is outside.")));
      Bench.healthy(request, sink);
    }).typing(new char[]{'x'}).piping(typed + "\n");
    bench.run("analyze", "anna@contoso.com");
    assertThat(answers).containsExactly(agreed);
    assertThat(bench.err.toString())
        .contains("The password would go to mail.example.net. It is outside. Send it there?");
  }

  @Test
  void atATerminalTheTechnicianIsAskedBeforeARedirectIsFollowed() {
    Bench bench = new Bench((request, sink) -> {
      request.consent().agrees(Consent.Question.FOLLOW_REDIRECT, "mail.example.net", Message.of("It is outside."));
      Bench.healthy(request, sink);
    }).typing(new char[]{'x'}).piping("n\n");
    bench.run("analyze", "anna@contoso.com");
    assertThat(bench.err.toString())
        .contains("The search leads to mail.example.net. It is outside. Ask it for the settings?");
  }

  @ParameterizedTest
  @CsvSource({"y,true", "n,false"})
  void atATerminalTheTechnicianIsAskedWhetherTheUserOfThisComputerMaySignIn(String typed, boolean agreed) {
    List<Boolean> answers = new ArrayList<>();
    Bench bench = new Bench((request, sink) -> {
      answers.add(
          request.consent().agrees(Consent.Question.SIGN_IN_AS_USER, "mail.example.net", Message.of("It is outside.")));
      Bench.healthy(request, sink);
    }).typing(new char[]{'x'}).piping(typed + "\n");
    bench.run("analyze", "anna@contoso.com", "--sign-in", "windows");
    assertThat(answers).containsExactly(agreed);
    assertThat(bench.err.toString())
        .contains("The user of this computer would sign in at mail.example.net. It is outside. Sign in there?");
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    Bench bench = new Bench(Bench::healthy).typing(new char[]{'x'});
    bench.run("analyze", "anna@contoso.com", "--json");
    assertThat(bench.err.toString()).contains("1 of 1 hops");
    assertThat(JsonMapper.shared().readTree(bench.out.toString()).has("verdict")).isTrue();
  }

  @Test
  void theScenariosAreListed() {
    Bench bench = new Bench(Bench::healthy);
    assertThat(bench.run("scenarios")).isZero();
    assertThat(bench.out.toString().lines()).containsExactly("cloud  Cloud-only");
    Bench json = new Bench(Bench::healthy);
    assertThat(json.run("scenarios", "--json")).isZero();
    JsonNode first = JsonMapper.shared().readTree(json.out.toString()).get(0);
    assertThat(first.path("id").asString()).isEqualTo("cloud");
    assertThat(first.path("address").asString()).isEqualTo("anna@contoso.com");
    assertThat(json.out.toString()).doesNotContain("Practice-1");
  }

  @Test
  void helpAndVersionAreNoErrors() {
    Bench help = new Bench(Bench::healthy);
    assertThat(help.run("analyze", "--help")).isZero();
    assertThat(help.out.toString())
        .contains("--step-timeout=SECONDS", "Longest time for one connection", "Show this help.")
        .doesNotContain("--password");
    Bench root = new Bench(Bench::healthy);
    assertThat(root.run("--help")).isZero();
    assertThat(root.out.toString()).contains("analyze", "scenarios", "Exit codes: 0 Outlook would connect");
    Bench version = new Bench(Bench::healthy);
    assertThat(version.run("--version")).isZero();
    assertThat(version.out.toString()).startsWith("Hopscope ");
  }
}
