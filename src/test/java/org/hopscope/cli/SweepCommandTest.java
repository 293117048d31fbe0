package org.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.sweep.SweepTale;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Impact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepCommandTest {
  @TempDir
  private Path folder;
  private final Bench bench = new Bench(Bench::healthy);

  private static SweepTale healthy() {
    return SweepTale.of(2)
        .row(SweepTale.SIGN_IN, Impact.SIGN_IN, Cause.REACHED, "login.microsoftonline.com", 443)
        .row(SweepTale.MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.REACHED, "outlook.office.com", 443);
  }

  private static SweepTale broken() {
    return healthy()
        .row(SweepTale.MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office365.com", 443)
        .row(SweepTale.SUBMISSION, Impact.MAIL_CLIENTS, Cause.REFUSED, "smtp.office365.com", 587)
        .standIn(SweepTale.PORTAL, Impact.OFFICE_APPS, Cause.REFUSED, "www.office.com", "*.office.com");
  }

  private int sweep(SweepTale tale, String... args) {
    bench.sweeps.events = tale.events();
    return bench.run(Stream.concat(Stream.of("endpoints"), Stream.of(args)).toArray(String[]::new));
  }

  private List<String> printed() {
    return bench.out.toString().lines().toList();
  }

  @Test
  void aNetworkThatLetsAllThroughEndsWithZero() {
    assertThat(sweep(healthy().complete())).isZero();
    assertThat(printed()).startsWith(
        "Microsoft 365 is reachable from here: 2 checks, list of 30 January 2025.",
        "List Worldwide, version 2025013000. As it was on 30 January 2025, 100 days ago.", "",
        "Sign-in (1 of 1 reached)", "", "Outlook's mailbox (1 of 1 reached)");
    assertThat(bench.err.toString()).isEmpty();
    assertThat(bench.closed).isTrue();
  }

  @Test
  void whatBreaksIsGroupedByWhatDependsOnItAndTellsTheCause() {
    assertThat(sweep(broken().complete())).isEqualTo(1);
    assertThat(printed().getFirst()).startsWith("Outlook cannot reach its mailbox – outlook.office365.com:443");
    assertThat(bench.out.toString()).contains(
        "Outlook cannot reach its mailbox (1 of 2 reached)\n  Blocked           outlook.office365.com:443  ",
        "Mail by SMTP, IMAP and POP (0 of 1 reached)\n  Blocked, optional smtp.office365.com:587  ",
        "  Blocked           www.office.com:443 for *.office.com  ",
        "3 rules are missing; they can be written with --csv");
    assertThat(bench.out.toString()).doesNotContain("login.microsoftonline.com");
  }

  @Test
  void whatIsBlockedIsToldWhileItRuns() {
    sweep(broken().complete());
    assertThat(bench.err.toString().lines()).containsExactly(
        "outlook.office365.com:443: Dropped", "smtp.office365.com:587: Refused (optional)",
        "www.office.com:443: Refused");
  }

  @Test
  void whatOnlyDeservesALookIsToldOnceForAll() {
    SweepTale tale = healthy();
    for (String host : List.of("a.office.com", "b.office.com", "c.office.com")) {
      tale.row(SweepTale.PORTAL, Impact.OFFICE_APPS, Cause.WRONG_RANGE, host, 443);
    }
    assertThat(sweep(tale.complete())).isZero();
    assertThat(bench.out.toString()).contains("Office apps and the portal (3 of 3 reached)\n"
        + "  Look              Address not in the list: a.office.com:443, b.office.com:443 and 1 more\n");
  }

  @Test
  void allPrintsWhatIsReachedToo() {
    sweep(broken().complete(), "--all");
    assertThat(printed()).anyMatch(line -> line.startsWith("  Reached           login.microsoftonline.com:443"));
  }

  @Test
  void aSweepThatDoesNotEndSaysSo() {
    assertThat(sweep(healthy().ended(Ending.TIMED_OUT))).isEqualTo(3);
    assertThat(printed().getFirst()).startsWith("Time was up after 2 of 2 checks.");
    assertThat(sweep(broken().ended(Ending.TIMED_OUT))).as("what is broken is proven").isEqualTo(1);
  }

  @Test
  void whatWasTypedReachesTheSweep() {
    assertThat(sweep(
        healthy().complete(), "anna@contoso.com", "--area", "Teams,exchange", "--dns", "192.0.2.53", "--internet-dns",
        "none", "--proxy", "none", "--step-timeout", "3", "--timeout", "40")).isZero();
    assertThat(bench.sweeps.request.areas()).containsExactly("Exchange", "Skype");
    assertThat(bench.sweeps.request.account().map(EmailAddress::text)).hasValue("anna@contoso.com");
    assertThat(bench.sweeps.request.limits().check()).isEqualTo(Duration.ofSeconds(3));
    assertThat(bench.sweeps.request.limits().total()).isEqualTo(Duration.ofSeconds(40));
    assertThat(bench.opened.dns()).containsExactly("192.0.2.53");
    assertThat(bench.opened.internetDns()).containsExactly("none");
    assertThat(bench.opened.proxy()).hasValue("none");
  }

  @Test
  void thePasswordOfAProxyIsAskedForAndToldToNobody() {
    bench.piping("Proxy-Practice-2!\n");
    assertThat(sweep(healthy().complete(), "--proxy", "http://proxy:8080", "--proxy-user", "CORP\\anna", "--json"))
        .isZero();
    AnalysisRequest.ProxyLogin login = bench.sweeps.request.proxyLogin().orElseThrow();
    assertThat(login.user()).isEqualTo("CORP\\anna");
    String password = login.password().use(String::new);
    assertThat(password).isEqualTo("Proxy-Practice-2!");
    assertThat(bench.err.toString()).doesNotContain("Practice");
    assertThat(bench.out.toString()).doesNotContain("Practice").doesNotContain("anna");
  }

  @Test
  void withoutAProxyUserNobodyIsAsked() {
    sweep(healthy().complete(), "--proxy", "http://proxy:8080");
    assertThat(bench.sweeps.request.proxyLogin()).isEmpty();
    assertThat(bench.err.toString()).isEmpty();
  }

  @Test
  void aScenarioBringsItsAccount() {
    sweep(healthy().complete(), "--scenario", "cloud");
    assertThat(bench.sweeps.request.account().map(EmailAddress::text)).hasValue("anna@contoso.com");
    assertThat(bench.sweeps.request.place().vantage().id()).isEqualTo("cloud");
  }

  @Test
  void programsGetJson() {
    assertThat(sweep(broken().complete(), "--json")).isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(bench.out.toString());
    assertThat(json.path("instance").asString()).isEqualTo("Worldwide");
    assertThat(json.path("daysOld").asInt()).isEqualTo(100);
    assertThat(json.path("verdict").path("state").asString()).isEqualTo("broken");
    assertThat(json.path("verdict").path("checks").asInt()).isEqualTo(5);
    assertThat(json.path("counts").path("refused").asInt()).isEqualTo(2);
    JsonNode row = json.path("groups").get(1).path("rows").get(0);
    assertThat(json.path("groups").get(1).path("impact").asString()).isEqualTo("outlook-mailbox");
    assertThat(row.path("host").asString()).isEqualTo("outlook.office365.com");
    assertThat(row.path("state").asString()).isEqualTo("broken");
    assertThat(row.path("cause").asString()).isEqualTo("dropped");
    assertThat(row.path("remedy").asString()).contains("must allow TCP 443");
    JsonNode rule = json.path("missingRules").get(0);
    assertThat(rule.path("change").asString()).isEqualTo("open");
    assertThat(rule.path("names").get(0).asString()).isEqualTo("outlook.office365.com");
    assertThat(rule.path("ports").get(0).asInt()).isEqualTo(443);
  }

  @Test
  void theMissingRulesAreWrittenToFiles() throws IOException {
    List<String> options = List.of("csv", "pac", "windows-firewall", "pf", "nftables", "mail");
    String[] args = options.stream().flatMap(o -> Stream.of("--" + o, folder.resolve(o).toString()))
        .toArray(String[]::new);
    assertThat(sweep(broken().complete(), args)).isEqualTo(1);
    for (String option : options) {
      assertThat(folder.resolve(option)).isNotEmptyFile();
    }
    assertThat(Files.readString(folder.resolve("pac"))).contains("outlook.office365.com");
    assertThat(bench.err.toString()).contains("Rules for pf: written to " + folder.resolve("pf"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing half-written is left").hasSize(options.size());
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidAndTheResultPrintedAllTheSame() {
    assertThat(sweep(healthy().complete(), "--csv", folder.resolve("gone/x.csv").toString())).isEqualTo(1);
    assertThat(bench.err.toString()).contains("is not written: its folder does not exist.");
    assertThat(printed().getFirst()).startsWith("Microsoft 365 is reachable");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "endpoints --area Fax | The list has no service \"Fax\". It has: Common, Exchange, SharePoint, Skype.",
      "endpoints --scenario nowhere | There is no scenario \"nowhere\".",
      "endpoints --proxy bad | The proxy cannot be used.",
      "endpoints --timeout x | --timeout takes seconds, from 0.1 to 3600.",
      "endpoints --csv | --csv needs a value.",
      "endpoints a@contoso.com b@contoso.com | There are more arguments than expected. --help shows how they go.",
  })
  void whatCannotBeDoneIsSaid(String typed, String sentence) {
    assertThat(bench.run(typed.split(" "))).isEqualTo(2);
    assertThat(bench.err.toString().strip()).isEqualTo(sentence);
    assertThat(bench.out.toString()).isEmpty();
  }
}
