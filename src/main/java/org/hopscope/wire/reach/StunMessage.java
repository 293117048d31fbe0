package org.hopscope.wire.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A binding request and its answers (RFC 8489, sections 5 and 14). */
final class StunMessage {
  private static final int REQUEST = 0x0001;
  private static final int SUCCESS = 0x0101;
  private static final int ERROR = 0x0111;
  private static final int MAGIC = 0x2112A442;
  private static final int HEADER = 20;
  private static final int ID_LENGTH = 12;
  private static final int XOR_MAPPED_ADDRESS = 0x0020;
  private static final int ERROR_CODE = 0x0009;

  /** What a server answered. */
  sealed interface Answer {
    /** @param address and port by which the server sees us */
    record Mapped(InetAddress address, int port) implements Answer {}

    /** @param code three digits, 0 when it names none */
    record Refused(int code) implements Answer {}
  }

  private StunMessage() {}

  static byte[] request(byte[] id) {
    return ByteBuffer.allocate(HEADER)
        .putShort((short) REQUEST).putShort((short) 0).putInt(MAGIC).put(id, 0, ID_LENGTH).array();
  }

  /** Empty for what does not answer this request, or is not well formed. */
  static Optional<Answer> answer(byte[] id, byte[] bytes) {
    if (bytes.length < HEADER) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int type = in.getShort() & 0xffff;
    int length = in.getShort() & 0xffff;
    boolean ours = in.getInt() == MAGIC && Arrays.equals(id, 0, ID_LENGTH, bytes, 8, HEADER);
    if (!ours || length % 4 != 0 || length != bytes.length - HEADER) {
      return Optional.empty();
    }
    in.position(HEADER);
    return switch (type) {
      case SUCCESS -> attribute(in, XOR_MAPPED_ADDRESS).flatMap(value -> mapped(id, value));
      case ERROR -> Optional.of(new Answer.Refused(attribute(in, ERROR_CODE).map(StunMessage::code).orElse(0)));
      default -> Optional.empty();
    };
  }

  /** The first of its kind; each is padded to four octets. */
  private static Optional<ByteBuffer> attribute(ByteBuffer in, int wanted) {
    while (in.remaining() >= 4) {
      int type = in.getShort() & 0xffff;
      int length = in.getShort() & 0xffff;
      int padded = length + 3 & ~3;
      if (padded > in.remaining()) {
        return Optional.empty();
      }
      if (type == wanted) {
        return Optional.of(in.slice(in.position(), length));
      }
      in.position(in.position() + padded);
    }
    return Optional.empty();
  }

  /** Section 14.2: hidden by the magic cookie, and behind it by the transaction's id. */
  private static Optional<Answer> mapped(byte[] id, ByteBuffer value) {
    if (value.remaining() < 8) {
      return Optional.empty();
    }
    int family = value.getShort() & 0xff;
    int port = (value.getShort() ^ MAGIC >>> 16) & 0xffff;
    byte[] address = new byte[value.remaining()];
    value.get(address);
    if (address.length != (family == 1 ? 4 : 16) || family < 1 || family > 2 || port == 0) {
      return Optional.empty();
    }
    byte[] mask = ByteBuffer.allocate(16).putInt(MAGIC).put(id, 0, ID_LENGTH).array();
    for (int i = 0; i < address.length; i++) {
      address[i] ^= mask[i];
    }
    return address(address).filter(a -> !a.isAnyLocalAddress()).map(a -> new Answer.Mapped(a, port));
  }

  private static Optional<InetAddress> address(byte[] bytes) {
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException neverOfThisLength) {
      return Optional.empty();
    }
  }

  /** Section 14.8: hundreds in the third octet, the rest in the fourth. */
  private static int code(ByteBuffer value) {
    return value.remaining() < 4 ? 0 : (value.get(2) & 7) * 100 + (value.get(3) & 0xff) % 100;
  }
}
