package org.hopscope.snapshot.report;

/** A line of letters, not yet in its place. */
record Lettering(String text, double size, Typeface face) {
  static Lettering plain(String text, double size) {
    return new Lettering(text, size, Typeface.REGULAR);
  }

  static Lettering bold(String text, double size) {
    return new Lettering(text, size, Typeface.BOLD);
  }

  double width() {
    return face.width(text, size);
  }

  Lettering within(double room) {
    return new Lettering(face.elided(text, size, room), size, face);
  }

  /** From {@code x} on, standing on {@code y}. */
  Ink at(double x, double y, String colour) {
    return new Ink.Words(text, face, size, colour, x, y);
  }

  /** Around {@code x}. */
  Ink around(double x, double y, String colour) {
    return at(x - width() / 2, y, colour);
  }

  /** Ending at {@code x}. */
  Ink before(double x, double y, String colour) {
    return at(x - width(), y, colour);
  }
}
