package org.hopscope.lab.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A domain controller's LDAP: plain with StartTLS, and LDAPS. */
public final class PracticeDirectory implements AutoCloseable {
  private static final String PLAIN = "ldap";
  private static final String SECURE = "ldaps";
  private final InMemoryDirectoryServer server;

  private PracticeDirectory(InMemoryDirectoryServer server) {
    this.server = server;
  }

  /**
   * @param passwordTried told of each bind that brought a password
   */
  public static PracticeDirectory start(DirectorySpec spec, SSLContext tls, Runnable passwordTried) {
    try {
      InMemoryDirectoryServer server = new InMemoryDirectoryServer(config(spec, tls, passwordTried));
      DirectoryContent.fill(server, spec);
      server.startListening();
      return new PracticeDirectory(server);
    } catch (LDAPException e) {
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
    config.setCustomRootDSEAttributes(
        List.of(
            new Attribute("defaultNamingContext", spec.base()),
            new Attribute("rootDomainNamingContext", spec.base()),
            new Attribute("configurationNamingContext", "CN=Configuration," + spec.base()),
            new Attribute("schemaNamingContext", "CN=Schema,CN=Configuration," + spec.base()),
            new Attribute("dnsHostName", "dc1." + spec.domain()),
            new Attribute("domainFunctionality", "7")));
    return config;
  }

  public InetSocketAddress plain() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getListenPort(PLAIN));
  }

  public InetSocketAddress secure() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getListenPort(SECURE));
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
