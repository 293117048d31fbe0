package org.hopscope.auth.windows;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/** Apache with mod_auth_gssapi, on a loopback address of its own, gone when closed. */
final class Apache implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/sbin/apache2");
  static final Path MODULE = Path.of("/usr/lib/apache2/modules/mod_auth_gssapi.so");
  static final String ADDRESS = "127.0.0.80";

  private final HeldCertificate certificate;
  private final int port;
  private final Process server;

  /** @param users in gss-ntlmssp's form: DOMAIN:user:password, a line each */
  Apache(Path home, String host, Path keytab, String users) throws Exception {
    certificate = new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host).rsa2048().build();
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(home.resolve("www/kerberos"));
    Files.createDirectories(home.resolve("www/ntlm"));
    Files.writeString(home.resolve("www/kerberos/page"), "opened by a ticket");
    Files.writeString(home.resolve("www/ntlm/page"), "opened by NTLM");
    Files.writeString(home.resolve("cert.pem"), certificate.certificatePem());
    Files.writeString(home.resolve("key.pem"), certificate.privateKeyPkcs1Pem());
    Files.writeString(home.resolve("users"), users);
    Files.writeString(home.resolve("conf"), configuration(home, host, keytab));
    try (var all = Files.walk(home)) {
      for (Path path : all.toList()) {
        Files.setPosixFilePermissions(path,
            PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
    ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString(), "-f", home.resolve("conf").toString(),
        "-DFOREGROUND");
    builder.environment().put("NTLM_USER_FILE", home.resolve("users").toString());
    server = builder.redirectErrorStream(true).redirectOutput(home.resolve("output").toFile()).start();
    awaitPort(home);
  }

  private String configuration(Path home, String host, Path keytab) {
    return """
        ServerRoot %1$s
        ServerName %2$s
        PidFile %1$s/pid
        Mutex posixsem
        User www-data
        Group www-data
        LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
        LoadModule authn_core_module /usr/lib/apache2/modules/mod_authn_core.so
        LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
        LoadModule authz_user_module /usr/lib/apache2/modules/mod_authz_user.so
        LoadModule ssl_module /usr/lib/apache2/modules/mod_ssl.so
        LoadModule auth_gssapi_module %3$s
        Listen %4$s:%5$d
        DocumentRoot %1$s/www
        ErrorLog %1$s/error
        LogLevel warn
        SSLEngine on
        SSLCertificateFile %1$s/cert.pem
        SSLCertificateKeyFile %1$s/key.pem
        KeepAlive On
        <Location /kerberos>
          AuthType GSSAPI
          AuthName kerberos
          GssapiCredStore keytab:%6$s
          GssapiAllowedMech krb5
          Require valid-user
        </Location>
        <Location /ntlm>
          AuthType GSSAPI
          AuthName ntlm
          GssapiAllowedMech ntlmssp
          GssapiConnectionBound On
          Require valid-user
        </Location>
        """.formatted(home, host, MODULE, ADDRESS, port, keytab);
  }

  private void awaitPort(Path home) throws Exception {
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(ADDRESS, port), 1_000);
        return;
      } catch (java.io.IOException notYet) {
        if (!server.isAlive()) {
          throw new IllegalStateException("apache ended: " + Files.readString(home.resolve("output")));
        }
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("apache does not listen");
  }

  X509Certificate certificate() {
    return certificate.certificate();
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws InterruptedException {
    server.destroy();
    if (!server.waitFor(5, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
  }
}
