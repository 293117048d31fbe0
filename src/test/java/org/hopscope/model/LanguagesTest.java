package org.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in one language is said in the other, of the same values. */
class LanguagesTest {
  private static final Path WORDS = Path.of("resources/org/hopscope/words");
  /** Lines that picocli shows as they are. */
  private static final Pattern HELP = Pattern.compile("(hopscope\\.|usage\\.).*");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  /** In a MessageFormat an apostrophe is written twice, and alone only to quote a brace. */
  private static final Pattern GOOD_APOSTROPHES = Pattern.compile("([^']|''|'[{}]+')*");

  static Stream<String> rooms() throws IOException {
    try (Stream<Path> files = Files.list(WORDS)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.matches("[a-z]+\\.properties"))
          .map(n -> n.substring(0, n.indexOf('.'))).sorted().toList().stream();
    }
  }

  private static Properties words(String file) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(WORDS.resolve(file + ".properties"))) {
      words.load(reader);
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyLineIsThereInFrenchAndNoOther(String room) throws IOException {
    Set<String> english = words(room).stringPropertyNames();
    Set<String> french = words(room + "_fr").stringPropertyNames();
    assertThat(without(english, french)).as("lines without French").isEmpty();
    assertThat(without(french, english)).as("French lines of no use").isEmpty();
  }

  private static Set<String> without(Set<String> keys, Set<String> others) {
    Set<String> rest = new TreeSet<>(keys);
    rest.removeAll(others);
    return rest;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void bothLanguagesTakeTheSameValues(String room) throws IOException {
    Properties english = words(room);
    Properties french = words(room + "_fr");
    List<String> differing = new ArrayList<>();
    for (String key : french.stringPropertyNames()) {
      if (english.containsKey(key) && !places(key, english).equals(places(key, french))) {
        differing.add(key + ": " + places(key, english) + " and " + places(key, french));
      }
    }
    assertThat(differing).isEmpty();
  }

  /** Also those within a choice. */
  private static Set<String> places(String key, Properties words) {
    String line = words.getProperty(key);
    Set<String> found = new TreeSet<>();
    if (HELP.matcher(key).matches()) {
      Pattern.compile("%.|--[a-z-]+").matcher(line).results().forEach(m -> found.add(m.group()));
      return found;
    }
    Matcher place = PLACE.matcher(line);
    while (place.find()) {
      found.add(place.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void noApostropheSwallowsAValue(String room) throws IOException {
    for (Properties words : List.of(words(room), words(room + "_fr"))) {
      for (String key : words.stringPropertyNames()) {
        if (!HELP.matcher(key).matches()) {
          assertThat(words.getProperty(key)).as(key).matches(GOOD_APOSTROPHES);
          assertThat(new MessageFormat(words.getProperty(key), Locale.FRENCH).getFormats())
              .as(key).isInstanceOf(Format[].class);
        }
      }
    }
  }

  /** The typographic one never does. What is to be typed as it stands has its quotes in English too. */
  @ParameterizedTest
  @MethodSource("rooms")
  void frenchHasTheTypographicApostrophe(String room) throws IOException {
    Properties english = words(room);
    Properties french = words(room + "_fr");
    for (String key : french.stringPropertyNames()) {
      Matcher quoted = Pattern.compile("''[^']*''|'[{}]+'").matcher(french.getProperty(key));
      String rest = quoted.replaceAll(q -> english.getProperty(key, "").contains(q.group()) ? "" : "$0");
      assertThat(rest).as(key).doesNotContain("'");
    }
  }

  @Test
  void whatNobodyTranslatesIsSaidInEnglish() {
    Wording french = new Wording(Locale.GERMAN);
    assertThat(french.say("place.here.title")).isEqualTo(new Wording(Locale.ENGLISH).say("place.here.title"));
    assertThat(french.language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void aCountryOfALanguageSpeaksIt() {
    assertThat(new Wording(Locale.CANADA_FRENCH).say("place.here.title")).isEqualTo("Ce réseau, tel quel");
  }

  @Test
  void theSameWordsSpeakAnotherLanguageFromThenOn() {
    Wording words = new Wording(Locale.ENGLISH);
    assertThat(words.say("place.here.title")).isEqualTo("This network, as it is");
    words.speak(Locale.FRENCH);
    assertThat(words.say("place.here.title")).isEqualTo("Ce réseau, tel quel");
  }

  @Test
  void aDayIsWrittenAsTheLanguageDoes() {
    Message expired = Message.of("fault.tls-expired", "mail.contoso.com", "2026-11-15");
    assertThat(new Wording(Locale.ENGLISH).say(expired)).contains("15 November 2026");
    assertThat(new Wording(Locale.FRENCH).say(expired)).contains("15 novembre 2026");
  }

  @Test
  void clientsAndProtocolsAreCalledAsTheLanguageDoes() {
    Wording english = new Wording(Locale.ENGLISH);
    assertThat(Protocol.values()).allSatisfy(p -> assertThat(english.name(p.title())).isEqualTo(p.title()));
    assertThat(ClientProfile.values()).allSatisfy(c -> assertThat(english.name(c.title())).isEqualTo(c.title()));
    assertThat(new Wording(Locale.FRENCH).say("decision.protocol", Protocol.MAPI_HTTP.title()))
        .isEqualTo("MAPI sur HTTP");
  }
}
