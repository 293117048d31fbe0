package org.hopscope.wire;

import java.util.Optional;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.dns.Views;
import org.hopscope.wire.http.OkHttpWire;
import org.hopscope.wire.http.Rehearsal;
import org.hopscope.wire.ldap.LdapWire;
import org.hopscope.wire.reach.Reach;
import org.hopscope.wire.sspi.WindowsUser;
import org.hopscope.wire.tls.Trust;

/** Opens the real adapters upon a view. */
public final class Worlds {
  private Worlds() {}

  /** A {@link World.Opener}. Everything the world opens is closed with it, or with {@code scope}. */
  public static World open(NetworkView view, Scope scope) {
    return open(view, scope, WireClock.SYSTEM);
  }

  /** The same by another clock than this computer's. */
  public static World.Opener by(WireClock clock) {
    return (view, scope) -> open(view, scope, clock);
  }

  private static World open(NetworkView view, Scope scope, WireClock clock) {
    Scope world = new Scope();
    scope.add(world::cancel);
    Views.Own own = Views.Own.of(view.resolvers(), view.adapters(), clock, world);
    Trust trust = Trust.of(view.trusted(), view.systemRoots());
    Lookup lookup = new Lookup(own.together());
    OkHttpWire http = new OkHttpWire(view, lookup, trust, clock, world);
    Views dns = new Views(own, view.internet(), http, clock, world);
    return new World(
        dns, http, http, new LdapWire(lookup, view.dialer(), trust, clock), new Reach(view, trust, clock),
        http.standings(), user(view, clock), clock,
        () -> {
          world.cancel();
          http.close();
        });
  }

  /** Who is signed in to this computer is so on the real network only. */
  private static Optional<SignedInUser> user(NetworkView view, WireClock clock) {
    return view.dialer() == Dialer.DIRECT ? WindowsUser.here(clock) : Optional.empty();
  }

  /** Does in the background what would make the first request slow. Call it once, when the program starts. */
  public static void prepare() {
    Trust.of(java.util.List.of());
    Thread.ofPlatform().daemon().name("rehearsal").start(Rehearsal::play);
  }
}
