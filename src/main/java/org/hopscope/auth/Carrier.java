package org.hopscope.auth;

import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.WireClock;

/**
 * What carries the requests of whoever signs them, and where their evidence goes.
 *
 * @param tickets empty where this computer belongs to no domain
 * @param user empty where the operating system is not asked to sign in as its user
 */
public record Carrier(
    Http http, WireClock clock, Optional<Tickets> tickets, Optional<SignedInUser> user, Consumer<Evidence> seen,
    Scope scope) {
  public Carrier(Http http, WireClock clock, Optional<Tickets> tickets, Consumer<Evidence> seen, Scope scope) {
    this(http, clock, tickets, Optional.empty(), seen, scope);
  }
}
