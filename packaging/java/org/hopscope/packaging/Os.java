package org.hopscope.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A kind of system that installers are made for, on that kind alone. */
enum Os {
  LINUX("png", ".so", "linux"),
  WINDOWS("ico", ".dll", "win32"),
  MACOS("icns", ".dylib", "darwin");

  /** Suffix of the icons that its installers take. */
  final String icons;
  /** Suffix of native libraries. */
  final String natives;
  private final String jna;

  Os(String icons, String natives, String jna) {
    this.icons = icons;
    this.natives = natives;
    this.jna = jna;
  }

  static Os of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MACOS : LINUX;
  }

  /** What the program is called in its folder: a command on Linux, a name elsewhere. */
  String program() {
    return this == LINUX ? "hopscope" : "Hopscope";
  }

  /** Where jpackage puts the jar. */
  Path app(Path image) {
    return switch (this) {
      case LINUX -> image.resolve("lib").resolve("app");
      case WINDOWS -> image.resolve("app");
      case MACOS -> image.resolve("Contents").resolve("app");
    };
  }

  /** Where jpackage puts Java, and its command. */
  Path java(Path image) {
    return switch (this) {
      case LINUX -> image.resolve("lib/runtime/bin/java");
      case WINDOWS -> image.resolve("runtime/bin/java.exe");
      case MACOS -> image.resolve("Contents/runtime/Contents/Home/bin/java");
    };
  }

  /** JNA's folders of this system's libraries, for the processors that installers are made for. */
  List<String> jnaFolders() {
    return List.of(jna + "-x86-64", jna + "-aarch64");
  }
}
