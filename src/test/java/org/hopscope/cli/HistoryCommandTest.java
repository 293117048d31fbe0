package org.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.event.EventSink;
import org.hopscope.snapshot.file.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history at the command line: kept on request, listed, shown again, deleted. */
@Timeout(20)
class HistoryCommandTest {
  private static final String MARKER = "Mark3r-pässword";

  @TempDir
  private Path data;

  private Bench bench() {
    return new Bench(HistoryCommandTest::expired).keepingIn(data).piping(MARKER + "\n");
  }

  private static void expired(AnalysisRequest request, EventSink sink) {
    Example.events("anna@contoso.com", "autodiscover.contoso.com").stream().skip(1).forEach(sink::accept);
  }

  private String told(String... args) {
    Bench bench = bench();
    int exit = bench.run(args);
    assertThat(exit).as(bench.err.toString()).isEqualTo(args[0].equals("analyze") || args[1].equals("show") ? 1 : 0);
    return bench.out.toString();
  }

  private JsonNode list(String... more) {
    String[] args = java.util.stream.Stream.concat(
        java.util.stream.Stream.of("history", "list", "--json"), java.util.stream.Stream.of(more))
        .toArray(String[]::new);
    return JsonMapper.shared().readTree(told(args));
  }

  @Test
  void onlyWhatIsToBeKeptIs() throws Exception {
    told("analyze", "anna@contoso.com");
    assertThat(told("history", "list"))
        .isEqualToIgnoringNewLines("No analysis is kept in " + data.resolve("history") + ".");
    Bench bench = bench();
    assertThat(bench.run("analyze", "anna@contoso.com", "--keep")).isEqualTo(1);
    assertThat(bench.err.toString()).startsWith("Saved as " + data.resolve("history"));
    assertThat(told("history", "list").lines()).satisfiesExactly(
        line -> assertThat(line).contains("anna@contoso.com  ", "Stopped at"),
        line -> assertThat(line).contains("1 January 1970, 00:00 UTC", "Outlook"));
    try (var files = Files.list(data.resolve("history"))) {
      assertThat(Files.readString(files.findFirst().orElseThrow())).doesNotContain(MARKER).contains("anna@contoso.com");
    }
  }

  @Test
  void programsReadTheListAndSearchIt() {
    told("analyze", "anna@contoso.com", "--keep");
    told("analyze", "ben@contoso.com", "--keep", "--scenario", "cloud");
    assertThat(list()).hasSize(2);
    JsonNode found = list("--search", "practice BEN@contoso");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("address").asString()).isEqualTo("ben@contoso.com");
    assertThat(found.get(0).get("practice").asBoolean()).isTrue();
    assertThat(found.get(0).get("place").asString()).isEqualTo("cloud");
    assertThat(found.get(0).get("outcome").asString()).isEqualTo("blocked");
    assertThat(list("--search", "nobody")).isEmpty();
  }

  @Test
  void oneIsShownAsItWas() {
    told("analyze", "anna@contoso.com", "--keep");
    String id = list().get(0).get("id").asString();
    assertThat(told("history", "show", id))
        .contains("Stopped at", "anna@contoso.com");
    assertThat(told("history", "show", id.substring(0, 10), "--json")).startsWith("{");
    Bench other = bench();
    assertThat(other.run("history", "show", "2001")).isEqualTo(2);
    assertThat(other.err.toString()).contains("No analysis of the history is called \"2001\"");
  }

  @Test
  void someOrAllAreDeletedForGood() {
    for (int i = 0; i < 3; i++) {
      told("analyze", "anna@contoso.com", "--keep");
    }
    Bench ambiguous = bench();
    assertThat(ambiguous.run("history", "delete", "1970")).isEqualTo(2);
    assertThat(ambiguous.err.toString()).contains("the beginning of several analyses");
    assertThat(bench().run("history", "delete")).isEqualTo(2);
    assertThat(told("history", "delete", list().get(1).get("id").asString()))
        .isEqualToIgnoringNewLines("One analysis is deleted.");
    assertThat(told("history", "delete", "--all")).isEqualToIgnoringNewLines("2 analyses are deleted.");
    assertThat(data.resolve("history")).isEmptyDirectory();
  }

  @Test
  void aDamagedFileIsToldAndDeletable() throws Exception {
    Files.createDirectories(data.resolve("history"));
    Files.writeString(data.resolve("history").resolve("20260101-000000-abcdef.hopscope"), "{\"format\":\"hopscope\",");
    assertThat(told("history", "list")).startsWith("20260101-000000-abcdef  Damaged:")
        .contains("it ends in the middle");
    assertThat(list().get(0).get("damaged").asString()).contains("it ends in the middle");
    assertThat(told("history", "delete", "20260101")).contains("One analysis");
  }

  @Test
  void helpTellsItAll() {
    assertThat(told("history", "--help")).contains("list", "show", "delete", "past analyses");
    assertThat(told("history", "delete", "--help")).contains("--all", "--data");
  }
}
