package org.hopscope.app;

import java.util.Arrays;

/** Without arguments, or with {@code --practice} alone, the window; with any other the command line. */
public final class Main {
  static final String PRACTICE = "--practice";

  private Main() {}

  public static void main(String[] args) {
    Logging.quiet();
    if (wantsWindow(args)) {
      System.exit(HopscopeApplication.open(args));
    }
  }

  static boolean wantsWindow(String... args) {
    return Arrays.stream(args).allMatch(PRACTICE::equals);
  }
}
