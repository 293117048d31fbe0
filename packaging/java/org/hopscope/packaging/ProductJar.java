package org.hopscope.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The product's jar as it is installed: the toolkit's libraries stand beside it, where it loads them without
 * unpacking them into the home folder first, JNA's are of this kind of system alone, and nothing is compressed,
 * because the installer is.
 */
record ProductJar(Os os) {
  /** Where native libraries of the toolkit stand in the jar: at its root. */
  boolean beside(String name) {
    return name.indexOf('/') < 0 && name.endsWith(os.natives);
  }

  /** JNA for other systems. */
  boolean foreign(String name) {
    return name.startsWith("com/sun/jna/") && name.matches(".*\\.(so|dll|jnilib|a)")
        && os.jnaFolders().stream().noneMatch(folder -> name.startsWith("com/sun/jna/" + folder + "/"));
  }

  /** Writes {@code hopscope.jar} and the libraries into the folder. */
  void write(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path to = folder.resolve("hopscope.jar");
    try (JarFile from = new JarFile(jar.toFile(), false);
        OutputStream file = Files.newOutputStream(to);
        JarOutputStream out = new JarOutputStream(file)) {
      List<JarEntry> entries = from.stream().filter(e -> !e.isDirectory() && !foreign(e.getName())).toList();
      for (JarEntry entry : entries) {
        copy(from, entry, out, folder);
      }
    }
    // the cache is good for a jar of this size and time; on some disks times are whole and even seconds
    Files.setLastModifiedTime(to, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() / 2000 * 2000));
  }

  private void copy(JarFile from, JarEntry entry, JarOutputStream out, Path folder) throws IOException {
    byte[] bytes;
    try (InputStream in = from.getInputStream(entry)) {
      bytes = in.readAllBytes();
    }
    if (beside(entry.getName())) {
      Files.write(folder.resolve(entry.getName()), bytes);
    } else {
      store(entry, bytes, out);
    }
  }

  private static void store(JarEntry entry, byte[] bytes, JarOutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(bytes.length);
    stored.setCrc(sum.getValue());
    stored.setTime(entry.getTime());
    out.putNextEntry(stored);
    out.write(bytes);
    out.closeEntry();
  }
}
