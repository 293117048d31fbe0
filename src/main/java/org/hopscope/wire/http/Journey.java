package org.hopscope.wire.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSession;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.ProxySignIn;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.link.ConnectFault;
import org.hopscope.wire.link.Courier;
import org.hopscope.wire.tls.Witness;
import org.jspecify.annotations.Nullable;

/**
 * How far one exchange has come, and what was seen on the way. Written by OkHttp's threads, read by the
 * caller when it stops waiting; from then on it is closed and takes nothing more in.
 */
final class Journey {
  /** In order; the one in which the deadline strikes names the fault. */
  enum Stage { DNS, CONNECT, TLS, WAIT, BODY }

  /** A fault with the words that explain it. */
  record Trouble(Fault fault, String detail) {}

  /** Somewhat less than OkHttp's head start, which is counted from before the thread runs. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final String host;
  private final WireClock clock;
  private final long until;
  private final Courier courier;
  private final Families families;
  private final Phases phases;
  private final Scope scope = new Scope();
  private final List<Attempt> attempts = new ArrayList<>();
  private Stage stage = Stage.DNS;
  private Optional<ProxyWay> proxied = Optional.empty();
  private boolean reused = true;
  private boolean hasIpv4;
  private @Nullable Attempt winner;
  private @Nullable Witness witness;
  private boolean tlsTold;
  private @Nullable Trouble trouble;
  private boolean closed;

  Journey(String host, Duration deadline, Courier courier, Families families, WireClock clock) {
    this.host = host;
    this.clock = clock;
    this.until = clock.nanos() + deadline.toNanos();
    this.courier = courier;
    this.families = families;
    this.phases = new Phases(clock);
  }

  Lookup.Addresses resolve(String name, Lookup lookup) {
    Lookup.Addresses found = lookup.of(name, Duration.ofNanos(Math.max(0, until - clock.nanos())), this::bring, scope);
    found.fault().ifPresent(f -> trouble(
        proxied.map(way -> new Trouble(Fault.PROXY_UNREACHABLE, name + " (" + f.id() + ")"))
            .orElse(new Trouble(f, name))));
    return found;
  }

  synchronized void dnsStart() {
    reused = false;
    phases.begin("dns");
  }

  synchronized void dnsEnd(boolean ipv4) {
    hasIpv4 = ipv4;
    phases.end("dns");
  }

  /** A script has said which way a new connection goes. */
  synchronized void directed(Evidence.ProxyScript said) {
    tell(said);
  }

  synchronized void proxied(ProxyWay way) {
    proxied = Optional.of(way);
  }

  /** Over a connection that was there already. */
  synchronized void proxiedBy(Proxy proxy, Supplier<ProxyWay> way) {
    proxied = proxied.or(() -> Optional.of(way.get()));
    proxied.orElseThrow().takes(proxy);
  }

  synchronized boolean isTunnelled() {
    return proxied.filter(ProxyWay::isTunnel).isPresent();
  }

  /** The connection to the proxy stands, and CONNECT goes out. */
  synchronized void tunnelAsked(Attempt attempt) {
    if (attempt.isOpen()) {
      tell(attempt.accepted());
    }
    proxied.ifPresent(way -> way.asked(clock.nanos()));
  }

  /** @return whether the tunnel is open */
  synchronized boolean tunnelAnswered(byte[] head) {
    ProxyWay way = proxied.orElseThrow();
    phases.end("connect");
    way.answered(head, clock.nanos()).ifPresent(this::tell);
    return way.isOpen();
  }

  /** The proxy wants a sign-in. Empty where there is nothing to say to it. May wait. */
  Optional<ProxySignIn.Answer.Say> signIn(List<String> challenges) {
    ProxyWay way;
    synchronized (this) {
      if (closed) {
        return Optional.empty();
      }
      way = proxied.orElseThrow();
      way.begin();
    }
    Optional<ProxySignIn.Answer.Say> said = way.signIn(challenges,
        Duration.ofNanos(Math.max(0, until - clock.nanos())));
    synchronized (this) {
      way.demand().ifPresent(this::tell);
    }
    return said;
  }

  /** A request that went to a proxy by itself was answered. */
  synchronized void letThrough() {
    proxied.ifPresent(ProxyWay::letThrough);
  }

  /** Why the proxy wants a sign-in still. */
  synchronized Trouble unsigned() {
    return proxied.flatMap(ProxyWay::notSignedIn).orElse(new Trouble(Fault.PROXY_AUTH, ""));
  }

  synchronized Attempt connectStart(InetSocketAddress address, Proxy proxy) {
    reused = false;
    phases.begin("connect");
    if (stage == Stage.DNS) {
      stage = Stage.CONNECT;
    }
    proxied.ifPresent(way -> way.takes(proxy));
    Attempt attempt = new Attempt(name(proxy), address, clock);
    attempts.add(attempt);
    return attempt;
  }

  private String name(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress at ? at.getHostString() : host;
  }

  /** Not tried again while another family is there: RFC 8305's memory of what does not work. */
  synchronized boolean isPointless(Attempt attempt) {
    return attempt.isIpv6() && hasIpv4 && families.ipv6IsDead();
  }

  synchronized void connected(Attempt attempt) {
    winner = attempt;
    if (attempt.isOpen()) {
      tell(attempt.accepted());
      phases.end("connect");
    }
    if (attempt.isIpv6()) {
      families.ipv6Won();
    }
  }

  synchronized Optional<Attempt> attemptOf(Socket socket) {
    return attempts.stream().filter(a -> a.has(socket)).findFirst();
  }

  synchronized void connectEnd(InetSocketAddress address) {
    attempts.stream().filter(a -> a.isAt(address) && a.isOpen()).findFirst().ifPresent(this::connected);
  }

  synchronized void tlsStart(Witness started) {
    witness = started;
    stage = Stage.TLS;
    phases.begin("tls");
  }

  /** @return whether the witness has accepted the server */
  synchronized boolean tlsEnd(SSLSession session) {
    phases.end("tls");
    Witness saw = Objects.requireNonNull(witness, "TLS was begun");
    if (saw.accepted()) {
      tlsTold = true;
      tell(saw.good(session));
    }
    return saw.accepted();
  }

  /** @return whether the exchange is over, because it did not fail by the network between here and there */
  synchronized boolean connectFailed(InetSocketAddress address, IOException failure) {
    if (winner != null && winner.isAt(address)) {
      return failedAfterConnect(failure);
    }
    Optional<Attempt> open = attempts.stream().filter(a -> a.isAt(address) && a.isOpen()).findFirst();
    open.filter(a -> ConnectFault.givenUp(failure) && lostToIpv4(a)).ifPresent(a -> families.ipv6Lost());
    open.ifPresent(a -> tell(a.failed(failure)));
    return noTunnel(address, failure);
  }

  private boolean lostToIpv4(Attempt attempt) {
    return !closed && hasIpv4 && attempt.isIpv6() && !attempt.connected() && attempt.age().compareTo(PATIENCE) >= 0;
  }

  /** Its own failure may come later than the answer, when nobody listens any more. */
  private void overtaken(Attempt loser) {
    if (lostToIpv4(loser)) {
      families.ipv6Lost();
    }
    tell(loser.overtaken());
  }

  private boolean failedAfterConnect(IOException failure) {
    if (witness != null && !tlsTold) {
      phases.end("tls");
      tlsTold = true;
      Evidence.Tls told = witness.failed(failure);
      tell(told);
      told.fault().ifPresent(f -> trouble(new Trouble(f, told.detail())));
    }
    return true;
  }

  private boolean noTunnel(InetSocketAddress address, IOException failure) {
    boolean reached = attempts.stream().anyMatch(a -> a.isAt(address) && a.connected());
    proxied.filter(way -> reached).ifPresent(way -> {
      phases.end("connect");
      trouble(way.noTunnel(failure));
    });
    return reached && proxied.isPresent();
  }

  /** The server was accepted, and is not any more. */
  synchronized void refused(Fault fault, String detail) {
    trouble(new Trouble(fault, detail));
  }

  synchronized void requestStart() {
    stage = Stage.WAIT;
    phases.begin("wait");
  }

  synchronized void responseStart() {
    stage = Stage.BODY;
    phases.end("wait");
    phases.begin("body");
  }

  synchronized void responseEnd() {
    phases.end("body");
    if (winner != null) {
      attempts.stream().filter(a -> a != winner && a.isOpen()).forEach(this::overtaken);
    }
  }

  synchronized boolean askedForCertificate() {
    return witness != null && witness.askedForCertificate();
  }

  synchronized Stage stage() {
    return stage;
  }

  synchronized boolean reused() {
    return reused;
  }

  synchronized List<Evidence.Phase> phases() {
    return phases.all();
  }

  /** Why no request was sent; empty when that has not been the trouble. */
  synchronized Optional<Trouble> trouble() {
    if (trouble == null && stage == Stage.CONNECT) {
      attempts.stream().filter(a -> a.fault().isPresent())
          .min(Comparator.comparing(a -> rank(a.fault().get())))
          .ifPresent(a -> trouble(proxied.map(way -> way.unreachable(a.fault().get()))
              .orElse(new Trouble(a.fault().get(), ""))));
    }
    return Optional.ofNullable(trouble);
  }

  /** A refusal is somebody's answer and tells more than silence; no route may be IPv6's alone. */
  private static int rank(Fault fault) {
    return switch (fault) {
      case CONNECT_REFUSED -> 0;
      case CONNECTION_RESET -> 1;
      case CONNECT_TIMEOUT -> 2;
      default -> 3;
    };
  }

  /** The time is over: what was still being waited for is the trouble. */
  synchronized Trouble silence(Duration deadline) {
    String after = "No answer within " + deadline.toMillis() + " ms";
    attempts.stream().filter(Attempt::isOpen).forEach(a -> tell(a.silent(after)));
    if (stage == Stage.TLS && witness != null && !tlsTold) {
      tlsTold = true;
      tell(witness.silent("The handshake timed out: n" + after.substring(1)));
    }
    boolean tunnel = stage == Stage.CONNECT && attempts.stream().anyMatch(Attempt::connected);
    return proxied.filter(way -> stage.compareTo(Stage.TLS) < 0)
        .map(way -> tunnel ? way.silent(after) : way.unreachable(timeout(false)))
        .orElseGet(() -> new Trouble(timeout(tunnel), after));
  }

  private Fault timeout(boolean connected) {
    return switch (stage) {
      case DNS -> Fault.DNS_TIMEOUT;
      case CONNECT -> connected ? Fault.HTTP_TIMEOUT : Fault.CONNECT_TIMEOUT;
      case TLS -> Fault.TLS_HANDSHAKE;
      case WAIT, BODY -> Fault.HTTP_TIMEOUT;
    };
  }

  /** Ends what is still asked in its name. */
  void close() {
    synchronized (this) {
      closed = true;
      proxied.ifPresent(ProxyWay::close);
    }
    scope.cancel();
  }

  private void trouble(Trouble found) {
    synchronized (this) {
      trouble = trouble == null ? found : trouble;
    }
  }

  private synchronized void bring(Evidence evidence) {
    tell(evidence);
  }

  private void tell(Evidence evidence) {
    if (!closed) {
      courier.bring(evidence);
    }
  }
}
