package org.hopscope.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hopscope.cli.CommandLineTwin;

/** Without arguments, or with {@code --practice} alone, the window; with any other the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logging.quiet();
    if (wantsWindow(args)) {
      HopscopeApplication.open(args);
    } else {
      System.exit(commandLine(args));
    }
  }

  static boolean wantsWindow(String... args) {
    return Arrays.stream(args).allMatch(HopscopeApplication.PRACTICE::equals);
  }
}
