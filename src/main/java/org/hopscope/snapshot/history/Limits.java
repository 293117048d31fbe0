package org.hopscope.snapshot.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much is kept. Whichever limit is met first counts; the newest analysis always stays.
 *
 * @param count of analyses
 * @param bytes of all files together
 * @param age before the newest
 */
record Limits(int count, long bytes, Duration age) {
  static final Limits STANDARD = new Limits(5_000, 1024L * 1024 * 1024, Duration.ofDays(366));

  /**
   * What there is no room for.
   *
   * @param files the newest first
   * @param oldest what the name of the oldest one that may stay begins with
   */
  List<Path> beyond(List<Path> files, String oldest) {
    List<Path> over = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i < files.size(); i++) {
      sum += size(files.get(i));
      if (i > 0 && (i >= count || sum > bytes || files.get(i).getFileName().toString().compareTo(oldest) < 0)) {
        over.add(files.get(i));
      }
    }
    return over;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
