package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A marker password, typed in every scenario, is in nothing that the program writes: screen, JSON, log. */
@Timeout(60)
class PasswordStaysInsideTest {
  private static final String MARKER = "Mark3r-\"&<pass>\u00e9";
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final Handler listener = new Handler() {
    @Override
    public void publish(LogRecord line) {
      logged.add(line.getLoggerName() + " " + line.getMessage() + " "
          + java.util.Arrays.toString(line.getParameters()) + " " + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  static Stream<String> scenarios() {
    return Typed.places().all().stream().filter(p -> p.practice()).map(p -> p.id());
  }

  @BeforeEach
  void listenToEverything() {
    root.setLevel(Level.ALL);
    listener.setLevel(Level.ALL);
    root.addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(listener);
    root.setLevel(before);
  }

  /** How the lab's tokens begin: those that are shown to servers, and those to renew them by. */
  private static final List<String> TOKENS = List.of("eyJ0eXAiOiJKV1Qi", "0.practice-refresh-");

  @ParameterizedTest
  @CsvSource({
      "modern-token, password", "modern-token, device-code", "token-refused, password", "token-refused, device-code",
      "hybrid-modern-auth, password", "hybrid-modern-auth, device-code", "token-expires, password",
      "token-expires, device-code", "claims-needed, password"
  })
  void nothingWrittenHoldsAToken(String world, String way) {
    String[] order = {"analyze", Rehearsal.scenario(world).address(), "--scenario", world, "--sign-in", way};
    String password = Rehearsal.scenario(world).password() + "\n";
    Typed text = Typed.command(password, order);
    Typed json = Typed.command(password, Stream.concat(Stream.of(order), Stream.of("--json")).toArray(String[]::new));
    assertThat(text.all() + json.all()).as("the sign-in was met").contains("outlook");
    assertThat(text.all() + json.all() + logged).doesNotContain(TOKENS).doesNotContain(password.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy-signed-in", "proxy-wrong-password", "proxy-sign-in"})
  void nothingWrittenHoldsTheProxys(String id) {
    String typed = "Practice-1!\n" + MARKER + "\n";
    Typed json = Typed.command(typed, "analyze", "--scenario", id, "--proxy-user", "CORP\\anna", "--json");
    Typed text = Typed.command(typed, "analyze", "--scenario", id, "--proxy-user", "CORP\\anna");
    assertThat(json.all() + text.all()).as("it was shown to the proxy").contains("refused the name or password");
    assertThat(json.all() + text.all() + logged).doesNotContain(Marker.forms("CORP\\anna", MARKER));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nothingWrittenHoldsIt(String id) {
    Typed json = Typed.command(MARKER + "\n", "analyze", "--scenario", id, "--json", "--step-timeout", "2");
    Typed text = Typed.command(MARKER + "\n", "analyze", "--scenario", id, "--step-timeout", "2");
    assertThat(json.exit()).as(json.all()).isIn(0, 1);
    String written = json.all() + text.all() + logged;
    String user = Rehearsal.scenario(id).address();
    for (String form : Marker.forms(user, MARKER)) {
      assertThat(written).doesNotContain(form);
    }
  }
}
