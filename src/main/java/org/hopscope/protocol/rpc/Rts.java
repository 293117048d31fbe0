package org.hopscope.protocol.rpc;

import static org.hopscope.protocol.rpc.RtsCommand.Kind.ASSOCIATION_GROUP_ID;
import static org.hopscope.protocol.rpc.RtsCommand.Kind.CHANNEL_LIFETIME;
import static org.hopscope.protocol.rpc.RtsCommand.Kind.CLIENT_KEEPALIVE;
import static org.hopscope.protocol.rpc.RtsCommand.Kind.CONNECTION_TIMEOUT;
import static org.hopscope.protocol.rpc.RtsCommand.Kind.COOKIE;
import static org.hopscope.protocol.rpc.RtsCommand.Kind.DESTINATION;
import static org.hopscope.protocol.rpc.RtsCommand.Kind.RECEIVE_WINDOW_SIZE;
import static org.hopscope.protocol.rpc.RtsCommand.Kind.VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** A PDU by which the two ends of a virtual connection steer it, [MS-RPCH] 2.2.4. */
record Rts(int flags, List<RtsCommand> commands) {
  static final int NONE = 0;
  static final int PING = 1;
  static final int OTHER = 2;
  static final int ECHO = 0x40;
  /** What we offer to take before we acknowledge any of it. */
  static final long WINDOW = 65_536;
  private static final long CHANNEL_SIZE = 1L << 30;
  private static final long KEEPALIVE_MILLIS = 300_000;
  private static final long OUT_PROXY = 3;

  Rts {
    commands = List.copyOf(commands);
  }

  /** [MS-RPCH] 2.2.4.2; 76 bytes, which are the whole body of the OUT channel's request. */
  static Rts connA1(UUID connection, UUID channel) {
    return new Rts(NONE, List.of(
        new RtsCommand.Number(VERSION, 1), new RtsCommand.Named(COOKIE, connection),
        new RtsCommand.Named(COOKIE, channel), new RtsCommand.Number(RECEIVE_WINDOW_SIZE, WINDOW)));
  }

  /** [MS-RPCH] 2.2.4.5. */
  static Rts connB1(UUID connection, UUID channel, UUID group) {
    return new Rts(NONE, List.of(
        new RtsCommand.Number(VERSION, 1), new RtsCommand.Named(COOKIE, connection),
        new RtsCommand.Named(COOKIE, channel), new RtsCommand.Number(CHANNEL_LIFETIME, CHANNEL_SIZE),
        new RtsCommand.Number(CLIENT_KEEPALIVE, KEEPALIVE_MILLIS),
        new RtsCommand.Named(ASSOCIATION_GROUP_ID, group)));
  }

  /** FlowControlAckWithDestination, [MS-RPCH] 2.2.4.51: meant for the proxy that sends to us. */
  static Rts acknowledge(RtsCommand.Ack ack) {
    return new Rts(OTHER, List.of(new RtsCommand.Number(DESTINATION, OUT_PROXY), ack));
  }

  static Rts ping() {
    return new Rts(PING, List.of());
  }

  byte[] bytes() {
    Writer body = new Writer().u16(flags).u16(commands.size());
    commands.forEach(c -> c.write(body));
    return Header.before(Header.RTS, 0, body.all());
  }

  static Rts read(Octets in) throws Malformed {
    int flags = in.u16();
    int count = in.u16();
    List<RtsCommand> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add(RtsCommand.read(in));
    }
    if (in.left() > 0) {
      throw new Malformed("there are " + in.left() + " bytes behind its last command");
    }
    return new Rts(flags, commands);
  }

  boolean isPing() {
    return flags == PING;
  }

  boolean isEcho() {
    return flags == ECHO && commands.isEmpty();
  }

  /** [MS-RPCH] 2.2.4.4. */
  boolean isConnA3() {
    return is(CONNECTION_TIMEOUT);
  }

  /** [MS-RPCH] 2.2.4.9. */
  boolean isConnC2() {
    return is(VERSION, RECEIVE_WINDOW_SIZE, CONNECTION_TIMEOUT);
  }

  /** PDUs are told apart by flags and commands alone, [MS-RPCH] 2.2.4.1. */
  private boolean is(RtsCommand.Kind... kinds) {
    return flags == NONE && commands.stream().map(RtsCommand::kind).toList().equals(List.of(kinds));
  }

  Optional<RtsCommand.Ack> acknowledged() {
    return commands.stream().filter(RtsCommand.Ack.class::isInstance).map(RtsCommand.Ack.class::cast).findFirst();
  }

  long number(RtsCommand.Kind kind) {
    return commands.stream()
        .filter(c -> c instanceof RtsCommand.Number && c.kind() == kind)
        .mapToLong(c -> ((RtsCommand.Number) c).value())
        .findFirst().orElse(0);
  }
}
