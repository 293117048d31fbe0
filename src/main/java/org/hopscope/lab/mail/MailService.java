package org.hopscope.lab.mail;

import java.util.List;

/** The server's side of a mail protocol, line by line. */
public sealed interface MailService permits Smtp, Imap, Pop {
  String greeting();

  /**
   * @param line without its end
   * @param encrypted whether it came over TLS
   */
  Reply to(String line, boolean encrypted);

  /** What happens once a reply is out. */
  enum Then { GO_ON, START_TLS, CLOSE }

  record Reply(List<String> lines, Then then) {
    public Reply {
      lines = List.copyOf(lines);
    }

    static Reply of(String... lines) {
      return new Reply(List.of(lines), Then.GO_ON);
    }

    static Reply thenTls(String line) {
      return new Reply(List.of(line), Then.START_TLS);
    }

    static Reply last(String... lines) {
      return new Reply(List.of(lines), Then.CLOSE);
    }
  }
}
