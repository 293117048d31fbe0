package org.hopscope.wire.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.hopscope.wire.Scope;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/** One query to one server: UDP, and TCP when the answer was cut off. Cancel closes the socket. */
final class Transport {
  private static final int LARGEST = 65_535;

  private Transport() {}

  /**
   * @throws SocketTimeoutException nothing that answers the question came in time
   * @throws IOException the server cannot be reached
   */
  static Message exchange(Message query, InetSocketAddress server, Duration timeout, Scope scope)
      throws IOException {
    long until = System.nanoTime() + timeout.toNanos();
    Message answer = udp(query, server, until, scope);
    return answer.getHeader().getFlag(Flags.TC) ? tcp(query, server, until, scope) : answer;
  }

  /** TCP from the begin (RFC 7766). */
  static Message overTcp(Message query, InetSocketAddress server, Duration timeout, Scope scope)
      throws IOException {
    return tcp(query, server, System.nanoTime() + timeout.toNanos(), scope);
  }

  /** What {@code bytes} say to a question; empty when they are no answer to it. */
  static Optional<Message> answerTo(Message query, byte[] bytes) {
    return bytes.length > LARGEST
        ? Optional.empty()
        : Optional.ofNullable(parse(bytes, bytes.length)).filter(m -> answers(query, m));
  }

  private static Message udp(Message query, InetSocketAddress server, long until, Scope scope)
      throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      scope.add(socket);
      try {
        // connected: answers from elsewhere are dropped, and ICMP "port unreachable" is heard
        socket.connect(server);
        byte[] wire = query.toWire();
        socket.send(new DatagramPacket(wire, wire.length));
        return receive(query, socket, until);
      } finally {
        scope.remove(socket);
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Message receive(Message query, DatagramSocket socket, long until) throws IOException {
    byte[] buffer = new byte[LARGEST];
    while (true) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      socket.setSoTimeout(millisLeft(until));
      socket.receive(packet);
      Message answer = parse(buffer, packet.getLength());
      if (answer != null && answers(query, answer)) {
        return answer;
      }
    }
  }

  private static Message tcp(Message query, InetSocketAddress server, long until, Scope scope)
      throws IOException {
    try (Socket socket = new Socket()) {
      scope.add(socket);
      try {
        socket.connect(server, millisLeft(until));
        socket.setSoTimeout(millisLeft(until));
        byte[] wire = query.toWire();
        DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(socket.getOutputStream()));
        out.writeShort(wire.length);
        out.write(wire);
        out.flush();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] reply = in.readNBytes(in.readUnsignedShort());
        Message answer = parse(reply, reply.length);
        if (answer == null || !answers(query, answer)) {
          throw new SocketTimeoutException("the answer does not match the question");
        }
        return answer;
      } finally {
        scope.remove(socket);
      }
    }
  }

  private static int millisLeft(long until) throws SocketTimeoutException {
    long left = (until - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    return Math.toIntExact(left);
  }

  static @Nullable Message parse(byte[] bytes, int length) {
    try {
      return new Message(java.util.Arrays.copyOf(bytes, length));
    } catch (IOException | RuntimeException garbage) {
      return null;
    }
  }

  /** RFC 5452, section 9.1. */
  static boolean answers(Message query, Message answer) {
    return answer.getHeader().getFlag(Flags.QR)
        && answer.getHeader().getID() == query.getHeader().getID()
        && (query.getQuestion().equals(answer.getQuestion())
            || answer.getQuestion() == null && answer.getHeader().getRcode() != 0);
  }
}
