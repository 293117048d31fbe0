package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every practice scenario by the command line: the JSON that a program gets. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class CommandLineScenarioTest {
  static Stream<Expected> expected() {
    return Expected.every();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void jsonTellsTheVerdictAndTheFailingHop(Expected expected) {
    Typed typed = typed(expected);
    JsonNode root = JsonMapper.builder().build().readTree(typed.out());
    JsonNode verdict = root.get("verdict");
    assertThat(verdict.get("deployment").asString()).as(typed.all()).isEqualTo(expected.deployment().id());
    assertThat(verdict.get("outcome").asString()).isEqualTo(expected.outcome().id());
    assertThat(text(verdict.get("protocol"))).isEqualTo(expected.protocol().map(Protocol::id).orElse(null));
    assertThat(text(verdict.get("brokenAt"))).isEqualTo(expected.brokenAt().orElse(null));
    assertThat(verdict.get("sentence").asString()).contains(expected.says());
    assertThat(typed.exit()).isEqualTo(expected.outcome() == Result.CONNECTS ? 0 : 1);
    expected.brokenAt().ifPresent(id -> assertBroken(root, id, expected));
    assertFindings(root.get("findings"), expected);
  }

  /** The first finding names the cause that the world was given; what follows from it stands under it. */
  private static void assertFindings(JsonNode findings, Expected expected) {
    List<String> grave = findings.valueStream().filter(f -> !text(f.get("gravity")).equals("notes"))
        .map(f -> text(f.get("rule"))).toList();
    List<String> blocking = findings.valueStream().filter(f -> text(f.get("gravity")).equals("blocks"))
        .map(f -> text(f.get("rule"))).toList();
    ExpectedFinding.of(expected).ifPresentOrElse(
        rule -> assertThat(text(findings.get(0).get("rule"))).as(findings.toPrettyString()).isEqualTo(rule),
        () -> assertThat(grave).isEmpty());
    assertThat(blocking).hasSize(expected.outcome() == Result.BLOCKED ? 1 : 0);
    findings.valueStream().forEach(CommandLineScenarioTest::assertWhole);
  }

  private static void assertWhole(JsonNode finding) {
    for (String part : List.of("title", "seen", "why", "verify")) {
      assertThat(text(finding.get(part))).as(part).isNotBlank().doesNotStartWith("advice.").doesNotContain("{");
    }
    assertThat(finding.get("changes").valueStream().map(c -> text(c.get("text"))))
        .as(text(finding.get("rule"))).isNotEmpty().noneMatch(String::isBlank)
        .noneMatch(change -> change.contains("<server>"));
  }

  @Test
  void jsonTellsWhatTheAuthorityOfACertificateSays() {
    JsonNode hops = JsonMapper.builder().build().readTree(
        Typed.command("", "analyze", "--scenario", "cert-revoked", "--practice-password", "--json").out()).get("hops");
    JsonNode revocation = hops.valueStream().filter(h -> h.get("id").asString().equals("r0.autodiscover"))
        .findFirst().orElseThrow().get("tls").get("revocation");
    assertThat(revocation.get("standing").asString()).isEqualTo("revoked");
    assertThat(revocation.get("by").asString()).isEqualTo("ocsp");
    assertThat(revocation.get("reason").asString()).isEqualTo("key compromise");
    assertThat(revocation.get("asked").get(0).get("result").asString()).isEqualTo("told");
  }

  @Test
  void jsonTellsWhereTheAccountLivesAndWhy() {
    JsonNode account = JsonMapper.builder().build().readTree(
        Typed.command("", "analyze", "--scenario", "federated", "--practice-password", "--json").out()).get("account");
    assertThat(account.get("deployment").asString()).isEqualTo("cloud-only");
    assertThat(account.get("certainty").asString()).isEqualTo("certain");
    assertThat(account.get("classes").valueStream().map(c -> c.get("class").asString())).containsExactlyInAnyOrder(
        "cloud-only", "hybrid-cloud-mailbox", "hybrid-on-premises-mailbox", "on-premises", "not-exchange");
    JsonNode first = account.get("classes").get(0);
    assertThat(first.get("for").valueStream().map(r -> r.get("source").asString()))
        .contains("answer", "record", "mx", "realm", "tenant", "spf");
    JsonNode realm = account.get("realm");
    assertThat(realm.get("namespace").asString()).isEqualTo("federated");
    assertThat(realm.get("idp").asString()).isEqualTo("sts.contoso.com");
    assertThat(realm.get("tenant").asString()).hasSize(36);
  }

  @Test
  void theTextSaysItInALine() {
    assertThat(Typed.command("", "analyze", "--scenario", "hybrid-cloud-internet", "--practice-password").out())
        .contains("Where: Hybrid, mailbox in Microsoft 365 (certain: autodiscover.contoso.com sends Outlook on to");
    assertThat(Typed.command("", "analyze", "--scenario", "cname-wrong", "--practice-password").out())
        .contains("Where: Not known");
  }

  /** A world that is not offered has no example: its account is typed. */
  private static Typed typed(Expected expected) {
    Scenario scenario = Rehearsal.scenario(expected.scenario());
    List<String> order = new ArrayList<>(
        List.of("analyze", "--scenario", scenario.id(), "--client", expected.client().id(), "--json"));
    order.add(scenario.hidden() ? scenario.address() : "--practice-password");
    return Typed.command(scenario.hidden() ? scenario.password() : "", order.toArray(String[]::new));
  }

  private static void assertBroken(JsonNode root, String id, Expected expected) {
    JsonNode hop = root.get("hops").valueStream().filter(h -> h.get("id").asString().equals(id)).findFirst()
        .orElseThrow();
    assertThat(hop.get("lane").asString()).isEqualTo(expected.lane().id());
    assertThat(hop.get("state").asString()).isIn("failed", "warning", "skipped");
    assertThat(hop.has("stage")).isTrue();
    assertThat(hop.has("host")).isTrue();
    assertThat(hop.has("millis")).isTrue();
    assertThat(hop.has("cause")).isTrue();
  }

  @Test
  void aPolicyCanBeAssumedAndTakenBack() {
    Typed assumed = Typed.command("", "analyze", "--scenario", "onprem-only", "--practice-password",
        "--policy", "excludehttpsautodiscoverdomain=1");
    assertThat(assumed.exit()).isEqualTo(1);
    assertThat(assumed.out()).contains("ExcludeHttpsAutoDiscoverDomain=1, which you set here");
    Typed takenBack = Typed.command("", "analyze", "--scenario", "policy-excludes-scp", "--practice-password",
        "--policy", "ExcludeScpLookup=0");
    assertThat(takenBack.exit()).as(takenBack.all()).isZero();
  }

  @Test
  void whatIsNoPolicyIsBadUsage() {
    Typed typed = Typed.command("", "analyze", "--scenario", "onprem-only", "--practice-password", "--policy",
        "Exclude=1");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("Exclude=1", "ExcludeScpLookup");
  }

  @Test
  void aLocalXmlFileCanBeAssumed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("autodiscover.xml"), "<Autodiscover/>");
    Typed typed = Typed.command("", "analyze", "--scenario", "onprem-only", "--practice-password",
        "--policy", "PreferLocalXML", "--local-xml", file.toString());
    assertThat(typed.exit()).isZero();
    assertThat(typed.out()).contains("holds no answer that Outlook can use");
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? null : node.asString();
  }
}
