package org.hopscope.autodiscover;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hopscope.model.Fault;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;

/** What an Autodiscover server said, [MS-OXDSCLI] 2.2.4. */
public sealed interface PoxAnswer {
  /** @param whole everything the answer said; empty for settings that no server's answer gave */
  record Settings(MailboxSettings settings, Optional<PoxResponse> whole) implements PoxAnswer {
    public Settings(MailboxSettings settings) {
      this(settings, Optional.empty());
    }
  }

  /** Ask again as another address. As told: it may be malformed. */
  record RedirectAddr(String address) implements PoxAnswer {}

  /** Ask again at another URL. As told: it may be malformed. */
  record RedirectUrl(String url) implements PoxAnswer {}

  /**
   * Exchange's own error: 500 to 603.
   *
   * @param time of day by the server's clock
   * @param id names the server that failed
   */
  record Error(String code, String message, String time, String id, String debugData) implements PoxAnswer {
    private static final Set<String> KNOWN = Set.of("500", "501", "503", "600", "601", "602", "603");

    public Error(String code, String message) {
      this(code, message, "", "", "");
    }

    /** What the host said, and what that stands for in plain words. */
    public Message sentence(String host, UnaryOperator<String> redact) {
      String means = "pox.error." + (KNOWN.contains(code) ? code : "other");
      String says = message.isBlank() ? "fault.pox-error.bare+" : "fault.pox-error+";
      return Message.of(says + means, host, redact.apply(code), redact.apply(message).strip().replaceFirst("\\.$", ""));
    }
  }

  /** Not an answer: a web page, broken XML, or XML with a document type. */
  record Unreadable(Fault fault, Message why) implements PoxAnswer {}

  /** Whether a client goes on the same way after either: only what the way depends on is compared. */
  static boolean sameWay(PoxAnswer one, PoxAnswer other) {
    return one instanceof Settings(MailboxSettings mine, var all)
        ? other instanceof Settings(MailboxSettings its, var rest) && mine.equals(its)
        : one.equals(other);
  }
}
