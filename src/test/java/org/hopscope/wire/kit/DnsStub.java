package org.hopscope.wire.kit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A DNS server on loopback that answers from a list of zone lines, or as a rule says. */
public final class DnsStub implements AutoCloseable {
  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final List<Record> zone = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, UnaryOperator<Message>> rules = new ConcurrentHashMap<>();
  public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  public DnsStub(String... lines) throws IOException {
    Both both = both();
    tcp = both.tcp();
    udp = both.udp();
    for (String line : lines) {
      add(line);
    }
    Thread.ofVirtual().start(this::serveUdp);
    Thread.ofVirtual().start(this::serveTcp);
  }

  private record Both(ServerSocket tcp, DatagramSocket udp) {}

  /** DNS wants both on one port, and of a port that is free for the one somebody may have the other. */
  private static Both both() throws IOException {
    for (int left = 20;; left--) {
      ServerSocket tcp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      try {
        return new Both(tcp, new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress()));
      } catch (BindException taken) {
        tcp.close();
        if (left == 0) {
          throw taken;
        }
      }
    }
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(udp.getLocalAddress(), udp.getLocalPort());
  }

  /** "name type data". */
  public DnsStub add(String line) throws IOException {
    String[] parts = line.split(" ", 3);
    zone.add(Record.fromString(name(parts[0]), Type.value(parts[1]), 1, 300, parts[2], Name.root));
    return this;
  }

  /** Answers questions "name type" as {@code rule} makes of the usual answer; null is silence. */
  public DnsStub rule(String question, UnaryOperator<Message> rule) {
    rules.put(question, rule);
    return this;
  }

  private static Name name(String text) throws IOException {
    return Name.fromString(text, Name.root);
  }

  private void serveUdp() {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        Message query = new Message(java.util.Arrays.copyOf(buffer, packet.getLength()));
        var from = packet.getSocketAddress();
        Thread.ofVirtual().start(() -> replyUdp(query, from));
      } catch (IOException e) {
        // closed
      }
    }
  }

  private void replyUdp(Message query, java.net.SocketAddress to) {
    try {
      Message answer = answer(query);
      if (answer != null) {
        byte[] wire = answer.toWire(1232);
        udp.send(new DatagramPacket(wire, wire.length, to));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serveTcp() {
    while (!tcp.isClosed()) {
      try (Socket socket = tcp.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] wire = answer(new Message(in.readNBytes(in.readUnsignedShort()))).toWire();
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeShort(wire.length);
        out.write(wire);
      } catch (IOException e) {
        // closed
      }
    }
  }

  private Message answer(Message query) {
    Record question = query.getQuestion();
    String key = question.getName().toString(true) + " " + Type.string(question.getType());
    asked.add(key);
    Message answer = usual(query, question);
    return rules.getOrDefault(key, UnaryOperator.identity()).apply(answer);
  }

  private Message usual(Message query, Record question) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(question, Section.QUESTION);
    Name at = question.getName();
    for (int i = 0; i < 20; i++) {
      Name here = at;
      List<Record> found = records(here, question.getType());
      List<Record> alias = question.getType() == Type.CNAME ? List.of() : records(here, Type.CNAME);
      found.forEach(r -> answer.addRecord(r, Section.ANSWER));
      if (!found.isEmpty() || alias.isEmpty()) {
        break;
      }
      answer.addRecord(alias.getFirst(), Section.ANSWER);
      at = ((org.xbill.DNS.CNAMERecord) alias.getFirst()).getTarget();
    }
    Name last = at;
    if (zone.stream().noneMatch(r -> r.getName().equals(last))) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    }
    return answer;
  }

  private List<Record> records(Name name, int type) {
    return List.copyOf(zone).stream().filter(r -> r.getName().equals(name) && r.getType() == type).toList();
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
