package org.hopscope.protocol.mapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;

/** Which machines an answer came through, and by which numbers its operators find it in their logs. */
final class Route {
  private static final List<String> HEADERS = List.of(
      "X-FEServer", "X-BEServer", "X-CalculatedFETarget", "X-CalculatedBETarget", "X-FEEFZInfo", "X-FEProxyInfo",
      "X-DiagInfo", "X-Proxy-RoutingCorrectness", "request-id");

  private Route() {}

  /** Empty for a server that tells nothing. */
  static Optional<Message> of(Http.Reply reply, Jar jar) {
    List<String> told = new ArrayList<>();
    for (String name : HEADERS) {
      reply.header(name).map(Text::brief).filter(v -> !v.isEmpty()).ifPresent(v -> told.add(name + " " + v));
    }
    if (!jar.names().isEmpty()) {
      told.add("Cookies " + Text.brief(String.join(" ", jar.names())));
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(Message.of("mapi.route", String.join(", ", told)));
  }
}
