package org.hopscope.wire.ldap;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Optional;

/** The NetLogon ping [MS-ADTS] 6.3.3: an LDAP search of the root DSE in one datagram each way. */
final class NetlogonPing {
  private static final String ATTRIBUTE = "Netlogon";
  // NETLOGON_NT_VERSION_5 | _5EX | _WITH_CLOSEST_SITE, little-endian
  private static final byte[] VERSION = {0x16, 0, 0, 0};

  private NetlogonPing() {}

  static byte[] question(int id, String domain) {
    Filter filter = Filter.createANDFilter(
        Filter.createEqualityFilter("DnsDomain", domain), Filter.createEqualityFilter("NtVer", VERSION));
    return new LDAPMessage(id, new SearchRequestProtocolOp(
        "", SearchScope.BASE, DereferencePolicy.NEVER, 0, 0, false, filter, List.of(ATTRIBUTE))).encode().encode();
  }

  /** Empty for a datagram that does not answer the question {@code id}. Never throws, whatever it holds. */
  static Optional<NetlogonAnswer> answer(int id, byte[] datagram) {
    try {
      LDAPMessage message = LDAPMessage.decode(ASN1Element.decode(firstElement(datagram)));
      if (message.getMessageID() != id || !(message.getProtocolOp() instanceof SearchResultEntryProtocolOp entry)) {
        return Optional.empty();
      }
      return entry.getAttributes().stream()
          .filter(a -> a.getBaseName().equalsIgnoreCase(ATTRIBUTE))
          .map(Attribute::getValueByteArray)
          .flatMap(
              value -> value == null ? Optional.<NetlogonAnswer>empty().stream() : NetlogonAnswer.parse(value).stream())
          .findFirst();
    } catch (ASN1Exception | LDAPException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** The search's end may follow in the same datagram. */
  private static byte[] firstElement(byte[] datagram) {
    int header = 2;
    int length = datagram[1] & 0xff;
    if (length > 0x80) {
      int octets = length & 0x7f;
      length = 0;
      for (int i = 0; i < Math.min(octets, 4); i++) {
        length = length << 8 | datagram[header++] & 0xff;
      }
    }
    int end = length < 0 || header + length > datagram.length ? datagram.length : header + length;
    return java.util.Arrays.copyOf(datagram, end);
  }
}
