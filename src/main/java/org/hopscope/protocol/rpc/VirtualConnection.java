package org.hopscope.protocol.rpc;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.UUID;
import org.hopscope.auth.RpcSecurity;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.protocol.Malformed;
import org.hopscope.wire.RpcChannels.Arrival;
import org.hopscope.wire.RpcChannels.Pair;

/** Two channels joined to one connection to a server behind the proxy, [MS-RPCH] 3.2.2, and the calls on it. */
final class VirtualConnection implements AutoCloseable {
  private static final int LARGEST_RESULT = 1 << 20;

  private final Pair pair;
  private final String user;
  private final UUID outChannel;
  private final Optional<RpcSecurity> security;
  private final Framer framer = new Framer();
  private final ReceiveWindow receiving = new ReceiveWindow(Rts.WINDOW);
  private SendWindow sending = new SendWindow(0);
  private long calls;
  private boolean sealed;
  private byte[] token = {};

  /**
   * @param outChannel its cookie, as told in CONN/A1
   * @param security signs in at the level of RPC; empty where the proxy's sign-in has to do
   */
  VirtualConnection(Pair pair, UUID outChannel, String user, Optional<RpcSecurity> security) {
    this.pair = pair;
    this.security = security;
    this.outChannel = outChannel;
    this.user = user;
  }

  /** CONN, [MS-RPCH] 3.2.2.4.1.2; CONN/A1 is on its way already. */
  void open(Rts connB1) throws Stop {
    pair.send(connB1.bytes());
    if (!steering("CONN/A3").isConnA3()) {
      throw new Stop(Fault.RPC_MALFORMED, "Another RTS PDU came where CONN/A3 belongs.");
    }
    Rts c2 = steering("CONN/C2");
    if (!c2.isConnC2()) {
      throw new Stop(Fault.RPC_MALFORMED, "Another RTS PDU came where CONN/C2 belongs.");
    }
    sending = new SendWindow(c2.number(RtsCommand.Kind.RECEIVE_WINDOW_SIZE));
  }

  private Rts steering(String awaited) throws Stop {
    if (next(awaited) instanceof Heard.Steering(Rts rts)) {
      return rts;
    }
    throw new Stop(Fault.RPC_MALFORMED, "An RPC PDU came where " + awaited + " belongs.");
  }

  void bind(Syntax asked, String name) throws Stop {
    long call = ++calls;
    send(security.map(s -> Asking.bind(call, asked, s)).orElseGet(() -> Asking.bind(call, asked)));
    switch (answer("bind_ack")) {
      case Heard.BindAck ack when ack.result() == 0 -> prove();
      case Heard.BindAck ack -> throw new Stop(
          Fault.RPC_REFUSED,
          "the interface " + name + " is not there (result " + ack.result() + ", reason " + ack.reason() + ")");
      case Heard.BindNak nak -> throw new Stop(Fault.RPC_REFUSED, "bind_nak, " + reason(nak.reason()));
      case Heard.Refusal refusal -> throw Stop.rpc(refusal.status());
      default -> throw new Stop(Fault.RPC_MALFORMED, "Something else came where bind_ack belongs.");
    }
  }

  private void prove() throws Stop {
    if (security.isPresent()) {
      byte[] proof = security.get().answer(token).orElseThrow(() -> new Stop(
          Fault.RPC_REFUSED, "bind_ack brings no NTLM challenge that can be answered with strong encryption"));
      send(Asking.auth3(calls, security.get(), proof));
      sealed = true;
    }
  }

  /** C706 12.6.3.1 and [MS-RPCE] 2.2.2.5. */
  private static String reason(int code) {
    return switch (code) {
      case 1 -> "temporary congestion (1)";
      case 2 -> "local limit exceeded (2)";
      case 4 -> "protocol version not supported (4)";
      case 8 -> "authentication type not recognised (8)";
      case 9 -> "invalid checksum (9)";
      default -> "reason " + code;
    };
  }

  /** The results, put together from all their fragments. */
  byte[] call(int operation, byte[] parameters, String name) throws Stop {
    long call = ++calls;
    send(security.map(s -> Asking.request(call, operation, parameters, s))
        .orElseGet(() -> Asking.request(call, operation, parameters)));
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    while (true) {
      switch (answer(name)) {
        case Heard.Response response -> {
          results.writeBytes(fragment(response, results.size(), name));
          if (response.last()) {
            return results.toByteArray();
          }
        }
        case Heard.Refusal refusal -> throw Stop.rpc(refusal.status());
        default -> throw new Stop(Fault.RPC_MALFORMED, "Something else came where the answer to " + name + " belongs.");
      }
    }
  }

  private byte[] fragment(Heard.Response response, int before, String name) throws Stop {
    if (response.callId() != calls || response.first() != (before == 0)) {
      throw new Stop(Fault.RPC_MALFORMED, "A fragment came that does not belong to the answer to " + name + ".");
    }
    if (before + response.stub().length > LARGEST_RESULT) {
      throw new Stop(Fault.RPC_MALFORMED, "The answer to " + name + " has no end.");
    }
    return response.stub();
  }

  private void send(byte[] pdu) throws Stop {
    while (sending.available() < pdu.length) {
      if (!(next("an acknowledgement") instanceof Heard.Steering(Rts rts))) {
        throw new Stop(Fault.RPC_MALFORMED, "An RPC PDU came though nothing was asked.");
      }
      steered(rts);
    }
    sending.sent(pdu.length);
    pair.send(pdu);
  }

  /** What is no steering. */
  private Heard answer(String awaited) throws Stop {
    Heard heard = next(awaited);
    while (heard instanceof Heard.Steering(Rts rts)) {
      steered(rts);
      heard = next(awaited);
    }
    return heard;
  }

  private void steered(Rts rts) {
    rts.acknowledged().ifPresent(ack -> sending.acknowledged(ack.received(), ack.window()));
  }

  private Heard next(String awaited) throws Stop {
    try {
      Optional<byte[]> pdu = framer.next();
      while (pdu.isEmpty()) {
        switch (pair.next()) {
          case Arrival.Bytes(byte[] some) -> framer.add(some);
          case Arrival.Ended end -> throw ChannelEnd.of(end, user, awaited, framer.unfinished());
        }
        pdu = framer.next();
      }
      return taken(pdu.get());
    } catch (Malformed e) {
      throw Stop.malformed(e, awaited);
    }
  }

  /** RTS PDUs are not counted, [MS-RPCH] 3.2.1.1.4. */
  private Heard taken(byte[] pdu) throws Malformed {
    token = Verifier.token(pdu);
    Heard heard = Heard.read(sealed ? Verifier.open(security.orElseThrow(), pdu) : pdu);
    if (!(heard instanceof Heard.Steering)) {
      receiving.arrived(pdu.length);
      if (receiving.isLow()) {
        receiving.released(receiving.held());
        pair.send(Rts.acknowledge(receiving.acknowledge(outChannel)).bytes());
      }
    }
    return heard;
  }

  Optional<Evidence.Certificate> certificate() {
    return pair.certificate();
  }

  @Override
  public void close() {
    pair.close();
  }
}
