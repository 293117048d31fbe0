package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches at the command line, over the real sockets of a practice world. */
@Timeout(180)
class BatchTest {
  @TempDir
  private Path folder;

  private Path table(int count) throws IOException {
    return Files.writeString(folder.resolve("a.csv"), IntStream.range(0, count)
        .mapToObj(i -> "user" + i + "@fabrikam.com")
        .collect(Collectors.joining("\n", "mail\notto@fabrikam.com\n", "\n")));
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private long done() throws IOException {
    Path journal = folder.resolve("out").resolve("journal.jsonl");
    try (Stream<String> lines = Files.exists(journal) ? Files.lines(journal) : Stream.empty()) {
      return lines.filter(line -> line.contains("\"number\"")).count();
    }
  }

  @Test
  void eachAddressHasItsOwnVerdictAndFile() throws Exception {
    Path csv = folder.resolve("r.csv");
    Files.writeString(folder.resolve("a.csv"),
        "mail;password\notto@fabrikam.com;Practice-1\nben@fabrikam.com;\nwrong\notto@fabrikam.com;x\nanna@nowhere.example;\n");
    Typed typed = Typed.command("", "batch", folder.resolve("a.csv").toString(), "--out", out(), "--scenario",
        "onprem-only",
        "--json", "--csv", csv.toString(), "--html", folder.resolve("o.html").toString());
    assertThat(typed.exit()).as(typed.all()).isEqualTo(1);
    JsonNode rows = JsonMapper.shared().readTree(typed.out());
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).get("sentence").asString()).as("without a password")
        .contains("The sign-in was not carried out");
    assertThat(rows.get(1).get("outcome").asString()).isEqualTo("sign-in-unproven");
    assertThat(rows.get(2).get("deployment").asString()).isIn("unknown", "not-exchange");
    assertThat(typed.err()).contains("Row 4:", "Row 5: otto@fabrikam.com is there already, in row 2.");
    assertThat(Files.readString(csv)).contains("2,ben@fabrikam.com");
    assertThat(Files.readString(folder.resolve("o.html"))).contains("<h1>3 addresses</h1>", "ben@fabrikam.com");
    try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).hasSize(5);
      for (Path file : files) {
        assertThat(Files.readString(file)).doesNotContain("Practice-1");
      }
    }
    Path pdf = folder.resolve("o.pdf");
    Typed again = Typed.command("", "batch", "--out", out(), "--continue", "--csv", csv.toString(), "--pdf",
        pdf.toString(), "--paper", "letter", "--pseudonyms");
    assertThat(again.exit()).as(again.all()).isEqualTo(1);
    assertThat(Files.readString(csv)).contains("person").doesNotContain("fabrikam");
    assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aBatchThatWasKilledIsGoneOnWith() throws Exception {
    Path table = table(20);
    Process killed = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(), "batch", table.toString(), "--out", out(), "--scenario", "onprem-only",
        "--client", "outlook-2010", "--policy", "ExcludeScpLookup=1")
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    while (done() < 3 && killed.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    long before = done();
    assertThat(before).isBetween(3L, 20L);
    Path first = folder.resolve("out").resolve("results").resolve("000001.hopscope");
    FileTime written = Files.exists(first) ? Files.getLastModifiedTime(first) : null;
    Typed refused = Typed.command("", "batch", table.toString(), "--out", out(), "--scenario", "onprem-only");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("a batch was begun already");
    Typed typed = Typed.command("", "batch", "--out", out(), "--continue");
    Path last = folder.resolve("out").resolve("results").resolve("000021.hopscope");
    assertThat(Files.readString(last)).as("by the options of its beginning")
        .contains("outlook-2010", "ExcludeScpLookup");
    assertThat(typed.out()).as(typed.all()).contains("21 of 21 analyzed");
    assertThat(done()).isEqualTo(21);
    if (written != null) {
      assertThat(Files.getLastModifiedTime(first)).as("what was done is not done again").isEqualTo(written);
    }
  }

  @Test
  void badUsageIsTold() throws Exception {
    assertThat(Typed.command("", "batch", "--out", out()).err()).contains("Give a file of addresses");
    assertThat(Typed.command("", "batch", "/nowhere/a.csv", "--out", out()).err()).contains("cannot be read");
    assertThat(Typed.command("", "batch", table(1).toString(), "--out", out(), "--parallel", "99").err())
        .contains("from 1 to 32");
    assertThat(Typed.command("", "batch", table(1).toString(), "--out", out(), "--client", "nonsense").exit())
        .isEqualTo(2);
    assertThat(folder.resolve("out")).as("nothing was begun").doesNotExist();
    Path none = Files.writeString(folder.resolve("none.txt"), "hello");
    assertThat(Typed.command("", "batch", none.toString(), "--out", out()).err()).contains("no e-mail address");
    assertThat(Typed.command("", "batch", "--out", out(), "--continue").err()).contains("no batch was begun");
  }
}
