package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Once the analyses have ended, neither the password nor a token is anywhere in what lives on in memory. */
@Timeout(120)
class HeapDumpTest {
  private static final String TOKEN = Base64.getUrlEncoder().withoutPadding()
      .encodeToString("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\"".getBytes(StandardCharsets.US_ASCII))
      .substring(0, 40);

  /** As the lab gives them; what they begin with stands in its classes. */
  private static final Pattern REFRESH = Pattern.compile("0\\.practice-refresh-[0-9a-f]{8}-");

  @TempDir
  private Path folder;

  @Test
  void noSecretOutlivesItsAnalysis() throws Exception {
    Path dump = folder.resolve("after.hprof");
    Process child = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
        System.getProperty("java.class.path"), HeapAfterRun.class.getName(), dump.toString())
        .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    String basic = Base64.getEncoder().withoutPadding()
        .encodeToString(("anna@contoso.com:" + HeapAfterRun.marker(child.pid())).getBytes(StandardCharsets.US_ASCII));
    assertThat(found(dump, HeapAfterRun.marker(child.pid()))).as("password").isZero();
    assertThat(found(dump, basic.substring(0, basic.length() - 2))).as("Basic header").isZero();
    assertThat(found(dump, TOKEN)).as("token").isZero();
    assertThat(REFRESH.matcher(letters(dump)).results().count()).as("token to renew by").isZero();
    assertThat(found(dump, "HeapAfterRun")).as("what is there is found").isPositive();
  }

  /** UTF-16 of such letters is Latin-1 with zeros in between. */
  private static String letters(Path dump) throws IOException {
    return new String(Files.readAllBytes(dump), StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  /** In Latin-1 and UTF-8, which are the same here, and in either order of UTF-16. */
  private static long found(Path dump, String text) throws IOException {
    byte[] bytes = Files.readAllBytes(dump);
    return List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE).stream()
        .mapToLong(charset -> count(bytes, text, charset)).sum();
  }

  private static long count(byte[] bytes, String text, Charset charset) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    String wanted = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    long count = 0;
    for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }
}
