package org.hopscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person reads stands in the files of words, in every language; nothing of it in the code of window and command line. */
class SaidInCodeTest {
  private static final Path SOURCES = Path.of("src/main/java/org/hopscope");
  private static final List<String> ROOMS = List.of("ui", "cli", "app");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,},? \\p{L}{2,}");
  private static final Pattern IN_CONTROL = Pattern.compile(
      "(?:new (?:Label|Button|CheckBox|ToggleButton|Tooltip|Tab|MenuItem|Hyperlink|TableColumn(?:<[^>]*>)?)"
          + "|set(?:Text|PromptText|Title|AccessibleText|AccessibleHelp|HeaderText|ContentText))"
          + "\\(\\s*\"[^\"]*\\p{L}{2,}");

  /** Literals with words that no person reads. */
  private static final Map<String, String> UNREAD = Map.of(
      "Fonts.java", "names of fonts",
      "PrettyXml.java", "a pattern that finds HTML",
      "TrainingRun.java", "told to whoever builds a package",
      "DebugLog.java", "for whoever mends a defect",
      "Shape.java", "the same log",
      "DesktopNote.java", "a script of macOS");

  @Test
  void noSentenceStandsInTheCode() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      if (!UNREAD.containsKey(file.getFileName().toString())) {
        sentences(file, found);
      }
    }
    assertThat(found).isEmpty();
  }

  /** A defect's message is for whoever mends it, as is what a throw statement says. */
  private static void sentences(Path file, List<String> found) throws IOException {
    String code = code(file);
    Matcher literal = LITERAL.matcher(code);
    while (literal.find()) {
      String before = code.substring(code.lastIndexOf(';', literal.start()) + 1, literal.start());
      boolean thrown = before.contains("throw new ");
      if (!thrown && WORDS.matcher(literal.group()).find()) {
        found.add(file.getFileName() + ": " + literal.group());
      }
    }
  }

  @Test
  void noControlIsGivenAWordOfTheCode() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      IN_CONTROL.matcher(code(file)).results().forEach(r -> found.add(file.getFileName() + ": " + r.group()));
    }
    assertThat(found).isEmpty();
  }

  private static String code(Path file) throws IOException {
    return COMMENT.matcher(Files.readString(file)).replaceAll("");
  }

  private static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> tree = Files.walk(SOURCES.resolve(room))) {
        tree.filter(f -> f.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }
}
