package org.hopscope.endpoints.sweep;

import java.util.Optional;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Transport;
import org.hopscope.wire.Probes.Mail;

/** What a service is known by, on its port. */
enum Kind {
  TLS, HTTP, SMTP, IMAP, IMAPS, POP3S, STUN,
  /** Nothing that could be asked for: that it connects has to do. */
  CONNECT;

  static Kind of(Check check) {
    if (check.transport() == Transport.UDP) {
      return STUN;
    }
    return switch (check.port()) {
      case 443 -> TLS;
      case 80 -> HTTP;
      case 25, 587 -> SMTP;
      case 143 -> IMAP;
      case 993 -> IMAPS;
      case 995 -> POP3S;
      default -> CONNECT;
    };
  }

  Optional<Mail> mail() {
    return switch (this) {
      case SMTP -> Optional.of(Mail.SMTP);
      case IMAP -> Optional.of(Mail.IMAP);
      case IMAPS -> Optional.of(Mail.IMAPS);
      case POP3S -> Optional.of(Mail.POP3S);
      case TLS, HTTP, STUN, CONNECT -> Optional.empty();
    };
  }

  /** Whoever answers proves by TLS that it is the service itself. */
  boolean proves() {
    return this == TLS || mail().isPresent();
  }

  /** Proxies are for these. */
  boolean isWeb() {
    return this == TLS || this == HTTP;
  }
}
