package org.hopscope.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Silences the libraries: some of them would log what is sent to a server, and that may hold a password. */
final class Logging {
  private Logging() {}

  /** Before any library is used. A configuration named on the command line of the JVM is not read. */
  static void quiet() {
    try (InputStream settings = Logging.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
