package org.hopscope.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Images in one file, for those who install nothing. */
final class Archive {
  private Archive() {}

  /** With tar, which knows what may be executed. */
  static List<String> tar(Path image, Path to) {
    return List.of(
        "tar", "--create", "--xz", "--owner=0", "--group=0", "--numeric-owner", "--file", to.toString(),
        "--directory", image.getParent().toString(), image.getFileName().toString());
  }

  static void zip(Path image, Path to) throws IOException {
    try (OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file);
        Stream<Path> all = Files.walk(image)) {
      for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
        ZipEntry entry = new ZipEntry(image.getParent().relativize(one).toString().replace('\\', '/'));
        // the cache is good for a jar of this time
        entry.setLastModifiedTime(Files.getLastModifiedTime(one));
        out.putNextEntry(entry);
        Files.copy(one, out);
        out.closeEntry();
      }
    }
  }
}
