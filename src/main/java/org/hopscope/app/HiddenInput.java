package org.hopscope.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.hopscope.cli.PasswordLine;

/**
 * Typed input that the terminal does not show. The JDK offers a console only while the output goes to
 * a terminal too; with {@code --json > file} the password would be seen. Unix's stty hides it there.
 */
final class HiddenInput {
  private HiddenInput() {}

  /** Empty when nobody types here: input comes from a pipe or a file, or this is no Unix. */
  static Optional<Supplier<char[]>> from(InputStream in) {
    return stty("-g") ? Optional.of(() -> read(in)) : Optional.empty();
  }

  private static char[] read(InputStream in) {
    // also when Ctrl-C ends the program at the prompt
    Thread restore = new Thread(() -> stty("echo"));
    Runtime.getRuntime().addShutdownHook(restore);
    stty("-echo");
    try {
      return PasswordLine.read(in);
    } finally {
      stty("echo");
      Runtime.getRuntime().removeShutdownHook(restore);
      System.err.println();
    }
  }

  /** stty acts on its own input, which is ours. */
  private static boolean stty(String setting) {
    try {
      return new ProcessBuilder("stty", setting)
          .redirectInput(ProcessBuilder.Redirect.INHERIT)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor() == 0;
    } catch (IOException notUnix) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
