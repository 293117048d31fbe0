package org.hopscope.wire;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hopscope.model.Evidence;

/**
 * Tries a way into the network, each time over a socket of its own, to one address, and straight: never
 * through a proxy. Never throws for what the network does: it is in the evidence, which goes to {@code seen}
 * as it appears, from the calling thread. Cancelling the scope ends every try at once.
 */
public interface Probes {
  /**
   * Where to.
   *
   * @param host by its name, as the ClientHello tells it
   */
  record Target(String host, InetAddress address, int port) {}

  /**
   * @param connecting until the connection stands; asked again and again meanwhile, for it may get less
   * @param total for everything, the connection included
   */
  record Patience(Supplier<Duration> connecting, Duration total) {
    public Patience(Duration connect, Duration total) {
      this(() -> connect, total);
    }

    public Duration connect() {
      return connecting.get();
    }
  }

  /** How a mail server is spoken to. */
  enum Mail {
    SMTP("SMTP"), IMAP("IMAP"),
    /** TLS first, as the next one. */
    IMAPS("IMAP"), POP3S("POP3");

    private final String protocol;

    Mail(String protocol) {
      this.protocol = protocol;
    }

    public String protocol() {
      return protocol;
    }

    public boolean beginsWithTls() {
      return this == IMAPS || this == POP3S;
    }
  }

  /** Connects and closes: one {@link Evidence.Tcp}. */
  void connect(Target target, Patience patience, Consumer<Evidence> seen, Scope scope);

  /** Connects and opens TLS: {@link Evidence.Tcp}, and {@link Evidence.Tls} with the chain also of a server refused. */
  void handshake(Target target, Patience patience, Consumer<Evidence> seen, Scope scope);

  /**
   * Connects, lets itself be greeted, opens TLS and leaves: {@link Evidence.Tcp}, {@link Evidence.Greeting} and
   * {@link Evidence.Tls} in the order of the protocol, as far as it came.
   */
  void greet(Target target, Mail mail, Patience patience, Consumer<Evidence> seen, Scope scope);

  /** A STUN binding request, sent again while nobody answers: one {@link Evidence.Stun}. */
  void stun(Target target, Duration patience, Consumer<Evidence> seen, Scope scope);

  /** Whether requests for this URL go through a proxy. */
  boolean isProxied(URI url);

  /** The VPN's card that packets to this address leave by; empty where they leave by another, or nobody knows. */
  default Optional<String> tunnel(InetAddress to) {
    return Optional.empty();
  }

  /** For a world in which nobody tries anything. */
  Probes NONE = new Probes() {
    @Override
    public void connect(Target target, Patience patience, Consumer<Evidence> seen, Scope scope) {}

    @Override
    public void handshake(Target target, Patience patience, Consumer<Evidence> seen, Scope scope) {}

    @Override
    public void greet(Target target, Mail mail, Patience patience, Consumer<Evidence> seen, Scope scope) {}

    @Override
    public void stun(Target target, Duration patience, Consumer<Evidence> seen, Scope scope) {}

    @Override
    public boolean isProxied(URI url) {
      return false;
    }
  };
}
