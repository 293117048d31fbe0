package org.hopscope.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hopscope.auth.Challenge;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;

/** What a protocol's endpoint answered to its first words. */
public sealed interface Probed {
  Message summary();

  /** The right kind of server, asking for sign-in or content without. */
  record Answers(List<Challenge> schemes, Message summary) implements Probed {
    public Answers {
      schemes = List.copyOf(schemes);
    }
  }

  /** Something asks for sign-in, but does not say that it is Exchange: often a proxy in front. */
  record Unidentified(Message summary) implements Probed {}

  /** The client can go on, but what was said deserves a look. */
  record Doubtful(Message summary) implements Probed {}

  record Broken(Fault fault, Message summary) implements Probed {}

  default Probed redacted(UnaryOperator<String> redact) {
    Message clean = summary().with(redact);
    return switch (this) {
      case Answers(var schemes, var why) -> new Answers(schemes, clean);
      case Unidentified unidentified -> new Unidentified(clean);
      case Doubtful doubtful -> new Doubtful(clean);
      case Broken(Fault fault, var why) -> new Broken(fault, clean);
    };
  }

  static Probed of(String host, Http.Reply reply) {
    if (reply.fault().isPresent()) {
      return new Broken(reply.fault().get(), reply.fault().get().at(host, reply.detail()));
    }
    return switch (reply.status()) {
      case 200, 401 -> answered(host, reply);
      case 403 -> broken(Fault.HTTP_FORBIDDEN, host, reply);
      case 404, 405, 410 -> broken(Fault.HTTP_NOT_FOUND, host, reply);
      case 503 -> broken(Fault.HTTP_UNAVAILABLE, host, reply);
      default -> broken(
          reply.status() >= 500 ? Fault.HTTP_SERVER_ERROR : Fault.HTTP_UNEXPECTED, host, reply);
    };
  }

  private static Probed answered(String host, Http.Reply reply) {
    Optional<String> server = exchangeServer(reply);
    List<Challenge> schemes = Challenge.parseAll(reply.all("WWW-Authenticate"));
    String offered = Challenge.titles(schemes);
    if (server.isPresent()) {
      return new Answers(schemes, offered.isEmpty()
          ? Message.of("protocol.answers-open", host, server.get())
          : Message.of("protocol.answers", host, server.get(), offered));
    }
    return reply.status() == 401
        ? new Unidentified(Message.of("protocol.unidentified", host, offered))
        : new Broken(Fault.NOT_EXCHANGE, Fault.NOT_EXCHANGE.at(host, reply.status()));
  }

  /** Exchange signs its answers, also those that refuse: by front-end name, version or request id. */
  private static Optional<String> exchangeServer(Http.Reply reply) {
    return List
        .of("X-FEServer", "X-CalculatedFETarget", "X-ServerApplication", "X-BEServer", "X-OWA-Version", "X-FEEFZInfo")
        .stream()
        .flatMap(h -> reply.header(h).stream())
        .filter(v -> !v.isBlank())
        .findFirst();
  }

  private static Probed broken(Fault fault, String host, Http.Reply reply) {
    return new Broken(fault, fault.at(host, reply.status()));
  }
}
