package org.hopscope.lab.kerberos;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.apache.kerby.kerberos.kerb.KrbCodec;
import org.apache.kerby.kerberos.kerb.KrbErrorCode;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.identity.backend.BackendConfig;
import org.apache.kerby.kerberos.kerb.identity.backend.MemoryIdentityBackend;
import org.apache.kerby.kerberos.kerb.request.KrbIdentity;
import org.apache.kerby.kerberos.kerb.server.KdcConfig;
import org.apache.kerby.kerberos.kerb.server.KdcConfigKey;
import org.apache.kerby.kerberos.kerb.server.KdcContext;
import org.apache.kerby.kerberos.kerb.server.KdcHandler;
import org.apache.kerby.kerberos.kerb.server.KdcSetting;
import org.apache.kerby.kerberos.kerb.server.preauth.PreauthHandler;
import org.apache.kerby.kerberos.kerb.type.KerberosTime;
import org.apache.kerby.kerberos.kerb.type.base.KrbError;
import org.apache.kerby.kerberos.kerb.type.base.PrincipalName;
import org.hopscope.lab.net.Listener;

/** The key distribution center of a realm, RFC 4120, over TCP. */
public final class KeyCenter implements Listener.Handler {
  private static final int LONGEST = 1 << 16;
  /** The tag of AS-REP. */
  private static final byte GRANTED = 0x6b;
  private static final long APART = 20 * 60 * 1000L;

  private final Realm realm;
  private final boolean skewed;
  private KdcHandler handler;

  /** @param skewed whether its clock and the computer's are twenty minutes apart */
  public KeyCenter(Realm realm, boolean skewed) {
    this.realm = realm;
    this.skewed = skewed;
  }

  /** One question a connection, with its length before it, RFC 4120, section 7.2.2. */
  @Override
  public void serve(Socket connection) throws IOException {
    DataInputStream in = new DataInputStream(connection.getInputStream());
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      return;
    }
    byte[] question = in.readNBytes(length);
    try {
      connection.getOutputStream().write(answer(question, connection));
    } catch (KrbException | RuntimeException unreadable) {
      // the connection is closed, as on any other garbage
    }
  }

  private byte[] answer(byte[] question, Socket connection) throws KrbException {
    ByteBuffer said = handler().handleMessage(ByteBuffer.wrap(question), true, connection.getInetAddress());
    byte[] answer = new byte[said.remaining()];
    said.get(answer);
    return skewed && answer[4] == GRANTED ? tooFarApart() : answer;
  }

  /** Kerby takes wrong clocks for a wrong password; a domain controller tells them apart. */
  private byte[] tooFarApart() throws KrbException {
    KrbError error = new KrbError();
    error.setStime(new KerberosTime(KerberosTime.now().getTime() + APART));
    error.setSusec(0);
    error.setErrorCode(KrbErrorCode.KRB_AP_ERR_SKEW);
    error.setRealm(realm.name());
    error.setSname(new PrincipalName("krbtgt/" + realm.name()));
    byte[] bytes = KrbCodec.encode(error);
    return ByteBuffer.allocate(bytes.length + 4).putInt(bytes.length).put(bytes).array();
  }

  private synchronized KdcHandler handler() throws KrbException {
    if (handler == null) {
      handler = open();
    }
    return handler;
  }

  private KdcHandler open() throws KrbException {
    KdcConfig config = new KdcConfig();
    config.setString(KdcConfigKey.KDC_REALM, realm.name());
    config.setString(KdcConfigKey.ENCRYPTION_TYPES, Realm.CIPHER.getName());
    MemoryIdentityBackend people = new MemoryIdentityBackend();
    people.setConfig(new BackendConfig());
    people.initialize();
    for (KrbIdentity identity : realm.identities()) {
      people.addIdentity(identity);
    }
    KdcContext context = new KdcContext(new KdcSetting(config, new BackendConfig()));
    context.setIdentityService(people);
    PreauthHandler proofs = new PreauthHandler();
    proofs.init();
    context.setPreauthHandler(proofs);
    return new KdcHandler(context);
  }
}
