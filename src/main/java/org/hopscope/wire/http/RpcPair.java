package org.hopscope.wire.http;

import java.io.Closeable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.RpcChannels;
import org.hopscope.wire.RpcChannels.Arrival;
import org.hopscope.wire.RpcChannels.Side;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.http.Journey.Stage;
import org.hopscope.wire.http.Journey.Trouble;
import org.hopscope.wire.link.Courier;

/** Both requests of RPC over HTTP, each over a client with a pool, and so a connection, of its own. */
final class RpcPair implements RpcChannels.Pair {
  /** A connection, for the channel and for what is said on it before. */
  record Line(Connections over, Http before) {}

  private final Line inLine;
  private final Line outLine;
  private final Families families;
  private final WireClock clock;
  private final Consumer<Evidence> seen;
  private final Scope scope;
  private final Courier courier;
  private final Outgoing outgoing = new Outgoing();
  private final Closeable onCancel = this::drop;
  private volatile Optional<RpcSide> in = Optional.empty();
  private volatile Optional<RpcSide> out = Optional.empty();
  private byte[] first = {};
  private long until;
  private Optional<Arrival.Ended> end = Optional.empty();
  private boolean closed;

  RpcPair(Line inLine, Line outLine, Families families, WireClock clock, Consumer<Evidence> seen, Scope scope) {
    this.inLine = inLine;
    this.outLine = outLine;
    this.families = families;
    this.clock = clock;
    this.seen = seen;
    this.scope = scope;
    this.courier = new Courier(clock);
  }

  @Override
  public Http before(Side side) {
    return side == Side.IN ? inLine.before() : outLine.before();
  }

  @Override
  public void open(RpcChannels.Opening opening, Map<Side, Http.Authorization> proofs) {
    Request asked = Wired.of(new Http.Request(
        "GET", opening.url(), opening.headers(), null, Optional.empty(), opening.deadline()))
        .map(Request.Builder::build)
        .filter(Request::isHttps)
        .orElseThrow(() -> new IllegalArgumentException("an RPC channel goes over https only"));
    first = opening.first();
    until = clock.nanos() + opening.deadline().toNanos();
    out = Optional
        .of(side(Side.OUT, opening, proofs, asked.newBuilder().method("RPC_OUT_DATA", RequestBody.create(first))));
    in = Optional.of(side(Side.IN, opening, proofs, asked.newBuilder().method("RPC_IN_DATA", outgoing)));
    scope.add(onCancel);
    out.get().start();
    in.get().start();
  }

  private RpcSide side(
      Side side, RpcChannels.Opening opening, Map<Side, Http.Authorization> proofs, Request.Builder asked) {
    Line line = side == Side.IN ? inLine : outLine;
    return new RpcSide(
        side, line.over(), families, clock, courier, opening, Optional.ofNullable(proofs.get(side)), asked);
  }

  @Override
  public void send(byte[] pdu) {
    outgoing.add(pdu);
  }

  @Override
  public Arrival next() {
    if (end.isPresent()) {
      return end.get();
    }
    Object item = courier.next(Duration.ofNanos(Math.max(0, until - clock.nanos())), seen, scope);
    Arrival arrival = switch (item) {
      // what a cancel breaks off is not the network's fault
      case Arrival.Ended broken when scope.isCancelled() -> cancelled();
      case Arrival come -> come;
      case Courier.End over when over == Courier.End.DEADLINE -> late().silence();
      default -> cancelled();
    };
    if (arrival instanceof Arrival.Ended ended) {
      end = Optional.of(ended);
    }
    return arrival;
  }

  private Arrival.Ended cancelled() {
    return out.orElseThrow().ended(Optional.of(new Trouble(Fault.DEADLINE, "Cancelled")));
  }

  /** Waiting for an answer is as far as the IN channel ever comes. */
  private RpcSide late() {
    Stage how = in.orElseThrow().stage();
    return how.compareTo(Stage.WAIT) < 0 && how.compareTo(out.orElseThrow().stage()) < 0
        ? in.orElseThrow() : out.orElseThrow();
  }

  @Override
  public Optional<Evidence.Certificate> certificate() {
    return out.flatMap(RpcSide::certificate);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    scope.remove(onCancel);
    courier.drain(seen);
    out.ifPresent(side -> side.report(first, trouble(Side.OUT), seen));
    in.ifPresent(side -> side.report(outgoing.written(), trouble(Side.IN), seen));
    drop();
    inLine.over().close();
    outLine.over().close();
  }

  private Optional<Trouble> trouble(Side side) {
    return end.filter(e -> e.side() == side)
        .flatMap(e -> e.reply().fault().map(f -> new Trouble(f, e.reply().detail())));
  }

  private void drop() {
    outgoing.end();
    out.ifPresent(RpcSide::drop);
    in.ifPresent(RpcSide::drop);
  }
}
