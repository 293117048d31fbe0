package org.hopscope.wire.reach;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Probes;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.link.ConnectFault;
import org.hopscope.wire.tls.Trust;
import org.hopscope.wire.tls.Witness;
import org.jspecify.annotations.Nullable;

/** One connection to one address, and what is told of it. Closing it ends whatever it waits for. */
final class Visit implements Closeable {
  private final Probes.Target target;
  private final Probes.Patience patience;
  private final Trust trust;
  private final WireClock clock;
  private final Socket raw;
  private final long begin;
  private Consumer<Evidence> seen = evidence -> {};
  private Optional<Evidence> awaited = Optional.empty();
  private boolean over;
  private volatile @Nullable Witness witness;
  private volatile Socket open;

  Visit(Probes.Target target, Probes.Patience patience, Dialer dialer, Trust trust, WireClock clock) {
    this.target = target;
    this.patience = patience;
    this.trust = trust;
    this.clock = clock;
    this.raw = dialer.newSocket();
    this.begin = clock.nanos();
    this.open = raw;
  }

  Visit reportTo(Consumer<Evidence> listener) {
    seen = listener;
    return this;
  }

  String host() {
    return target.host();
  }

  Probes.Target target() {
    return target;
  }

  Duration age() {
    return Duration.ofNanos(clock.nanos() - begin);
  }

  boolean connect() {
    await(late());
    Deadline deadline = new Deadline(clock, patience.connecting(), raw);
    try {
      raw.setTcpNoDelay(true);
      deadline.begin();
      raw.connect(new InetSocketAddress(target.address(), target.port()),
          Math.toIntExact(patience.connect().toMillis()));
      boolean inTime = deadline.met();
      tell(inTime ? tcp(Optional.empty(), "") : late());
      return inTime;
    } catch (IOException e) {
      tell(deadline.met() ? tcp(Optional.of(ConnectFault.of(e)), ConnectFault.says(e)) : late());
      return false;
    }
  }

  private Evidence late() {
    return tcp(Optional.of(Fault.CONNECT_TIMEOUT), "No answer within " + age().toMillis() + " ms");
  }

  private Evidence tcp(Optional<Fault> fault, String detail) {
    return new Evidence.Tcp(
        target.host(), target.address().getHostAddress(), target.port(), fault, detail, age());
  }

  /** What is read and written afterwards goes through TLS. */
  boolean secure() {
    witness = new Witness(trust, target.host(), clock);
    await(silent());
    try {
      SSLSocket tls = witness.over(raw, target.port());
      tls.startHandshake();
      open = tls;
      tell(witness.good(tls.getSession()));
      return true;
    } catch (IOException | RuntimeException e) {
      tell(failed(e));
      return false;
    }
  }

  private Evidence.Tls silent() {
    Evidence.Tls told = Objects.requireNonNull(witness)
        .silent("Nothing came within " + patience.total().toMillis() + " ms");
    return new Evidence.Tls(
        told.host(), told.protocol(), told.cipher(), told.nameMatches(), told.trusted(), told.chain(),
        Optional.of(Fault.DEADLINE), told.detail(), told.took());
  }

  /** A connection that ends before the server has said anything was cut, politely or not. */
  private Evidence.Tls failed(Exception cause) {
    Evidence.Tls told = Objects.requireNonNull(witness).failed(cause);
    return told.chain().isEmpty() && endsThere(cause)
        ? new Evidence.Tls(
            told.host(), told.protocol(), told.cipher(), false, false, told.chain(),
            Optional.of(Fault.CONNECTION_RESET), "The connection was closed after the ClientHello", told.took())
        : told;
  }

  private static boolean endsThere(Throwable cause) {
    return cause instanceof EOFException || cause.getCause() != null && endsThere(cause.getCause());
  }

  InputStream in() throws IOException {
    return open.getInputStream();
  }

  OutputStream out() throws IOException {
    return open.getOutputStream();
  }

  /** Of our own end. */
  String localAddress() {
    return raw.getLocalAddress().getHostAddress();
  }

  /** What is to be told if nothing comes of it in time. */
  synchronized void await(Evidence silence) {
    awaited = Optional.of(silence);
  }

  synchronized void tell(Evidence evidence) {
    if (!over) {
      awaited = Optional.empty();
      seen.accept(evidence);
    }
  }

  /** The time is over. Nothing more is told from now on. */
  synchronized Optional<Evidence> silence() {
    over = true;
    return awaited.map(this::aged);
  }

  private Evidence aged(Evidence silence) {
    return switch (silence) {
      case Evidence.Tcp _ -> late();
      case Evidence.Tls _ -> silent();
      default -> silence;
    };
  }

  /** What breaks by this is not told: it says nothing of the network. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      over = true;
    }
    raw.close();
  }
}
