package org.hopscope.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductJarTest {
  @TempDir
  private Path folder;

  private Path jar(String... names) throws IOException {
    Path jar = folder.resolve("full.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : names) {
        out.putNextEntry(new JarEntry(name));
        out.write(name.getBytes());
        out.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void theToolkitsLibrariesStandBesideTheJarAndThoseOfOtherSystemsNowhere() throws IOException {
    Path full = jar(
        "META-INF/MANIFEST.MF", "libglass.so", "org/hopscope/app/Main.class",
        "com/sun/jna/linux-x86-64/libjnidispatch.so",
        "com/sun/jna/win32-x86-64/jnidispatch.dll", "com/sun/jna/Native.class");
    new ProductJar(Os.LINUX).write(full, folder.resolve("to"));
    assertThat(folder.resolve("to/libglass.so")).content().isEqualTo("libglass.so");
    try (JarFile slim = new JarFile(folder.resolve("to/hopscope.jar").toFile())) {
      assertThat(slim.stream().map(JarEntry::getName))
          .containsExactly(
              "META-INF/MANIFEST.MF", "org/hopscope/app/Main.class", "com/sun/jna/linux-x86-64/libjnidispatch.so",
              "com/sun/jna/Native.class");
      assertThat(slim.stream()).allMatch(e -> e.getMethod() == JarEntry.STORED);
    }
  }

  @Test
  void eachSystemKeepsItsOwn() {
    assertThat(new ProductJar(Os.WINDOWS).foreign("com/sun/jna/win32-aarch64/jnidispatch.dll")).isFalse();
    assertThat(new ProductJar(Os.WINDOWS).foreign("com/sun/jna/linux-x86-64/libjnidispatch.so")).isTrue();
    assertThat(new ProductJar(Os.MACOS).foreign("com/sun/jna/darwin-aarch64/libjnidispatch.jnilib")).isFalse();
    assertThat(new ProductJar(Os.MACOS).foreign("com/sun/jna/aix-ppc/libjnidispatch.a")).isTrue();
    assertThat(new ProductJar(Os.MACOS).beside("libglass.dylib")).isTrue();
    assertThat(new ProductJar(Os.WINDOWS).beside("glass.dll")).isTrue();
  }
}
