package org.hopscope.advice.firewall;

import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;

/** What kind of rule is missing, and so whose it is. */
public enum Change {
  /** A packet filter must let it out. */
  OPEN,
  /** A DNS filter must let the name through. */
  RESOLVE,
  /** A proxy must let it through. */
  ALLOW,
  /** What looks into connections must leave it alone. */
  EXEMPT;

  /** Empty where no rule helps: it works, or is out of order. */
  static Optional<Change> against(Cause cause) {
    return switch (cause) {
      case REFUSED, DROPPED, NO_ROUTE, RESET_AFTER_HELLO, UDP_SILENT -> Optional.of(OPEN);
      case DNS_FILTERED -> Optional.of(RESOLVE);
      case PROXY_REFUSED -> Optional.of(ALLOW);
      case TAKEN_OVER, INSPECTED, INTERCEPTED, TLS_FAILED, NO_BANNER, NO_STARTTLS -> Optional.of(EXEMPT);
      case REACHED, PROXY_ONLY, WRONG_RANGE, IPV6_DEAD, UNEXPECTED_ANSWER, NO_SUCH_NAME, DNS_FAILED, CAPTIVE_PORTAL,
          UNKNOWN ->
        Optional.empty();
    };
  }

  /** For people: "Open in the firewall". */
  public Message says() {
    return Message.of("firewall.change." + id());
  }

  /** As in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
