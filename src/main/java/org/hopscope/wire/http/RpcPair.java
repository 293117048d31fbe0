package org.hopscope.wire.http;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.RpcChannels;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.http.Journey.Stage;
import org.hopscope.wire.http.Journey.Trouble;
import org.hopscope.wire.link.Courier;

/** Both requests of RPC over HTTP, each over a client with a pool, and so a connection, of its own. */
final class RpcPair implements RpcChannels.Pair {
  private final WireClock clock;
  private final long until;
  private final Consumer<Evidence> seen;
  private final Scope scope;
  private final Courier courier;
  private final byte[] first;
  private final Outgoing outgoing = new Outgoing();
  private final RpcSide out;
  private final RpcSide in;
  private final List<OkHttpClient> clients;
  private final Closeable onCancel = this::drop;
  private Optional<RpcChannels.Arrival.Ended> end = Optional.empty();
  private boolean closed;

  /** @param clients for OUT and IN */
  static RpcPair open(
      List<OkHttpClient> clients, Families families, WireClock clock, RpcChannels.Opening opening,
      Consumer<Evidence> seen, Scope scope) {
    Request asked = Wired.of(new Http.Request(
            "GET", opening.url(), opening.headers(), null, opening.authorization(), opening.deadline()))
        .map(Request.Builder::build)
        .filter(Request::isHttps)
        .orElseThrow(() -> new IllegalArgumentException("an RPC channel goes over https only"));
    RpcPair pair = new RpcPair(clients, families, clock, opening, asked, seen, scope);
    scope.add(pair.onCancel);
    pair.out.start();
    pair.in.start();
    return pair;
  }

  private RpcPair(
      List<OkHttpClient> clients, Families families, WireClock clock, RpcChannels.Opening opening,
      Request asked, Consumer<Evidence> seen, Scope scope) {
    this.clients = clients;
    this.clock = clock;
    this.until = clock.nanos() + opening.deadline().toNanos();
    this.seen = seen;
    this.scope = scope;
    this.courier = new Courier(clock);
    this.first = opening.first();
    this.out = new RpcSide(
        RpcChannels.Side.OUT, clients.getFirst(), families, clock, courier, opening,
        asked.newBuilder().method("RPC_OUT_DATA", RequestBody.create(first)));
    this.in = new RpcSide(
        RpcChannels.Side.IN, clients.getLast(), families, clock, courier, opening,
        asked.newBuilder().method("RPC_IN_DATA", outgoing));
  }

  @Override
  public void send(byte[] pdu) {
    outgoing.add(pdu);
  }

  @Override
  public RpcChannels.Arrival next() {
    if (end.isPresent()) {
      return end.get();
    }
    Object item = courier.next(Duration.ofNanos(Math.max(0, until - clock.nanos())), seen, scope);
    RpcChannels.Arrival arrival = switch (item) {
      case RpcChannels.Arrival come -> come;
      case Courier.End over when over == Courier.End.DEADLINE -> late().silence();
      default -> out.ended(Optional.of(new Trouble(Fault.DEADLINE, "Cancelled")));
    };
    if (arrival instanceof RpcChannels.Arrival.Ended ended) {
      end = Optional.of(ended);
    }
    return arrival;
  }

  /** Waiting for an answer is as far as the IN channel ever comes. */
  private RpcSide late() {
    return in.stage().compareTo(Stage.WAIT) < 0 && in.stage().compareTo(out.stage()) < 0 ? in : out;
  }

  @Override
  public Optional<Evidence.Certificate> certificate() {
    return out.certificate();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    scope.remove(onCancel);
    courier.drain(seen);
    out.report(first, trouble(RpcChannels.Side.OUT), seen);
    in.report(outgoing.written(), trouble(RpcChannels.Side.IN), seen);
    drop();
    clients.forEach(c -> c.connectionPool().evictAll());
  }

  private Optional<Trouble> trouble(RpcChannels.Side side) {
    return end.filter(e -> e.side() == side)
        .flatMap(e -> e.reply().fault().map(f -> new Trouble(f, e.reply().detail())));
  }

  private void drop() {
    outgoing.end();
    out.drop();
    in.drop();
  }
}
