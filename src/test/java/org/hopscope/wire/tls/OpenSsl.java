package org.hopscope.wire.tls;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Certificates and servers made by the openssl command, in a folder of their own. */
final class OpenSsl implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/bin/openssl");
  private static final DateTimeFormatter ASN1 = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
      .withZone(ZoneOffset.UTC);
  private static final String[] EC = {"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"};

  private final Path home;
  private final List<Process> running = new ArrayList<>();

  OpenSsl(Path home) throws Exception {
    this.home = home;
    Files.writeString(home.resolve("openssl.cnf"), """
        [ca]
        default_ca = issuing
        [issuing]
        database = index.txt
        new_certs_dir = .
        rand_serial = yes
        default_md = sha256
        policy = any
        unique_subject = no
        copy_extensions = copy
        x509_extensions = leaf
        [any]
        commonName = supplied
        [leaf]
        basicConstraints = CA:FALSE
        [req]
        distinguished_name = name
        prompt = no
        [name]
        CN = unused
        """);
    Files.createFile(home.resolve("index.txt"));
    authority("root", "Peer Root CA", EC);
    authority("issuing", "Peer Issuing CA", EC, "-CA", "root.pem", "-CAkey", "root.key");
  }

  /** An authority that signs itself, unless told by whom. */
  void authority(String file, String name, String[] key, String... more) throws Exception {
    run(args("req", "-x509", key, "-keyout", file + ".key", "-out", file + ".pem", "-subj", "/CN=" + name, "-days",
        "3650",
        "-addext", "basicConstraints=critical,CA:TRUE", more));
  }

  /** A server's certificate of the issuing authority, valid from and until so many days from now. */
  void leaf(String file, int from, int until, String name, String... extensions) throws Exception {
    leaf(file, "issuing", "sha256", EC, from, until, name, extensions);
  }

  void leaf(String file, String issuer, String hash, String[] key, int from, int until, String name,
      String... extensions)
      throws Exception {
    List<String> wanted = new ArrayList<>(List.of("-addext", "subjectAltName=DNS:" + name));
    for (String extension : extensions) {
      wanted.addAll(List.of("-addext", extension));
    }
    run(args("req", "-new", key, "-keyout", file + ".key", "-out", file + ".csr", "-subj", "/CN=" + name,
        wanted.toArray(String[]::new)));
    run("ca", "-batch", "-notext", "-in", file + ".csr", "-out", file + ".pem", "-cert", issuer + ".pem",
        "-keyfile", issuer + ".key", "-md", hash, "-startdate", day(from), "-enddate", day(until));
  }

  void selfSigned(String file, String name) throws Exception {
    run(args("req", "-x509", EC, "-keyout", file + ".key", "-out", file + ".pem", "-subj", "/CN=" + name,
        "-addext", "subjectAltName=DNS:" + name, "-days", "30"));
  }

  /** What the issuing authority says of the certificate by OCSP, kept in {@code file.ocsp}. */
  void statement(String file) throws Exception {
    run("ocsp", "-index", "index.txt", "-CA", "issuing.pem", "-rsigner", "issuing.pem", "-rkey", "issuing.key",
        "-issuer", "issuing.pem", "-cert", file + ".pem", "-respout", file + ".ocsp", "-ndays", "7");
  }

  /** One that the issuing authority has signed and keeps no record of. */
  void unlisted(String file, String name, String... extensions) throws Exception {
    List<String> wanted = new ArrayList<>(
        List.of("-addext", "subjectAltName=DNS:" + name, "-addext", "basicConstraints=CA:FALSE"));
    for (String extension : extensions) {
      wanted.addAll(List.of("-addext", extension));
    }
    run(args("req", "-x509", EC, "-keyout", file + ".key", "-out", file + ".pem", "-subj", "/CN=" + name, "-days", "30",
        "-CA", "issuing.pem", "-CAkey", "issuing.key", wanted.toArray(String[]::new)));
  }

  /** Starts {@code openssl ocsp}, which answers for the issuing authority with this certificate; gives its port. */
  int respond(String signer) throws Exception {
    return serve(args("ocsp", "-index", "index.txt", "-port", "0", "-CA", "issuing.pem", "-rsigner", signer + ".pem",
        "-rkey", signer + ".key", "-ndays", "7"));
  }

  /** An authority's list of the revoked, in DER. */
  byte[] list(String issuer, String... options) throws Exception {
    run(args("ca", "-gencrl", "-cert", issuer + ".pem", "-keyfile", issuer + ".key", "-out", "list.pem", options));
    run("crl", "-in", "list.pem", "-outform", "DER", "-out", "list.crl");
    return Files.readAllBytes(home.resolve("list.crl"));
  }

  void revoke(String file) throws Exception {
    revoke(file, "unspecified");
  }

  void revoke(String file, String reason) throws Exception {
    run("ca", "-revoke", file + ".pem", "-crl_reason", reason, "-cert", "issuing.pem", "-keyfile", "issuing.key");
  }

  private static String day(int fromNow) {
    return ASN1.format(Instant.now().plus(fromNow, ChronoUnit.DAYS));
  }

  /** Starts {@code openssl s_server} with this certificate, answering any request with a page; gives its port. */
  int serve(String file, String... options) throws Exception {
    return serve(
        args("s_server", "-accept", "127.0.0.1:0", "-cert", file + ".pem", "-key", file + ".key", "-www", options));
  }

  private int serve(List<String> command) throws Exception {
    Process server = start(command);
    running.add(server);
    BufferedReader said = server.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("ACCEPT")) {
        Thread.ofVirtual().start(() -> said.lines().forEach(further -> {}));
        return Integer.parseInt(line.split(" ")[1].replaceFirst(".*:", ""));
      }
    }
    throw new IOException(String.join(" ", command) + " said: " + Files.readString(home.resolve("errors")));
  }

  void run(String... command) throws Exception {
    run(List.of(command));
  }

  private void run(List<String> command) throws Exception {
    Process process = start(command);
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " said: " + Files.readString(home.resolve("errors")));
    }
  }

  /** With a configuration of its own: what Debian forbids is tried here. */
  private Process start(List<String> command) throws IOException {
    List<String> whole = new ArrayList<>(List.of(PROGRAM.toString()));
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).directory(home.toFile())
        .redirectError(home.resolve("errors").toFile());
    builder.environment().put("OPENSSL_CONF", home.resolve("openssl.cnf").toString());
    return builder.start();
  }

  /** Strings and arrays of them, one after the other. */
  private static List<String> args(Object... parts) {
    List<String> all = new ArrayList<>();
    for (Object part : parts) {
      all.addAll(part instanceof String[] several ? List.of(several) : List.of((String) part));
    }
    return all;
  }

  /** Several files as one. */
  void join(String into, String... files) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(Files.readString(home.resolve(file)));
    }
    Files.writeString(home.resolve(into), all);
  }

  X509Certificate certificate(String file) throws Exception {
    try (InputStream in = new FileInputStream(home.resolve(file + ".pem").toFile())) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
  }
}
