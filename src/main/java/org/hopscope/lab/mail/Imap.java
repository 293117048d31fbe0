package org.hopscope.lab.mail;

import java.util.Locale;

/** IMAP4rev1 (RFC 3501), which lets nobody in. */
public record Imap() implements MailService {
  private static final String CAPABILITIES = "* CAPABILITY IMAP4 IMAP4rev1 ";

  @Override
  public String greeting() {
    return "* OK The Microsoft Exchange IMAP4 service is ready.";
  }

  @Override
  public Reply to(String line, boolean encrypted) {
    String[] words = line.split(" ", 3);
    return words.length < 2 ? Reply.of("* BAD Command Argument Error.")
        : to(words[0], words[1].toUpperCase(Locale.ROOT), encrypted);
  }

  private static Reply to(String tag, String command, boolean encrypted) {
    return switch (command) {
      case "CAPABILITY" -> Reply.of(
          CAPABILITIES + (encrypted ? "AUTH=PLAIN AUTH=XOAUTH2 SASL-IR" : "LOGINDISABLED STARTTLS")
              + " UIDPLUS MOVE ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+",
          tag + " OK CAPABILITY completed.");
      case "STARTTLS" -> encrypted
          ? Reply.of(tag + " BAD Command received in Invalid state.")
          : Reply.thenTls(tag + " OK Begin TLS negotiation now.");
      case "NOOP" -> Reply.of(tag + " OK NOOP completed.");
      case "LOGOUT" -> Reply.last(
          "* BYE Microsoft Exchange Server IMAP4 server signing off.", tag + " OK LOGOUT completed.");
      case "LOGIN", "AUTHENTICATE" -> Reply.of(tag + " NO " + command + " failed.");
      default -> Reply.of(tag + " BAD Command received in Invalid state.");
    };
  }
}
