package org.hopscope.wire.ldap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/** A real domain controller, on a loopback address of its own: Samba, in one process, gone when closed. */
public final class SambaDomain implements AutoCloseable {
  public static final String DOMAIN = "corp.contoso.com";
  public static final String HOST = "dc1." + DOMAIN;
  public static final String ADDRESS = "127.0.0.53";
  public static final String PASSWORD = "Practice-1!";

  /** Sites, a user and what Exchange would have published; the dates by the back door, since AD sets them itself. */
  private static final String FILL = """
      import sys, glob, ldb
      from samba.samdb import SamDB
      from samba.auth import system_session
      from samba.param import LoadParm
      from samba import sites, subnets
      conf, db, password = sys.argv[1:4]
      lp = LoadParm(); lp.load(conf)
      sam = SamDB(url=db, session_info=system_session(), lp=lp)
      config = str(sam.get_config_basedn())
      for site in ("Berlin", "Oslo"):
        sites.create_site(sam, config, site)
      subnets.create_subnet(sam, config, "127.0.0.0/8", "Berlin")
      sam.newuser("anna", password)
      dn = str(sam.search(expression="(sAMAccountName=anna)", attrs=["cn"])[0].dn)
      sam.modify_ldif("dn: %s\\nchangetype: modify\\nreplace: userPrincipalName\\nuserPrincipalName: anna@contoso.com\\n" % dn)
      sam.modify_ldif("dn: %s\\nchangetype: modify\\nadd: servicePrincipalName\\nservicePrincipalName: ldap/dc1.corp.contoso.com\\n"
        % str(sam.search(expression="(sAMAccountName=DC1$)", attrs=["cn"])[0].dn))
      base = "CN=Microsoft Exchange,CN=Services," + config
      sam.add_ldif("dn: %s\\nobjectClass: container\\n" % base)
      url, pointer = "77378F46-2C66-4aa9-A6A6-3E7A48B19596", "67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68"
      objects = [
        ("EX-OSLO", url, ["Site=Oslo"], "https://oslo.corp.contoso.com/autodiscover/autodiscover.xml", "2011"),
        ("EX-ANY", url, [], "https://any.corp.contoso.com/autodiscover/autodiscover.xml", "2012"),
        ("EX-NEW", url, ["Site=Berlin"], "https://new.corp.contoso.com/autodiscover/autodiscover.xml", "2022"),
        ("EX-OLD", url, ["Site=Oslo", "Site=BERLIN"], "https://old.corp.contoso.com/autodiscover/autodiscover.xml", "2016"),
        ("FABRIKAM", pointer, ["Domain=fabrikam.com"], "LDAP://corp.fabrikam.com", "2020")]
      for cn, guid, keywords, target, year in objects:
        sam.add_ldif("dn: CN=%s,%s\\nobjectClass: serviceConnectionPoint\\n" % (cn, base)
          + "".join("keywords: %s\\n" % k for k in [guid] + keywords) + "serviceBindingInformation: %s\\n" % target)
      raw = ldb.Ldb("tdb://" + glob.glob(db + ".d/CN=CONFIGURATION*")[0])
      for cn, guid, keywords, target, year in objects:
        change = ldb.Message(ldb.Dn(raw, "CN=%s,%s" % (cn, base)))
        change["whenCreated"] = ldb.MessageElement(year + "0102030405.0Z", ldb.FLAG_MOD_REPLACE, "whenCreated")
        raw.modify(change)
      """;

  private final Path home;
  private final HeldCertificate certificate = new HeldCertificate.Builder().commonName(HOST)
      .addSubjectAlternativeName(HOST).rsa2048().build();
  private Process server;

  private SambaDomain(Path home) {
    this.home = home;
  }

  /** @param home an empty folder, best with a short path */
  public static SambaDomain start(Path home) throws Exception {
    SambaDomain domain = new SambaDomain(home);
    try {
      domain.provision();
      domain.run();
      return domain;
    } catch (Exception e) {
      domain.close();
      throw e;
    }
  }

  /** Self-signed: trusted by who is told to, and by nobody else. */
  X509Certificate certificate() {
    return certificate.certificate();
  }

  private void provision() throws Exception {
    call("samba-tool", "domain", "provision", "--realm=" + DOMAIN.toUpperCase(java.util.Locale.ROOT), "--domain=CORP",
        "--server-role=dc", "--dns-backend=SAMBA_INTERNAL", "--adminpass=" + PASSWORD, "--host-name=dc1",
        "--host-ip=" + ADDRESS, "--targetdir=" + home.resolve("dc"), "--option=interfaces=" + ADDRESS + "/8",
        "--option=bind interfaces only=yes", "--option=dns forwarder=127.0.0.54",
        "--option=log file=" + home.resolve("log"), "--option=logging=file");
    Path fill = Files.writeString(home.resolve("fill.py"), FILL);
    call("/usr/bin/python3", fill.toString(), conf(), home.resolve("dc/private/sam.ldb").toString(), PASSWORD);
    Files.writeString(home.resolve("cert.pem"), certificate.certificatePem());
    Files.writeString(home.resolve("key.pem"), certificate.privateKeyPkcs1Pem());
    Files.setPosixFilePermissions(home.resolve("key.pem"), PosixFilePermissions.fromString("rw-------"));
  }

  private void run() throws Exception {
    server = start(List.of("samba", "-i", "-M", "single", "-s", conf(), "--option=server services=ldap,cldap,kdc,dns",
        "--option=tls certfile=" + home.resolve("cert.pem"), "--option=tls keyfile=" + home.resolve("key.pem"),
        "--option=tls cafile=" + home.resolve("cert.pem")));
    for (int port : List.of(389, 636, 88, 53)) {
      awaitPort(port);
    }
  }

  private void awaitPort(int port) throws Exception {
    for (int i = 0; i < 300; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(ADDRESS, port), 1_000);
        return;
      } catch (IOException notYet) {
        if (!server.isAlive()) {
          throw new IllegalStateException("samba ended: " + Files.readString(home.resolve("output")));
        }
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("samba does not listen on " + port);
  }

  /** A ticket of anna's in the cache of the user who runs this. */
  public void signIn(Path cache) throws Exception {
    Path settings = Files.writeString(home.resolve("krb5.conf"), """
        [libdefaults]
        default_realm = CORP.CONTOSO.COM
        dns_lookup_kdc = false
        [realms]
        CORP.CONTOSO.COM = {
          kdc = 127.0.0.53
        }
        """);
    ProcessBuilder kinit = new ProcessBuilder("kinit", "-c", "FILE:" + cache, "anna").redirectErrorStream(true);
    kinit.environment().put("KRB5_CONFIG", settings.toString());
    Process process = kinit.start();
    process.getOutputStream().write((PASSWORD + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  /** An account that web services of this host run as, and a keytab with its key. */
  public Path service(String host) throws Exception {
    call("samba-tool", "user", "create", "web", PASSWORD, "-s", conf());
    call("samba-tool", "spn", "add", "HTTP/" + host, "web", "-s", conf());
    Path keytab = home.resolve("web.keytab");
    call("samba-tool", "domain", "exportkeytab", keytab.toString(), "--principal=HTTP/" + host, "-s", conf());
    Files.setPosixFilePermissions(keytab, PosixFilePermissions.fromString("rw-r--r--"));
    return keytab;
  }

  /** A new account that is closed at once. */
  void close(String user) throws Exception {
    call("samba-tool", "user", "create", user, PASSWORD, "-s", conf());
    call("samba-tool", "user", "disable", user, "-s", conf());
  }

  private String conf() {
    return home.resolve("dc/etc/smb.conf").toString();
  }

  private void call(String... command) throws Exception {
    Process process = start(List.of(command));
    if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(command[0] + ": " + Files.readString(home.resolve("output")));
    }
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("output").toFile())
        .start();
  }

  @Override
  public void close() throws InterruptedException {
    if (server == null) {
      return;
    }
    List<ProcessHandle> all = server.descendants().toList();
    server.destroy();
    if (!server.waitFor(5, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
