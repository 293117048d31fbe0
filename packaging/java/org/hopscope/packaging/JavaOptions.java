package org.hopscope.packaging;

import java.util.ArrayList;
import java.util.List;

/** What the virtual machine of the installed program is told. The cache is trained with the same. */
final class JavaOptions {
  static final String MAIN_CLASS = "org.hopscope.app.Main";
  static final String CACHE = "hopscope.aot";

  /** The cache holds objects and code for this collector and this layout of objects, and serves no other. */
  static final List<String> ALWAYS = List.of(
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "-XX:+UseSerialGC",
      "-XX:+UseCompactObjectHeaders",
      // a heap that begins small and gives back: Java's own first size is a 64th of the computer's memory
      "-Xms32m",
      "-XX:MinHeapFreeRatio=10",
      "-XX:MaxHeapFreeRatio=20",
      // the cache where it was made for: moved, each of its pages is rewritten and this process's own
      "-XX:+UnlockDiagnosticVMOptions",
      "-XX:ArchiveRelocationMode=0");

  private JavaOptions() {}

  /** Of a launcher; a cache that does not fit is passed over, without a word between the lines of a report. */
  static List<String> launched() {
    List<String> all = new ArrayList<>(ALWAYS);
    all.add("-XX:AOTCache=$APPDIR/" + CACHE);
    all.add("-Xlog:disable");
    return all;
  }
}
