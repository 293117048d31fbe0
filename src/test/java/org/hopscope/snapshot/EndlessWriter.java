package org.hopscope.snapshot;

import java.nio.file.Path;

/** Writes one file again and again until it is killed: all of one letter, then all of another. */
final class EndlessWriter {
  static final int LENGTH = 400_000;

  private EndlessWriter() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    WholeFile.write(file, content('a'));
    System.out.println("begun");
    for (char letter = 'b'; true; letter = letter == 'z' ? 'a' : (char) (letter + 1)) {
      WholeFile.write(file, content(letter));
    }
  }

  static String content(char letter) {
    return String.valueOf(letter).repeat(LENGTH);
  }
}
