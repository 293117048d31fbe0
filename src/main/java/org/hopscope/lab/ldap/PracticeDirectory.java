package org.hopscope.lab.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A domain controller: LDAP, plain with StartTLS, LDAPS, and NetLogon's pings. */
public final class PracticeDirectory implements AutoCloseable {
  private static final String PLAIN = "ldap";
  private static final String SECURE = "ldaps";
  private final InMemoryDirectoryServer server;
  private final Optional<NetLogon> netLogon;

  private PracticeDirectory(InMemoryDirectoryServer server, Optional<NetLogon> netLogon) {
    this.server = server;
    this.netLogon = netLogon;
  }

  /**
   * @param passwordTried told of each bind that brought a password
   */
  public static PracticeDirectory start(DirectorySpec spec, SSLContext tls, Runnable passwordTried) {
    try {
      InMemoryDirectoryServer server = new InMemoryDirectoryServer(config(spec, tls, passwordTried));
      DirectoryContent.fill(server, spec);
      server.startListening();
      boolean pinged = spec.temper() != DirectorySpec.Temper.PING_BLOCKED;
      return new PracticeDirectory(server, pinged ? Optional.of(NetLogon.start(spec)) : Optional.empty());
    } catch (LDAPException | IOException e) {
      throw new IllegalStateException("the practice directory does not start", e);
    }
  }

  private static InMemoryDirectoryServerConfig config(
      DirectorySpec spec, SSLContext tls, Runnable passwordTried) throws LDAPException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(spec.base());
    InetAddress loopback = InetAddress.getLoopbackAddress();
    config.setSchema(null);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(PLAIN, loopback, 0, tls.getSocketFactory()),
        InMemoryListenerConfig.createLDAPSConfig(
            SECURE, loopback, 0, tls.getServerSocketFactory(), tls.getSocketFactory()));
    config.addInMemoryOperationInterceptor(new PrincipalNames(spec, passwordTried));
    config.addInMemoryOperationInterceptor(new Temperament(spec));
    config.setCustomRootDSEAttributes(
        List.of(
            new Attribute("defaultNamingContext", spec.base()),
            new Attribute("rootDomainNamingContext", spec.base()),
            new Attribute("configurationNamingContext", "CN=Configuration," + spec.base()),
            new Attribute("schemaNamingContext", "CN=Schema,CN=Configuration," + spec.base()),
            new Attribute("dnsHostName", spec.controller()),
            new Attribute("domainFunctionality", "7")));
    return config;
  }

  public InetSocketAddress plain() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getListenPort(PLAIN));
  }

  public InetSocketAddress secure() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getListenPort(SECURE));
  }

  /** Where NetLogon's datagrams go; empty when they get no answer. */
  public Optional<InetSocketAddress> netLogon() {
    return netLogon.map(NetLogon::address);
  }

  @Override
  public void close() {
    netLogon.ifPresent(NetLogon::close);
    server.shutDown(true);
  }
}
