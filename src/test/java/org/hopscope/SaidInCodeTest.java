package org.hopscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hopscope.model.Details;
import org.junit.jupiter.api.Test;

/**
 * What a person reads stands in the files of words, in every language; nothing of it in the code of window and command
 * line. What the engine notes as a detail is written there in English, and has its line in {@code detail.properties}.
 */
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

  private static final List<String> ENGINE = List.of(
      "model", "event", "wire", "auth", "autodiscover", "protocol", "endpoints", "analysis", "graph", "advice",
      "snapshot");
  private static final Pattern PROSE = Pattern.compile("\\p{L}{2,},? \\p{Ll}{2,}");
  /** For whoever mends a defect, for the log of threads, compared and never said, or a name of CSS. */
  private static final Pattern NOT_SAID = Pattern.compile("(?s).*(?:"
      + "new (?:Illegal\\w+|AssertionError|UnsupportedOperation\\w+|GeneralSecurityException)\\(|requireNonNull\\(.*,"
      + "|Pattern\\s*\\.compile\\((?:[^;]*\\+)?|\\.(?:name|contains|startsWith|endsWith|matches|equals|start)\\("
      + "|\\.(?:css|with)\\((?:[^()]|\\([^()]*+\\)|\\()*+"
      + ")\\s*$");
  /** Commands of PowerShell are typed as they are. */
  private static final Pattern COMMAND = Pattern.compile("(?:^|[^\\w])[A-Z][a-z]+-[A-Z]\\w+");

  /** Literals of the engine that are said in no language, or in every one as they are. */
  private static final Map<String, String> AS_IT_STANDS = Map.ofEntries(
      Map.entry("Reference.java", "titles of Microsoft's pages, which are in English"),
      Map.entry("ClientProfile.java", "titles with words of their own, and what a client calls itself"),
      Map.entry("Protocol.java", "titles with words of their own"),
      Map.entry("Verb.java", "the protocol's own words"),
      Map.entry("ResponseCode.java", "the specification's names of its codes"),
      Map.entry("AddressReader.java", "what others head their columns with"),
      Map.entry("PublishingRuleMisnamed.java", "what a proxy's page says, compared"),
      Map.entry("Reason.java", "what a server says, compared"),
      Map.entry("AddressBookTooSlow.java", "details, compared"),
      Map.entry("Session.java", "words that go into a key, [MS-NLMP] 3.4.5.2"),
      Map.entry("ModernSignIn.java", "ends a thread"),
      Map.entry("Tunnel.java", "what makers call their network cards"),
      Map.entry("Ready.java", "a defect"),
      Map.entry("Witness.java", "ends a handshake; what is noted are the chain's details"),
      Map.entry("Values.java", "ends the reading of a file"),
      Map.entry("PoxParser.java", "begins a web page, compared"),
      Map.entry("PoxRequest.java", "a request"),
      Map.entry("SoapRequest.java", "a request"),
      Map.entry("Change.java", "commands"),
      Map.entry("NoDnsServer.java", "a command"),
      Map.entry("BigPacketsLost.java", "a command"),
      Map.entry("NftablesRules.java", "rules of a firewall"),
      Map.entry("PfRules.java", "rules of a firewall"),
      Map.entry("PacFile.java", "a script"),
      Map.entry("PacScript.java", "a thread's name"),
      Map.entry("ScriptRun.java", "the script's name in its engine; the details are in DetailsTest"),
      Map.entry("Days.java", "how a date is written"),
      Map.entry("Journal.java", "a defect"),
      Map.entry("HtmlFile.java", "HTML"),
      Map.entry("ChartPart.java", "CSS"),
      Map.entry("Style.java", "CSS"));

  /** Else a product that speaks French tells its details in English. */
  @Test
  void whatTheEngineNotesHasALineInEveryLanguage() throws IOException {
    List<String> lines = details();
    List<String> found = new ArrayList<>();
    for (Path file : files(ENGINE)) {
      if (!AS_IT_STANDS.containsKey(file.getFileName().toString())) {
        prose(code(file)).filter(said -> lines.stream().noneMatch(line -> line.contains(said)))
            .filter(said -> Details.known(said).isEmpty())
            .forEach(said -> found.add(file.getFileName() + ": " + said));
      }
    }
    assertThat(found).as("without a line in detail.properties").isEmpty();
  }

  private static Stream<String> prose(String code) {
    return LITERAL.matcher(code).results()
        .filter(literal -> PROSE.matcher(literal.group()).find() && !COMMAND.matcher(literal.group()).find())
        .filter(
            literal -> !NOT_SAID.matcher(code.substring(statement(code, literal.start()), literal.start())).matches())
        .map(literal -> literal.group().substring(1, literal.group().length() - 1).replace("\\\"", "\"").strip());
  }

  private static int statement(String code, int at) {
    return Stream.of(";", "{", "}").mapToInt(end -> code.lastIndexOf(end, at)).max().orElse(0) + 1;
  }

  private static List<String> details() throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("resources/org/hopscope/words/detail.properties"))) {
      words.load(reader);
    }
    return words.values().stream().map(line -> line.toString().replace("''", "'")).toList();
  }

  @Test
  void noSentenceStandsInTheCode() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(ROOMS)) {
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
    for (Path file : files(ROOMS)) {
      IN_CONTROL.matcher(code(file)).results().forEach(r -> found.add(file.getFileName() + ": " + r.group()));
    }
    assertThat(found).isEmpty();
  }

  private static String code(Path file) throws IOException {
    return COMMENT.matcher(Files.readString(file)).replaceAll("");
  }

  private static List<Path> files(List<String> rooms) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String room : rooms) {
      try (Stream<Path> tree = Files.walk(SOURCES.resolve(room))) {
        tree.filter(f -> f.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }
}
