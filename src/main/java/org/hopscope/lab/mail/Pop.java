package org.hopscope.lab.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** POP3 (RFC 1939) with CAPA and STLS (RFC 2449, RFC 2595), which lets nobody in. */
public record Pop() implements MailService {
  @Override
  public String greeting() {
    return "+OK The Microsoft Exchange POP3 service is ready.";
  }

  @Override
  public Reply to(String line, boolean encrypted) {
    return switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
      case "CAPA" -> new Reply(capabilities(encrypted), Then.GO_ON);
      case "STLS" ->
        encrypted ? Reply.of("-ERR Command is not valid in this state.") : Reply.thenTls("+OK Begin TLS negotiation.");
      case "USER" -> Reply.of(encrypted ? "+OK" : "-ERR Command is not valid in this state.");
      case "PASS" -> Reply.of("-ERR Logon failure: unknown user name or bad password.");
      case "QUIT" -> Reply.last("+OK Microsoft Exchange Server POP3 server signing off.");
      default -> Reply.of("-ERR Command is not valid in this state.");
    };
  }

  private static List<String> capabilities(boolean encrypted) {
    List<String> lines = new ArrayList<>(List.of("+OK", "TOP", "UIDL"));
    lines.addAll(encrypted ? List.of("SASL PLAIN XOAUTH2", "USER") : List.of("STLS"));
    lines.add(".");
    return lines;
  }
}
