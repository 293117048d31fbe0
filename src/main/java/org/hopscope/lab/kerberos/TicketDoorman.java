package org.hopscope.lab.kerberos;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kerby.kerberos.kerb.KrbCodec;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.common.EncryptionUtil;
import org.apache.kerby.kerberos.kerb.type.KerberosTime;
import org.apache.kerby.kerberos.kerb.type.ap.ApReq;
import org.apache.kerby.kerberos.kerb.type.ap.Authenticator;
import org.apache.kerby.kerberos.kerb.type.base.EncryptionKey;
import org.apache.kerby.kerberos.kerb.type.base.KeyUsage;
import org.apache.kerby.kerberos.kerb.type.ticket.EncTicketPart;
import org.hopscope.lab.windows.Doorman;
import org.hopscope.wire.ntlm.ChannelBinding;

/** A web server of the realm: takes tickets for itself that are bound to the connection they come over. */
public record TicketDoorman(Realm realm) implements Doorman {
  /** Kerberos 5 and TOK_ID of the first token, RFC 4121, section 4.1. */
  private static final byte[] BEGINS = HexFormat.of().parseHex("06092a864886f7120102020100");
  private static final int LONGEST_HEAD = 6;
  private static final long SKEW = 5 * 60 * 1000L;
  /** Where the bindings' hash is in the checksum, RFC 4121, section 4.1.1. */
  private static final int BINDINGS_AT = 4;
  private static final int BINDINGS_END = 20;

  @Override
  public boolean admits(byte[] token, Optional<byte[]> endPoint) {
    try {
      Optional<ApReq> request = request(token);
      return request.isPresent() && isGood(request.get(), endPoint);
    } catch (KrbException | RuntimeException unreadable) {
      return false;
    }
  }

  private static Optional<ApReq> request(byte[] token) throws KrbException {
    for (int at = 2; at <= LONGEST_HEAD && at + BEGINS.length < token.length; at++) {
      if (Arrays.equals(token, at, at + BEGINS.length, BEGINS, 0, BEGINS.length)) {
        byte[] ticket = Arrays.copyOfRange(token, at + BEGINS.length, token.length);
        return StrictDer.is(ticket) ? Optional.of(KrbCodec.decode(ticket, ApReq.class)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isGood(ApReq request, Optional<byte[]> endPoint) throws KrbException {
    EncTicketPart ticket = EncryptionUtil.unseal(
        request.getTicket().getEncryptedEncPart(), realm.service(), KeyUsage.KDC_REP_TICKET, EncTicketPart.class);
    EncryptionKey session = ticket.getKey();
    Authenticator proof = EncryptionUtil.unseal(
        request.getEncryptedAuthenticator(), session, KeyUsage.AP_REQ_AUTH, Authenticator.class);
    return proof.getCname().equals(ticket.getCname()) && proof.getCtime().isInClockSkew(SKEW)
        && ticket.getEndTime().greaterThan(KerberosTime.now())
        && isBound(proof.getCksum().getChecksum(), endPoint);
  }

  private static boolean isBound(byte[] checksum, Optional<byte[]> endPoint) {
    return endPoint.map(ChannelBinding::hash)
        .filter(hash -> Arrays.equals(checksum, BINDINGS_AT, BINDINGS_END, hash, 0, hash.length)).isPresent();
  }
}
