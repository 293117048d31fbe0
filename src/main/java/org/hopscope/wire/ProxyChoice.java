package org.hopscope.wire;

import java.net.Proxy;
import java.net.URI;
import java.util.Optional;

/** Who says which proxy a request goes through. */
public sealed interface ProxyChoice {
  ProxyChoice COMPUTER = new Computer(Optional.empty());
  ProxyChoice NONE = new None();

  /**
   * What this computer has set; nobody where the view's {@link Dialer} does not lead into its network.
   *
   * @param script that is set there to say it
   */
  record Computer(Optional<URI> script) implements ProxyChoice {}

  /** Everything goes direct. */
  record None() implements ProxyChoice {}

  /** @param how it came to be this one: a key of the words */
  record Fixed(Proxy proxy, String how) implements ProxyChoice {
    /** As the technician has set it. */
    public Fixed(Proxy proxy) {
      this(proxy, "proxy.how.set");
    }
  }

  /**
   * A script (proxy auto-configuration) says it, for each address anew.
   *
   * @param how the script came to be set: a key of the words
   */
  record Script(URI url, String how) implements ProxyChoice {
    /** As the technician has set it. */
    public Script(URI url) {
      this(url, "proxy.how.set");
    }
  }

  /** @param proxy empty for the computer's own */
  static ProxyChoice of(Optional<Proxy> proxy) {
    return proxy.<ProxyChoice>map(p -> p.type() == Proxy.Type.DIRECT ? NONE : new Fixed(p)).orElse(COMPUTER);
  }
}
