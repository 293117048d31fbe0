package org.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Refreshed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EndpointsCommandTest {
  private final Bench bench = new Bench(Bench::healthy);

  private List<String> printed() {
    return bench.out.toString().lines().toList();
  }

  @Test
  void theListIsPrintedWithItsVersionDateAgeAndSource() {
    assertThat(bench.run("endpoints", "--list")).isZero();
    assertThat(printed()).startsWith("Worldwide, version 2025013000. As it was on 30 January 2025, 100 days ago.");
    assertThat(printed().get(1)).startsWith("Source: Microsoft 365 documentation");
    assertThat(printed()).contains(
        "Exchange Online", "Microsoft Teams",
        "   1  Optimize  required  TCP 80,443  UDP 443",
        "      outlook.cloud.microsoft outlook.office.com outlook.office365.com",
        "   2  Allow     optional  TCP 143,587,993,995",
        "      POP3, IMAP4, SMTP Client traffic",
        "  11  Optimize  required  UDP 3478,3479,3480,3481",
        "      52.112.0.0/14 52.122.0.0/15 2603:1063::/38");
    assertThat(printed().stream().skip(2).filter(line -> !line.contains("https://")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(bench.err.toString()).isEmpty();
  }

  @Test
  void oneServiceOrSeveralCanBeChosen() {
    assertThat(bench.run("endpoints", "--list", "--area", "exchange,Teams")).isZero();
    assertThat(printed()).contains("Exchange Online", "Microsoft Teams")
        .doesNotContain("SharePoint Online and OneDrive for Business");
  }

  @Test
  void everyCloudHasItsList() {
    assertThat(bench.run("endpoints", "--list", "--instance", "usgovdod")).isZero();
    assertThat(bench.out.toString()).startsWith("USGOVDoD, version 2024093000.").contains("webmail.apps.mil");
  }

  @Test
  void programsGetJson() {
    assertThat(bench.run("endpoints", "--list", "--area", "Skype", "--json")).isZero();
    JsonNode json = JsonMapper.shared().readTree(bench.out.toString());
    assertThat(json.path("instance").asString()).isEqualTo("Worldwide");
    assertThat(json.path("version").asString()).isEqualTo("2025013000");
    assertThat(json.path("date").asString()).isEqualTo("2025-01-30");
    assertThat(json.path("daysOld").asInt()).isEqualTo(100);
    assertThat(json.path("refresh").isNull()).isTrue();
    JsonNode set = json.path("sets").get(0);
    assertThat(set.path("id").asInt()).isEqualTo(11);
    assertThat(set.path("udpPorts").get(3).asInt()).isEqualTo(3481);
    assertThat(set.path("ips").get(2).asString()).isEqualTo("2603:1063::/38");
    assertThat(set.path("required").asBoolean()).isTrue();
    assertThat(json.path("sets")).allSatisfy(s -> assertThat(s.path("serviceArea").asString()).isEqualTo("Skype"));
  }

  @Test
  void aRefreshSaysWhatCameOfItAndGoesTheWayThatIsSet() {
    assertThat(bench.run(
        "endpoints", "--list", "--refresh", "--proxy", "http://proxy:8080", "--dns", "192.0.2.53", "--step-timeout",
        "3"))
        .isZero();
    assertThat(printed()).startsWith("Version 2025013000 is the newest that the web service has.");
    assertThat(bench.lists.network.proxy()).hasValue("http://proxy:8080");
    assertThat(bench.lists.network.dns()).containsExactly("192.0.2.53");
    assertThat(bench.lists.deadline).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aRefreshThatFailsPrintsTheListThatIsHereAndTells() {
    bench.lists.answer = list -> new Refreshed.Kept(list, Message.of("endpoints.part", "Exchange"));
    assertThat(bench.run("endpoints", "--list", "--refresh", "--json")).isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(bench.out.toString());
    assertThat(json.path("refresh").path("outcome").asString()).isEqualTo("kept");
    assertThat(json.path("refresh").path("sentence").asString())
        .isEqualTo("The list that is here is kept. The web service left out all of Exchange.");
    assertThat(json.path("sets").size()).isEqualTo(67);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "endpoints --list --csv x.csv | With --list nothing is tested: leave out --list, or what belongs to a test.",
      "endpoints --list anna@contoso.com | With --list nothing is tested: leave out --list, or what belongs to a test.",
      "endpoints --list --instance Germany | There is no list \"Germany\". There are: Worldwide, China, USGOVDoD, USGOVGCCHigh.",
      "endpoints --list --area Fax | The list has no service \"Fax\". It has: Common, Exchange, SharePoint, Skype.",
      "endpoints --list --refresh --proxy bad | The proxy cannot be used.",
      "endpoints --list --refresh --step-timeout x | --step-timeout takes seconds, from 0.1 to 3600.",
      "endpoints --list --instance | --instance needs a value.",
  })
  void whatCannotBeDoneIsSaid(String typed, String sentence) {
    assertThat(bench.run(typed.split(" "))).isEqualTo(2);
    assertThat(bench.err.toString().strip()).isEqualTo(sentence);
    assertThat(bench.out.toString()).isEmpty();
  }
}
