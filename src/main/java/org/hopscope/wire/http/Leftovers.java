package org.hopscope.wire.http;

import java.util.stream.IntStream;
import okio.Buffer;

/**
 * Okio keeps the pieces its buffers were made of for the next buffer, with what is in them: a header
 * that held a credential would outlive its analysis. Each processor has a pool of 64 KiB, chosen by the
 * number of the thread.
 */
final class Leftovers {
  private static final byte[] ZEROS = new byte[128 * 1024];

  private Leftovers() {}

  /** Overwrites them all, by threads whose numbers follow one another. */
  static void overwrite() {
    int pools = Integer.highestOneBit(Math.max(1, Runtime.getRuntime().availableProcessors() * 2 - 1));
    Thread[] threads = IntStream.range(0, 2 * pools)
        .mapToObj(i -> Thread.ofPlatform().daemon().name("leftovers").unstarted(Leftovers::fill))
        .toArray(Thread[]::new);
    for (Thread thread : threads) {
      thread.start();
    }
  }

  private static void fill() {
    try (Buffer buffer = new Buffer()) {
      buffer.write(ZEROS);
      buffer.clear();
    }
  }
}
