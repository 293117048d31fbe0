package org.hopscope.protocol.rpc;

import java.util.UUID;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** One command in an RTS PDU, [MS-RPCH] 2.2.3.5. */
sealed interface RtsCommand {
  /** In the order of their numbers, [MS-RPCH] 2.2.3.5. */
  enum Kind {
    RECEIVE_WINDOW_SIZE, FLOW_CONTROL_ACK, CONNECTION_TIMEOUT, COOKIE, CHANNEL_LIFETIME, CLIENT_KEEPALIVE, VERSION,
    EMPTY, PADDING, NEGATIVE_ANCE, ANCE, CLIENT_ADDRESS, ASSOCIATION_GROUP_ID, DESTINATION, PING_TRAFFIC_SENT_NOTIFY
  }

  Kind kind();

  void write(Writer out);

  record Number(Kind kind, long value) implements RtsCommand {
    @Override
    public void write(Writer out) {
      out.u32(kind.ordinal()).u32(value);
    }
  }

  /** A cookie, of a connection or a channel, or the group of a client's connections. */
  record Named(Kind kind, UUID cookie) implements RtsCommand {
    @Override
    public void write(Writer out) {
      out.u32(kind.ordinal()).uuid(cookie);
    }
  }

  /** [MS-RPCH] 2.2.3.4. */
  record Ack(long received, long window, UUID channel) implements RtsCommand {
    @Override
    public Kind kind() {
      return Kind.FLOW_CONTROL_ACK;
    }

    @Override
    public void write(Writer out) {
      out.u32(kind().ordinal()).u32(received).u32(window).uuid(channel);
    }
  }

  /** Says nothing but its name: Empty, ANCE, NegativeANCE. */
  record Bare(Kind kind) implements RtsCommand {
    @Override
    public void write(Writer out) {
      out.u32(kind.ordinal());
    }
  }

  /** Bytes without a meaning for us: padding, or the address by which a server sees its client. */
  record Opaque(Kind kind, int length) implements RtsCommand {
    @Override
    public void write(Writer out) {
      throw new UnsupportedOperationException("a client does not send " + kind);
    }
  }

  static RtsCommand read(Octets in) throws Malformed {
    long number = in.u32();
    if (number >= Kind.values().length) {
      throw new Malformed("it holds an RTS command " + number + ", which does not exist");
    }
    Kind kind = Kind.values()[(int) number];
    return switch (kind) {
      case COOKIE, ASSOCIATION_GROUP_ID -> new Named(kind, in.uuid());
      case FLOW_CONTROL_ACK -> new Ack(in.u32(), in.u32(), in.uuid());
      case EMPTY, ANCE, NEGATIVE_ANCE -> new Bare(kind);
      case PADDING -> new Opaque(kind, in.take(in.u32()).length);
      case CLIENT_ADDRESS -> new Opaque(kind, in.take(address(in.u32())).length);
      default -> new Number(kind, in.u32());
    };
  }

  /** [MS-RPCH] 2.2.3.2: four or sixteen bytes, and twelve that mean nothing. */
  private static long address(long family) throws Malformed {
    if (family > 1) {
      throw new Malformed("it holds an address of an unknown family");
    }
    return (family == 0 ? 4 : 16) + 12L;
  }
}
