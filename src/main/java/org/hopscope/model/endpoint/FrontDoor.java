package org.hopscope.model.endpoint;

import java.util.Optional;
import org.hopscope.model.Message;

/**
 * The front door of Microsoft 365 that served a request, as far as it can be told.
 *
 * @param code of the metro in which it stands, AMS; empty when nothing tells
 * @param city the metro's name; empty for a code that is not known
 * @param knownBy what told the metro: a header or the name in DNS; empty when nothing did
 * @param server how the machine calls itself; empty when it does not
 * @param mailbox the machine behind it that worked out the answer; empty when it is not told
 * @param within kilometres that it is away at most, for a signal in fibre takes its time
 * @param apart kilometres to the metro where the internet's resolvers lead; 0 for the same one
 */
public record FrontDoor(
    String code, String city, String knownBy, String server, String mailbox, Optional<Integer> within,
    Optional<Integer> apart) {
  public static final FrontDoor UNKNOWN = new FrontDoor("", "", "", "", "", Optional.empty(), Optional.empty());

  /** A bound that is larger says nothing. */
  private static final int WORTH_TELLING_KM = 5000;

  /** One of which nothing but its metro is known. */
  public static FrontDoor in(String code) {
    return new FrontDoor(code, "", "", "", "", Optional.empty(), Optional.empty());
  }

  /** For people, short: "Amsterdam (AMS)"; how it calls itself where its place is not told. */
  public Message place() {
    String key = !city.isEmpty() ? "path.place" : !code.isEmpty() ? "path.place.code"
        : !server.isEmpty() ? "path.place.server" : "path.place.unknown";
    return Message.of(key, city, code, server.replaceFirst("\\..*", ""));
  }

  /** For people: how far away it is at most, and how it lies to where the internet leads. */
  public Optional<Message> distance() {
    Optional<Integer> bound = within.filter(km -> km <= WORTH_TELLING_KM);
    String lies = apart.map(km -> km == 0 ? ".same" : ".apart").orElse("") + (bound.isPresent() ? ".within" : "");
    return lies.isEmpty()
        ? Optional.empty() : Optional.of(Message.of("path.distance" + lies, bound.orElse(0), apart.orElse(0)));
  }
}
