package org.hopscope.lab.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.tls.HeldCertificate;

/** One certificate for each zone whose names are asked for, made when one is asked for first. */
final class ZoneKeys extends X509ExtendedKeyManager {
  private final String unasked;
  private final Function<List<String>, HeldCertificate> leaves;
  private final X509Certificate issuer;
  private final Map<String, HeldCertificate> made = new ConcurrentHashMap<>();

  /** @param unasked the host that answers a client who names none (RFC 6066, section 3) */
  ZoneKeys(String unasked, Function<List<String>, HeldCertificate> leaves, X509Certificate issuer) {
    this.unasked = unasked;
    this.leaves = leaves;
    this.issuer = issuer;
  }

  @Override
  public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
    return keyType.equals("EC") ? zone(asked((SSLSocket) socket)) : null;
  }

  private String asked(SSLSocket socket) {
    List<SNIServerName> names = ((ExtendedSSLSession) socket.getHandshakeSession()).getRequestedServerNames();
    return names.stream().filter(SNIHostName.class::isInstance).map(name -> ((SNIHostName) name).getAsciiName())
        .findFirst().orElse(unasked);
  }

  /** A name without its first label, unless hardly anything would be left. */
  private static String zone(String host) {
    String parent = host.substring(host.indexOf('.') + 1);
    return parent.contains(".") ? parent : host;
  }

  private HeldCertificate of(String zone) {
    return made.computeIfAbsent(zone, z -> leaves.apply(List.of(z, "*." + z)));
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return new X509Certificate[]{of(alias).certificate(), issuer};
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return of(alias).keyPair().getPrivate();
  }

  @Override
  public String[] getServerAliases(String keyType, Principal[] issuers) {
    return new String[]{zone(unasked)};
  }

  @Override
  public String[] getClientAliases(String keyType, Principal[] issuers) {
    return null;
  }

  @Override
  public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
    return null;
  }
}
