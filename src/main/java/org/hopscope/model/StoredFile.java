package org.hopscope.model;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * An Autodiscover answer kept on this computer. It is read when its turn comes, which may take long on
 * a network drive.
 *
 * @param date when it was written, if known
 */
public record StoredFile(String path, Optional<Instant> date, Reading reading) {
  /** The most that is read, in bytes; larger files count as broken. */
  public static final int LARGEST = 2 * 1024 * 1024;

  /** Gives the bytes, or says why not. */
  @FunctionalInterface
  public interface Reading {
    byte[] read() throws IOException;
  }
}
