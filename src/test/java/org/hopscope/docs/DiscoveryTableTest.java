package org.hopscope.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of discovery's steps and branches promises a test for each: the promise is kept. */
class DiscoveryTableTest {
  private static final Path TABLE = Path.of("src/docs/discovery.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
  private static final Pattern WORLD = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");

  static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
        .toList();
  }

  @Test
  void theTableIsThere() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowNamesATestThatExists(String row) throws IOException {
    List<String> cells = Arrays.stream(row.split("\\|")).map(String::strip).skip(1).toList();
    assertThat(cells).as(row).hasSize(3).noneMatch(String::isEmpty);
    List<MatchResult> tests = TEST.matcher(cells.get(2)).results().toList();
    List<String> worlds = WORLD.matcher(cells.get(2)).results().map(m -> m.group(1)).toList();
    assertThat(tests.size() + worlds.size()).as("proof of " + row).isPositive();
    for (MatchResult test : tests) {
      assertThat(source(test.group(1))).as(test.group())
          .contains(test.group(2) == null ? "" : " " + test.group(2) + "(");
    }
    assertThat(scenarios()).as(row).containsAll(worlds);
  }

  private static Set<String> scenarios() {
    return PracticeLab.scenarios().stream().map(Scenario::id).collect(Collectors.toSet());
  }

  private static String source(String test) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      Path file = files.filter(f -> f.endsWith(test + ".java")).findFirst().orElseThrow(
          () -> new AssertionError("no test named " + test));
      return Files.readString(file);
    }
  }
}
