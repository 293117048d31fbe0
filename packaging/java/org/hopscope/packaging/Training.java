package org.hopscope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets the installed program be used once, so that later starts find its classes loaded, linked and profiled. */
record Training(Os os, Path image) {
  private static final String USER = "org.hopscope.app.TrainingRun";

  /** @param screen whether there is one; without it, one is made that nobody sees */
  List<String> command(boolean screen) {
    Path app = os.app(image);
    List<String> all = new ArrayList<>(screen || os != Os.LINUX ? List.of() : List.of("xvfb-run", "-a"));
    all.add(os.java(image).toString());
    all.addAll(JavaOptions.ALWAYS);
    all.add("-XX:AOTCacheOutput=" + app.resolve(JavaOptions.CACHE));
    all.addAll(List.of("-cp", app.resolve("hopscope.jar").toString(), USER));
    return all;
  }

  void run() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command(System.getenv("DISPLAY") != null)).inheritIO().start();
    if (process.waitFor() != 0 || !Files.exists(os.app(image).resolve(JavaOptions.CACHE))) {
      throw new IOException("the training run failed");
    }
  }
}
