package org.hopscope.advice.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Cidr;
import org.junit.jupiter.api.Test;

/** Rules for machines that do not run here, read by the grammar of their manuals: statement for statement. */
class GrammarTest {
  private static final int LONGEST_TABLE = 31;

  /** Without comments, and each statement on a line of its own. */
  private static List<String> statements(Export export, String continued) {
    String text = Filtered.text(export).replace(continued + "\n", "");
    return text.lines().map(String::strip).filter(line -> !line.startsWith("#") && !line.isEmpty()).toList();
  }

  private static List<Integer> ports(String text) {
    List<Integer> ports = Stream.of(text.split(",")).map(String::strip).map(Integer::valueOf).toList();
    assertThat(ports).isNotEmpty().doesNotHaveDuplicates().allMatch(port -> port > 0 && port < 65_536);
    return ports;
  }

  private static void assertRanges(Stream<String> texts) {
    assertThat(texts.map(String::strip).toList()).isNotEmpty().doesNotHaveDuplicates()
        .allMatch(range -> Cidr.parse(range).isPresent());
  }

  /** pf.conf(5): {@code table "<" string ">" "const" "{" list "}"}, {@code pass quick proto … to <table> port { list }}. */
  @Test
  void pfGetsTablesAndRulesThatUseThem() {
    Pattern table = Pattern.compile("table <([A-Za-z0-9_]+)> const \\{ ([^{}]+) \\}");
    Pattern pass = Pattern.compile("pass quick proto (?:tcp|udp) from any to <([A-Za-z0-9_]+)> port \\{ ([^{}]+) \\}");
    Set<String> known = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (String statement : statements(Export.PF, "\\")) {
      Matcher definition = table.matcher(statement);
      Matcher rule = pass.matcher(statement);
      if (definition.matches()) {
        assertThat(known.add(definition.group(1))).as("defined once: " + statement).isTrue();
        assertThat(definition.group(1)).hasSizeLessThanOrEqualTo(LONGEST_TABLE);
        assertRanges(Stream.of(definition.group(2).split(",")));
      } else {
        assertThat(rule.matches()).as(statement).isTrue();
        assertThat(known).as("defined before it is used").contains(rule.group(1));
        used.add(rule.group(1));
        ports(rule.group(2));
      }
    }
    assertThat(used).isEqualTo(known).hasSize(4);
  }

  /** about_Parsing: a backtick at the end of a line goes on, '' is a quote within quotes. */
  @Test
  void powerShellGetsWholeCommands() {
    Set<String> names = new HashSet<>();
    for (String statement : statements(Export.WINDOWS_FIREWALL, "`")) {
      List<String> words = words(statement);
      assertThat(words.getFirst()).isEqualTo("New-NetFirewallRule");
      Map<String, String> given = parameters(words.subList(1, words.size()));
      assertThat(given.keySet()).containsExactlyInAnyOrder(
          "-Direction", "-Action", "-DisplayName", "-Group", "-Protocol", "-RemotePort", "-RemoteAddress");
      assertThat(given).containsEntry("-Direction", "Outbound").containsEntry("-Action", "Allow");
      assertThat(names.add(given.get("-DisplayName"))).as("a name of its own").isTrue();
      assertThat(given.get("-Protocol")).isIn("TCP", "UDP");
      ports(given.get("-RemotePort"));
      assertRanges(Stream.of(given.get("-RemoteAddress").split(",")));
    }
    assertThat(names).hasSize(4);
  }

  /** Split at spaces that are in no quotes; the quotes taken away. */
  private static List<String> words(String statement) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("(?:'((?:[^']|'')*)'|([^\\s']))+").matcher(statement);
    int end = 0;
    while (word.find()) {
      assertThat(statement.substring(end, word.start())).as("between words in " + statement).isBlank();
      words.add(word.group().replaceAll("'((?:[^']|'')*)'", "$1"));
      end = word.end();
    }
    assertThat(statement.substring(end)).isBlank();
    return words;
  }

  /** A value is all up to the next parameter: lists have spaces after their commas. */
  private static Map<String, String> parameters(List<String> words) {
    Map<String, String> given = new LinkedHashMap<>();
    String last = "";
    for (String word : words) {
      if (word.matches("-[A-Z][A-Za-z]+")) {
        assertThat(given.put(word, "")).as("given once: " + word).isNull();
        last = word;
      } else {
        given.merge(last, word, (before, more) -> before.isEmpty() ? more : before + " " + more);
      }
    }
    return given;
  }
}
