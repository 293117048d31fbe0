package org.hopscope.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Tells a client from which address its binding request came (RFC 8489). Whatever else it gets stays
 * without an answer, as with a relay that is asked by somebody it does not know.
 */
public final class StunServer implements AutoCloseable {
  private static final int BINDING_REQUEST = 0x0001;
  private static final int BINDING_SUCCESS = 0x0101;
  private static final int MAGIC_COOKIE = 0x2112A442;
  private static final int XOR_MAPPED_ADDRESS = 0x0020;
  private static final int FINGERPRINT = 0x8028;
  private static final int FINGERPRINT_XOR = 0x5354554e;
  private static final int HEADER = 20;
  private static final int LARGEST = 1500;

  private final DatagramSocket socket;
  private final Thread thread;
  private int toLose;

  private StunServer(int toLose) throws IOException {
    this.toLose = toLose;
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.thread = Thread.ofVirtual().name("lab-stun").start(this::serve);
  }

  /**
   * @param toLose so many datagrams are lost before it hears any
   * @throws UncheckedIOException when there is no loopback port
   */
  public static StunServer start(int toLose) {
    try {
      return new StunServer(toLose);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for STUN", e);
    }
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void serve() {
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
      try {
        socket.receive(packet);
        answer(packet);
      } catch (IOException | RuntimeException closingOrGarbage) {
        // receive fails when the socket closes; what is no request stays without an answer
      }
    }
  }

  private void answer(DatagramPacket packet) throws IOException {
    if (toLose > 0) {
      toLose--;
      return;
    }
    InetSocketAddress from = (InetSocketAddress) packet.getSocketAddress();
    Optional<byte[]> reply = answer(ByteBuffer.wrap(Arrays.copyOf(packet.getData(), packet.getLength())), from);
    if (reply.isPresent()) {
      socket.send(new DatagramPacket(reply.get(), reply.get().length, from));
    }
  }

  private static Optional<byte[]> answer(ByteBuffer request, InetSocketAddress from) {
    boolean binding = request.remaining() >= HEADER && request.getShort(0) == BINDING_REQUEST
        && request.getShort(2) == request.remaining() - HEADER && request.getInt(4) == MAGIC_COOKIE;
    if (!binding) {
      return Optional.empty();
    }
    byte[] transaction = new byte[12];
    request.get(8, transaction);
    return Optional.of(success(transaction, from));
  }

  private static byte[] success(byte[] transaction, InetSocketAddress from) {
    byte[] mapped = mapped(transaction, from);
    int length = 4 + mapped.length + 8;
    ByteBuffer reply = ByteBuffer.allocate(HEADER + length);
    reply.putShort((short) BINDING_SUCCESS).putShort((short) length).putInt(MAGIC_COOKIE).put(transaction);
    reply.putShort((short) XOR_MAPPED_ADDRESS).putShort((short) mapped.length).put(mapped);
    CRC32 crc = new CRC32();
    crc.update(reply.array(), 0, reply.position());
    reply.putShort((short) FINGERPRINT).putShort((short) 4).putInt((int) crc.getValue() ^ FINGERPRINT_XOR);
    return reply.array();
  }

  /** Family, port and address, hidden from translators that rewrite what looks like an address (section 14.2). */
  private static byte[] mapped(byte[] transaction, InetSocketAddress from) {
    byte[] address = from.getAddress().getAddress();
    byte[] mask = ByteBuffer.allocate(16).putInt(MAGIC_COOKIE).put(transaction).array();
    for (int i = 0; i < address.length; i++) {
      address[i] ^= mask[i];
    }
    return ByteBuffer.allocate(4 + address.length)
        .putShort((short) (address.length == 4 ? 1 : 2)).putShort((short) (from.getPort() ^ MAGIC_COOKIE >>> 16))
        .put(address).array();
  }

  @Override
  public void close() {
    socket.close();
    thread.interrupt();
  }
}
