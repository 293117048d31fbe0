package org.hopscope.auth;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.hopscope.wire.RpcChannels;
import org.hopscope.wire.RpcChannels.Arrival;
import org.hopscope.wire.RpcChannels.Opening;
import org.hopscope.wire.RpcChannels.Pair;
import org.hopscope.wire.RpcChannels.Side;

/**
 * Signs both connections of a pair in before the channels are opened on them: a request that announces a
 * gigabyte cannot be asked twice. What is said for it is the echo request, [MS-RPCH] 2.1.2.1.5.
 */
public record SignedChannels(Scheme scheme, RpcChannels channels, Carrier carrier) implements SignedRpc {
  private static final byte[] ANYTHING = new byte[4];

  @Override
  public Pair open(Opening opening) {
    long until = carrier.clock().nanos() + opening.deadline().toNanos();
    Pair pair = channels.pair(carrier.seen(), carrier.scope());
    Map<Side, Http.Authorization> passes = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      try (SignedHttp signed = scheme.open(over(pair.before(side)))) {
        if (signed.pass().isEmpty()) {
          Http.Reply reply = signed.send(echo(side, opening, left(until)));
          if (reply.status() != 200) {
            return new Refused(pair, new Arrival.Ended(side, reply, ""));
          }
        }
        signed.pass().ifPresent(pass -> passes.put(side, pass));
      }
    }
    pair.open(new Opening(opening.url(), opening.headers(), opening.first(), left(until)), passes);
    return pair;
  }

  @Override
  public Optional<RpcSecurity> security() {
    return scheme.rpcSecurity(carrier.clock());
  }

  private Duration left(long until) {
    return Duration.ofNanos(Math.max(0, until - carrier.clock().nanos()));
  }

  private Carrier over(Http connection) {
    return new Carrier(
        connection, carrier.clock(), carrier.tickets(), carrier.user(), carrier.seen(), carrier.scope());
  }

  private static Http.Request echo(Side side, Opening opening, Duration left) {
    return new Http.Request(
        "RPC_" + side + "_DATA", opening.url(), opening.headers(), ANYTHING, Optional.empty(), left);
  }

  /** A pair whose channels were never opened, for the sign-in failed. */
  private record Refused(Pair pair, Arrival.Ended end) implements Pair {
    @Override
    public Http before(Side side) {
      return pair.before(side);
    }

    @Override
    public void open(Opening opening, Map<Side, Http.Authorization> proofs) {
      throw new IllegalStateException("the sign-in was refused");
    }

    @Override
    public void send(byte[] pdu) {}

    @Override
    public Arrival next() {
      return end;
    }

    @Override
    public Optional<Evidence.Certificate> certificate() {
      return Optional.empty();
    }

    @Override
    public void close() {
      pair.close();
    }
  }
}
