package org.hopscope.autodiscover;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.oauth.Refusal;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;

/** What one Autodiscover exchange came to. */
public sealed interface Finding {
  record Broken(Fault fault, Message why) implements Finding {}

  /** 401: it wants to know who asks. */
  record Asks(List<Challenge> challenges) implements Finding {
    public Asks {
      challenges = List.copyOf(challenges);
    }
  }

  /** An HTTP redirect; {@code to} is empty when Location is missing or no web address. */
  record Moved(Optional<URI> to, String location) implements Finding {}

  record Said(PoxAnswer answer) implements Finding {}

  static Finding of(URI asked, Http.Reply reply) {
    String host = asked.getHost();
    if (reply.fault().isPresent()) {
      return broken(reply.fault().get(), host, reply.detail());
    }
    return switch (reply.status()) {
      case 200 -> said(PoxParser.parse(reply.body()));
      case 301, 302, 303, 307, 308 -> moved(asked, reply);
      case 401 -> asks(host, reply);
      case 403 -> broken(Refusal.of(reply).orElse(Fault.HTTP_FORBIDDEN), host, "403");
      case 440, 456 -> broken(Refusal.of(reply).orElseThrow(), host, reply.status());
      case 404, 405, 410 -> broken(Fault.HTTP_NOT_FOUND, host, reply.status());
      case 407 -> broken(Fault.PROXY_AUTH, host, "407");
      case 503 -> broken(Fault.HTTP_UNAVAILABLE, host, "503");
      default -> broken(
          reply.status() >= 500 && reply.status() < 600 ? Fault.HTTP_SERVER_ERROR : Fault.HTTP_UNEXPECTED, host,
          reply.status());
    };
  }

  /** A server that offers nothing may say on its page why. */
  private static Finding asks(String host, Http.Reply reply) {
    List<Challenge> offered = Challenge.parseAll(reply.all("WWW-Authenticate"));
    return Refusal.of(reply).filter(f -> offered.isEmpty() || f == Fault.LEGACY_AUTH_BLOCKED)
        .map(fault -> broken(fault, host, "401"))
        .orElseGet(() -> new Asks(offered));
  }

  private static Finding said(PoxAnswer answer) {
    return answer instanceof PoxAnswer.Unreadable(Fault fault, Message why)
        ? new Broken(fault, why)
        : new Said(answer);
  }

  private static Finding moved(URI asked, Http.Reply reply) {
    String location = reply.header("Location").orElse("");
    return new Moved(Urls.location(asked, location), location);
  }

  private static Finding broken(Fault fault, String host, Object detail) {
    return new Broken(fault, fault.at(host, detail));
  }
}
