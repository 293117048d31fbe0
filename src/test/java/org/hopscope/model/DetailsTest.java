package org.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine noted in English, an older version's files included, is said in the language that is spoken. */
class DetailsTest {
  private static final String[] VALUES = {"v0", "v1", "v2"};
  private final Wording french = new Wording(Locale.FRENCH);

  private static Properties lines() throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("resources/org/hopscope/words/detail.properties"))) {
      words.load(reader);
    }
    return words;
  }

  @Test
  void everyLineIsRecognisedByItself() throws IOException {
    List<String> taken = new ArrayList<>();
    Properties lines = lines();
    for (String key : lines.stringPropertyNames()) {
      String said = new MessageFormat(lines.getProperty(key), Locale.ENGLISH).format(VALUES);
      if (key.startsWith("detail.") && Details.known(said).filter(k -> k.key().equals(key)).isEmpty()) {
        taken.add(key + ": " + Details.known(said));
      }
    }
    assertThat(taken).as("taken for another line").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Connect timed out                                  | Délai de connexion dépassé
      The answer is longer than 10 MiB                   | La réponse dépasse 10 Mio
      HTTP/1.1 on a connection already open              | HTTP/1.1 sur une connexion déjà ouverte
      No answer after 12 ms; another address was faster  | Pas de réponse après 12 ms\u00a0; une autre adresse était plus rapide
      192.0.2.8:3128: No answer within 90 ms             | 192.0.2.8:3128\u00a0: Pas de réponse en 90 ms
      The answer to CONN/C2: it ends 4 bytes too early   | La réponse à CONN/C2\u00a0: il se termine trop tôt (octets manquants\u00a0: 4)
      CN=a.b,O=A B expired at 2026-11-15T10:00:00Z       | CN=a.b,O=A B a expiré le 15 novembre 2026, 10:00 UTC
      Names that only the proxy resolves                 | Des noms que seul le proxy résout
      This network, as it is                             | Ce réseau, tel quel
      The system says: a thing that nobody knows         | Le système dit\u00a0: a thing that nobody knows
      b:80 (connect-refused), which the script http://p/x names | b:80 (connexion refusée), que désigne le script http://p/x
      """)
  void itIsSaidInFrench(String noted, String said) {
    assertThat(french.name(noted)).isEqualTo(said);
    assertThat(french.say(Message.of("fault.deadline", "h", noted))).isEqualTo("Le délai s’est écoulé. " + said);
    assertThat(new Wording(Locale.ENGLISH).name(noted)).isEqualTo(noted);
  }

  /** A server's own words are a quotation. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The mailbox you asked for cannot be read
      BasicAuthBlocked: sign in with a token
      user@contoso.com
      """)
  void whatOthersSayStaysAsTheySaidIt(String words) {
    assertThat(french.name(words)).isEqualTo(words);
  }

  /** Whoever answers may write what takes long to compare. */
  @Test
  void aLongAnswerIsNotSearched() {
    String endless = "The certificate is for " + "a, and ".repeat(100_000);
    assertThat(french.name(endless)).isEqualTo(endless);
  }
}
