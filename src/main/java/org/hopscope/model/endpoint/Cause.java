package org.hopscope.model.endpoint;

import java.util.Locale;
import org.hopscope.model.Message;

/** How a check came out, told apart by evidence. */
public enum Cause {
  REACHED(Effect.NONE),
  /** Only through the proxy; the direct way is closed, as it may be. */
  PROXY_ONLY(Effect.HINT),
  /** Answers, from an address that the list does not publish. */
  WRONG_RANGE(Effect.HINT),
  /** Over IPv4 it answers, over IPv6 nothing comes back. */
  IPV6_DEAD(Effect.HINT),
  /** Its TLS is opened on the way, by an authority that this computer trusts. */
  INSPECTED(Effect.HINT),
  /** Another answer than the service gives, and no sign of who gave it. */
  UNEXPECTED_ANSWER(Effect.HINT),
  /** The internet does not know the name either: no network can open it, and nobody misses it. */
  NO_SUCH_NAME(Effect.HINT),

  /** The internet knows the name, the resolvers inside deny it or lead it astray. */
  DNS_FILTERED(Effect.BLOCKS),
  DNS_FAILED(Effect.BLOCKS),
  REFUSED(Effect.BLOCKS),
  DROPPED(Effect.BLOCKS),
  NO_ROUTE(Effect.BLOCKS),
  /** TCP connects, and is cut when the name is seen: in the ClientHello, or in an HTTP request. */
  RESET_AFTER_HELLO(Effect.BLOCKS),
  /** Something on the way takes every connection itself, and nothing is behind it. */
  TAKEN_OVER(Effect.BLOCKS),
  /** TLS is opened on the way, by an authority that this computer does not trust. */
  INTERCEPTED(Effect.BLOCKS),
  TLS_FAILED(Effect.BLOCKS),
  /** A web page that wants the user to sign in to the network answers in its place. */
  CAPTIVE_PORTAL(Effect.BLOCKS),
  /** The proxy that this computer goes through refuses it or cannot get there. */
  PROXY_REFUSED(Effect.BLOCKS),
  /** The port takes connections, and what answers is not the mail service. */
  NO_BANNER(Effect.BLOCKS),
  /** The mail service answers, and its STARTTLS is missing or taken away. */
  NO_STARTTLS(Effect.BLOCKS),
  /** No answer to STUN over UDP. */
  UDP_SILENT(Effect.BLOCKS),

  /** Cancelled, or out of time, before it was known. */
  UNKNOWN(Effect.NONE);

  private enum Effect { NONE, HINT, BLOCKS }

  private final Effect effect;

  Cause(Effect effect) {
    this.effect = effect;
  }

  /** A client does not get there. */
  public boolean blocks() {
    return effect == Effect.BLOCKS;
  }

  /** It works, and something is worth knowing. */
  public boolean hints() {
    return effect == Effect.HINT;
  }

  /** As in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For people, in a word or two: "dropped". */
  public Message word() {
    return Message.of("endpoints.cause." + id());
  }
}
