package org.hopscope.scenario.namespace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a program in a network namespace of its own (Linux, root): real packets that leave the computer nowhere. */
public final class Namespace {
  private Namespace() {}

  /** Why it cannot be done on this computer. */
  public static Optional<String> obstacle() {
    try {
      command("unshare", "--net", "ip", "link", "set", "lo", "up");
      command("unshare", "--net", "nft", "add", "table", "inet", "probe");
      return Optional.empty();
    } catch (IOException cannot) {
      return Optional.of(cannot.getMessage());
    }
  }

  /** What a program of ours prints there. */
  public static String run(Class<?> program, String... args) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> line = new ArrayList<>(List.of(
        "unshare", "--net", java, "-cp", System.getProperty("java.class.path"), program.getName()));
    line.addAll(List.of(args));
    return command(line.toArray(String[]::new));
  }

  /** @throws IOException it is missing, or fails; with what it said */
  public static String command(String... line) throws IOException {
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", List.of(line).subList(0, 3)) + ": " + said.strip());
      }
      return said;
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      throw new IOException(stopped);
    }
  }
}
