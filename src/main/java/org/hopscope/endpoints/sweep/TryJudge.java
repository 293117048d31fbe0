package org.hopscope.endpoints.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;

/** What one try came to, by its evidence alone. */
final class TryJudge {
  private static final Set<Fault> STRANGERS = Set.of(Fault.TLS_INTERCEPTED, Fault.TLS_UNTRUSTED, Fault.TLS_SELF_SIGNED);
  private final Try tried;
  private final Kind kind;
  private final Finding.Speaker speaker;

  private TryJudge(Check check, Try tried) {
    this.tried = tried;
    this.kind = Kind.of(check);
    this.speaker = new Finding.Speaker(check, tried.at(), List.of());
  }

  static Finding judge(Check check, Try tried) {
    return new TryJudge(check, tried).judge();
  }

  private Finding judge() {
    if (kind == Kind.STUN) {
      return tried.last(Evidence.Stun.class).map(this::stun).orElseGet(this::unknown);
    }
    Optional<Evidence.Tcp> tcp = tried.last(Evidence.Tcp.class);
    if (tcp.isEmpty()) {
      return unknown();
    }
    return tcp.get().fault().map(fault -> unconnected(fault, tcp.get().detail())).orElseGet(this::connected);
  }

  private Finding unknown() {
    return speaker.say(Cause.UNKNOWN, "");
  }

  private Finding stun(Evidence.Stun stun) {
    if (!stun.answered()) {
      boolean unsent = stun.requests() == 0 && !tried.isIpv4();
      return speaker.say(unsent ? Cause.NO_ROUTE : Cause.UDP_SILENT, stun.detail());
    }
    return stun.mapped().map(self -> speaker.say(Cause.REACHED, "check.reached.stun", self))
        .orElseGet(() -> speaker.say(Cause.REACHED, "check.reached.stun-error", stun.detail()));
  }

  private Finding unconnected(Fault fault, String detail) {
    return switch (fault) {
      case CONNECT_REFUSED, CONNECTION_RESET -> speaker.say(Cause.REFUSED, detail);
      case NO_ROUTE -> speaker.say(Cause.NO_ROUTE, detail);
      default -> speaker.say(Cause.DROPPED, detail);
    };
  }

  private Finding connected() {
    return switch (kind) {
      case TLS -> tried.last(Evidence.Tls.class).map(this::tls).orElseGet(this::unknown);
      case HTTP -> tried.last(Evidence.Http.class).map(this::http).orElseGet(this::reached);
      case SMTP, IMAP, IMAPS, POP3S -> mail();
      case STUN, CONNECT -> reached();
    };
  }

  private Finding reached() {
    return speaker.say(Cause.REACHED, "");
  }

  /** One that asks for a certificate has proven itself first. */
  private Finding tls(Evidence.Tls tls) {
    Optional<Fault> fault = tls.fault()
        .filter(f -> !(f == Fault.TLS_CLIENT_CERTIFICATE && tls.trusted() && tls.nameMatches()));
    return fault.map(f -> insecure(f, tls)).orElseGet(() -> tls.vouched().inspector()
        .map(by -> speaker.say(Cause.INSPECTED, by)).orElseGet(this::reached));
  }

  private Finding insecure(Fault fault, Evidence.Tls tls) {
    if (fault == Fault.CONNECTION_RESET && tls.chain().isEmpty()) {
      return speaker.say(Cause.RESET_AFTER_HELLO, tls.detail());
    }
    if (fault == Fault.DEADLINE) {
      return speaker.say(Cause.DROPPED, "check.dropped.after-hello", tls.detail());
    }
    return STRANGERS.contains(fault)
        ? speaker.say(Cause.INTERCEPTED, issuer(tls))
        : speaker.say(Cause.TLS_FAILED, "check.tls-failed+fault." + fault.id(), tls.detail());
  }

  private static String issuer(Evidence.Tls tls) {
    return tls.chain().isEmpty() ? tls.detail() : tls.chain().getFirst().issuer();
  }

  private Finding http(Evidence.Http http) {
    return http.fault().map(fault -> switch (fault) {
      case CONNECTION_RESET -> speaker.say(Cause.RESET_AFTER_HELLO, "check.reset-after-hello.http", http.detail());
      case HTTP_TIMEOUT, CONNECT_TIMEOUT -> speaker.say(Cause.DROPPED, "check.dropped.http", http.detail());
      case HTTP_TOO_LARGE -> reached();
      default -> speaker.say(Cause.UNEXPECTED_ANSWER, http.detail());
    }).orElseGet(this::reached);
  }

  private Finding mail() {
    Optional<Evidence.Tls> tls = tried.last(Evidence.Tls.class);
    Optional<Evidence.Greeting> greeting = tried.last(Evidence.Greeting.class);
    if (greeting.isPresent() && greeting.get().manners() != Evidence.Manners.POLITE) {
      return impolite(greeting.get());
    }
    return tls.map(this::tls).orElseGet(this::unknown);
  }

  private Finding impolite(Evidence.Greeting greeting) {
    String words = greeting.detail().isEmpty() ? greeting.banner() : greeting.detail();
    return switch (greeting.manners()) {
      case NO_STARTTLS -> speaker.say(Cause.NO_STARTTLS, words);
      case TURNS_AWAY -> speaker.say(Cause.NO_BANNER, "check.no-banner.turns-away", words);
      case STRANGE -> speaker.say(Cause.NO_BANNER, "check.no-banner.strange", words);
      case SILENT, CLOSED, POLITE -> speaker.say(Cause.NO_BANNER, words);
    };
  }
}
