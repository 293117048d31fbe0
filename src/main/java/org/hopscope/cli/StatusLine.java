package org.hopscope.cli;

/** One line on a terminal, written anew as things go on. */
final class StatusLine {
  private static final int WIDTH = 78;
  private static final String ERASE_LINE = "\r\u001b[K";
  private final Terminal terminal;
  private String shown = "";

  StatusLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Only where somebody sees it. */
  void show(String text) {
    String line = text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    if (terminal.interactive() && !line.equals(shown)) {
      shown = line;
      write(ERASE_LINE + line);
    }
  }

  void clear() {
    if (!shown.isEmpty()) {
      shown = "";
      write(ERASE_LINE);
    }
  }

  private void write(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
