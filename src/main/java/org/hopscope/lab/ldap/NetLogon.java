package org.hopscope.lab.ldap;

import com.unboundid.asn1.ASN1StreamReader;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A domain controller's answer to NetLogon pings, over UDP [MS-ADTS] 6.3.3 and 6.3.1.9. */
final class NetLogon implements AutoCloseable {
  private static final int LOGON_RESPONSE_EX = 23;
  private static final int WRITABLE_CLOSEST_LDAP_DC = 0x0001_0000 | 0x1000 | 0x80 | 0x08 | 0x01;
  private static final int CLOSEST = 0x80;
  private static final int VERSION_5EX = 0x05;
  private static final int LARGEST = 2048;

  private final DirectorySpec spec;
  private final DatagramSocket socket;
  private final Thread thread;

  private NetLogon(DirectorySpec spec) throws IOException {
    this.spec = spec;
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.thread = Thread.ofVirtual().name("lab-netlogon").start(this::serve);
  }

  static NetLogon start(DirectorySpec spec) throws IOException {
    return new NetLogon(spec);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void serve() {
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
      try {
        socket.receive(packet);
        byte[] reply = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      } catch (IOException | LDAPException | RuntimeException closingOrGarbage) {
        // what is no ping stays without an answer
      }
    }
  }

  private byte[] answer(byte[] question) throws LDAPException, IOException {
    LDAPMessage asked = LDAPMessage.readFrom(new ASN1StreamReader(new ByteArrayInputStream(question)), false);
    String filter = asked.getSearchRequestProtocolOp().getFilter().toString().toLowerCase(Locale.ROOT);
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    if (filter.contains("dnsdomain=" + spec.domain().toLowerCase(Locale.ROOT))) {
      Entry root = new Entry("", new Attribute("netlogon", logonResponse()));
      reply.writeBytes(new LDAPMessage(asked.getMessageID(), new SearchResultEntryProtocolOp(root)).encode().encode());
    }
    reply.writeBytes(new LDAPMessage(asked.getMessageID(),
        new SearchResultDoneProtocolOp(ResultCode.SUCCESS_INT_VALUE, null, null, List.of())).encode().encode());
    return reply.toByteArray();
  }

  /** NETLOGON_SAM_LOGON_RESPONSE_EX: opcode, flags, the domain's GUID, eight names, version and tokens. */
  private byte[] logonResponse() {
    boolean near = spec.clientSite().equals(DirectorySpec.FIRST_SITE);
    int flags = near ? WRITABLE_CLOSEST_LDAP_DC : WRITABLE_CLOSEST_LDAP_DC & ~CLOSEST;
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    String shortName = spec.domain().substring(0, spec.domain().indexOf('.')).toUpperCase(Locale.ROOT);
    List.of(spec.domain(), spec.domain(), spec.controller(), shortName, "DC1", "", DirectorySpec.FIRST_SITE,
        spec.clientSite())
        .forEach(name -> names.writeBytes(encode(name)));
    ByteBuffer response = ByteBuffer.allocate(2 + 2 + 4 + 16 + names.size() + 8).order(ByteOrder.LITTLE_ENDIAN);
    response.putShort((short) LOGON_RESPONSE_EX).putShort((short) 0).putInt(flags);
    response.put(new byte[16]).put(names.toByteArray());
    return response.putInt(VERSION_5EX).putShort((short) -1).putShort((short) -1).array();
  }

  /** Labels as in RFC 1035 4.1.4, without the pointers that would save some bytes. */
  private static byte[] encode(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String label : name.split("\\.")) {
      byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0) {
        out.write(bytes.length);
        out.writeBytes(bytes);
      }
    }
    out.write(0);
    return out.toByteArray();
  }

  @Override
  public void close() {
    socket.close();
    thread.interrupt();
  }
}
