package org.hopscope.wire.ntlm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * AV_PAIRs, [MS-NLMP] 2.2.2.1: what the server says of itself, and the client of the connection.
 *
 * @param pairs in their order, without the end mark
 */
public record TargetInfo(Map<Integer, byte[]> pairs) {
  public static final int NB_COMPUTER = 1;
  public static final int NB_DOMAIN = 2;
  public static final int DNS_COMPUTER = 3;
  public static final int DNS_DOMAIN = 4;
  public static final int FLAGS = 6;
  public static final int TIMESTAMP = 7;
  public static final int TARGET_NAME = 9;
  public static final int CHANNEL_BINDINGS = 10;
  /** In {@link #FLAGS}: the message has a MIC. */
  public static final int HAS_MIC = 2;

  public TargetInfo {
    pairs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
  }

  /** Empty for pairs that do not fit. One that comes twice counts as it came first. */
  public static Optional<TargetInfo> parse(byte[] bytes) {
    ByteBuffer in = Fields.little(bytes);
    Map<Integer, byte[]> pairs = new LinkedHashMap<>();
    while (in.remaining() >= 4) {
      int id = Short.toUnsignedInt(in.getShort());
      int length = Short.toUnsignedInt(in.getShort());
      if (id == 0) {
        return Optional.of(new TargetInfo(pairs));
      }
      if (length > in.remaining()) {
        return Optional.empty();
      }
      byte[] value = new byte[length];
      in.get(value);
      pairs.putIfAbsent(id, value);
    }
    return bytes.length == 0 ? Optional.of(new TargetInfo(pairs)) : Optional.empty();
  }

  public TargetInfo with(int id, byte[] value) {
    Map<Integer, byte[]> more = new LinkedHashMap<>(pairs);
    more.put(id, value);
    return new TargetInfo(more);
  }

  public TargetInfo with(int id, String text) {
    return with(id, text.getBytes(StandardCharsets.UTF_16LE));
  }

  public Optional<byte[]> value(int id) {
    return Optional.ofNullable(pairs.get(id));
  }

  public Optional<String> text(int id) {
    return value(id).map(v -> new String(v, StandardCharsets.UTF_16LE));
  }

  /** A FILETIME, when the server gave one that is one. */
  public Optional<byte[]> timestamp() {
    return value(TIMESTAMP).filter(t -> t.length == Long.BYTES);
  }

  int flags() {
    return value(FLAGS).filter(f -> f.length == Integer.BYTES).map(f -> Fields.little(f).getInt()).orElse(0);
  }

  TargetInfo withMic() {
    return with(
        FLAGS, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(flags() | HAS_MIC).array());
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pairs.forEach((id, value) -> {
      out.writeBytes(pair(id, value.length));
      out.writeBytes(value);
    });
    out.writeBytes(pair(0, 0));
    return out.toByteArray();
  }

  private static byte[] pair(int id, int length) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putShort((short) id).putShort((short) length).array();
  }
}
