package org.hopscope.lab.kerberos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.common.EncryptionUtil;
import org.apache.kerby.kerberos.kerb.crypto.EncryptionHandler;
import org.apache.kerby.kerberos.kerb.request.KrbIdentity;
import org.apache.kerby.kerberos.kerb.type.base.EncryptionKey;
import org.apache.kerby.kerberos.kerb.type.base.EncryptionType;

/** Who has a key in a domain. Keys are made when they are wanted. */
public final class Realm {
  static final EncryptionType CIPHER = EncryptionType.AES256_CTS_HMAC_SHA1_96;
  private static final List<EncryptionType> CIPHERS = List.of(CIPHER, EncryptionType.AES128_CTS_HMAC_SHA1_96);

  private final String name;
  private final String user;
  private final String password;
  private final List<String> registered = new ArrayList<>();
  private EncryptionKey service;

  /** @param user the one account, a user principal name */
  public Realm(String domain, String user, String password) {
    this.name = domain.toUpperCase(Locale.ROOT);
    this.user = user;
    this.password = password;
  }

  /** Registers a web server's service principal name, as setspn does. */
  public Realm registered(String host) {
    registered.add(host);
    return this;
  }

  String name() {
    return name;
  }

  /** Of the account that all web servers run as. */
  synchronized EncryptionKey service() {
    if (service == null) {
      service = random();
    }
    return service;
  }

  private static EncryptionKey random() {
    try {
      return EncryptionHandler.random2Key(CIPHER);
    } catch (KrbException e) {
      throw new IllegalStateException(e);
    }
  }

  Collection<KrbIdentity> identities() throws KrbException {
    List<KrbIdentity> all = new ArrayList<>();
    KrbIdentity person = new KrbIdentity(user.substring(0, user.indexOf('@')) + "@" + name);
    person.addKeys(EncryptionUtil.generateKeys(person.getPrincipalName(), password, CIPHERS));
    all.add(person);
    all.add(with(new KrbIdentity("krbtgt/" + name + "@" + name), random()));
    registered.forEach(host -> all.add(with(new KrbIdentity("HTTP/" + host + "@" + name), service())));
    return all;
  }

  private static KrbIdentity with(KrbIdentity identity, EncryptionKey key) {
    identity.addKey(key);
    return identity;
  }
}
