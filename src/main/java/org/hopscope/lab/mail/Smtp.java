package org.hopscope.lab.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SMTP (RFC 5321), which neither takes mail nor a sign-in.
 *
 * @param host its own name
 * @param startTls what becomes of STARTTLS (RFC 3207) on the way to the client
 */
public record Smtp(String host, StartTls startTls) implements MailService {
  public enum StartTls {
    OFFERED,
    /** A firewall overwrites what it does not want to be used, as inspecting ones do. */
    OVERWRITTEN
  }

  private static final String UNKNOWN = "500 5.3.3 Unrecognized command";

  @Override
  public String greeting() {
    return "220 " + host + " Microsoft ESMTP MAIL Service ready";
  }

  @Override
  public Reply to(String line, boolean encrypted) {
    return switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
      case "EHLO" -> new Reply(hello(encrypted), Then.GO_ON);
      case "HELO" -> Reply.of("250 " + host + " Hello");
      case "STARTTLS" -> encrypted || startTls != StartTls.OFFERED
          ? Reply.of(UNKNOWN) : Reply.thenTls("220 2.0.0 SMTP server ready");
      case "NOOP", "RSET" -> Reply.of("250 2.0.0 OK");
      case "MAIL" -> Reply.of(encrypted
          ? "530 5.7.57 Client not authenticated to send mail." : "530 5.7.0 Must issue a STARTTLS command first");
      case "RCPT", "DATA" -> Reply.of("503 5.5.2 Need mail command");
      case "AUTH" -> Reply.of(encrypted ? "535 5.7.3 Authentication unsuccessful" : UNKNOWN);
      case "QUIT" -> Reply.last("221 2.0.0 Service closing transmission channel");
      default -> Reply.of(UNKNOWN);
    };
  }

  private List<String> hello(boolean encrypted) {
    List<String> lines = new ArrayList<>(List.of(
        "250-" + host + " Hello", "250-SIZE 157286400", "250-PIPELINING", "250-DSN", "250-ENHANCEDSTATUSCODES"));
    if (encrypted) {
      lines.add("250-AUTH LOGIN XOAUTH2");
    } else {
      lines.add(startTls == StartTls.OFFERED ? "250-STARTTLS" : "250-XXXXXXXA");
    }
    lines.addAll(List.of("250-8BITMIME", "250-BINARYMIME", "250-CHUNKING", "250 SMTPUTF8"));
    return lines;
  }
}
