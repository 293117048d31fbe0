package org.hopscope.wire.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.GenericSASLBindRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.hopscope.wire.Directory;

/** The two ways to tell a domain controller who asks. */
final class Binding {
  private static final String MECHANISM = "GSSAPI";
  private static final Map<String, String> SEALED = Map.of(Sasl.QOP, "auth-conf", Sasl.SERVER_AUTH, "true",
      Sasl.STRENGTH, "high");
  private static final int MOST_STEPS = 8;

  private Binding() {}

  /** Only for a channel whose other end is verified. */
  static void simple(LDAPConnection connection, Directory.Query query) throws LDAPException {
    byte[] password = query.password().use(Binding::utf8);
    try {
      connection.bind(new SimpleBindRequest(query.user().localPart() + "@" + query.user().domain(), password));
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }

  /** By the ticket of the subject that runs this. Both ends are proven, and all that follows is encrypted. */
  static void sealed(LDAPConnection connection, Sealable socket, String host) throws LDAPException, SaslException {
    SaslClient client = Sasl.createSaslClient(new String[]{MECHANISM}, null, "ldap", host, SEALED, null);
    byte[] token = client.evaluateChallenge(new byte[0]);
    for (int i = 0; i < MOST_STEPS; i++) {
      BindResult result = step(connection, token);
      boolean more = result.getResultCode().equals(ResultCode.SASL_BIND_IN_PROGRESS);
      if (!more && !result.getResultCode().equals(ResultCode.SUCCESS)) {
        throw new LDAPBindException(result);
      }
      ASN1OctetString challenge = result.getServerSASLCredentials();
      if (!client.isComplete()) {
        token = client.evaluateChallenge(challenge == null ? new byte[0] : challenge.getValue());
      }
      if (!more) {
        finish(client, socket);
        return;
      }
    }
    throw new SaslException("the bind does not come to an end");
  }

  private static void finish(SaslClient client, Sealable socket) throws SaslException {
    if (!client.isComplete() || !"auth-conf".equals(client.getNegotiatedProperty(Sasl.QOP))) {
      throw new SaslException("the server has not proven who it is, or does not encrypt");
    }
    socket.seal(client);
  }

  private static BindResult step(LDAPConnection connection, byte[] token) throws LDAPException {
    try {
      ASN1OctetString credentials = token == null ? null : new ASN1OctetString(token);
      return connection.bind(new GenericSASLBindRequest("", MECHANISM, credentials));
    } catch (LDAPBindException e) {
      return e.getBindResult();
    }
  }

  private static byte[] utf8(char[] chars) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
