package org.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.cli.CommandLineTwin;
import org.hopscope.endpoints.Library;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.DnsStub;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the command line to the web service and back, over this computer's own sockets. */
@Timeout(30)
class HereEndpointsTest {
  private static final String HOST = "endpoints.contoso.com";
  private static final String SETS = Stream.of("Common", "Exchange", "SharePoint", "Skype")
      .map(area -> """
          {"id": %d, "serviceArea": "%s", "urls": ["new.contoso.com"], "tcpPorts": "443", "category": "Allow",
           "required": true}""".formatted(area.hashCode() & 0xffff, area))
      .toList().toString();

  @TempDir
  Path folder;

  @Test
  void aNewerListIsFetchedPrintedAndThereTheNextTime() throws Exception {
    Path trust = Files.writeString(folder.resolve("ca.pem"), pem(Certs.CA.root().getEncoded()));
    try (DnsStub dns = new DnsStub(HOST + " A 127.0.0.1");
        StubServer server = StubServer.tls(Certs.CA.server(HOST), (request, out, socket) -> {
          String body = request.startsWith("GET /version/China?")
              ? "{\"instance\": \"China\", \"latest\": \"2026112400\"}" : SETS;
          out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
              .getBytes(StandardCharsets.US_ASCII));
        })) {
      URI service = URI.create("https://" + HOST + ":" + server.port());
      String printed = run(service,
          "endpoints", "--list", "--instance", "China", "--refresh", "--trust", trust.toString(),
          "--dns", "127.0.0.1:" + dns.address().getPort());
      assertThat(printed.lines()).startsWith("The web service gave version 2026112400; it was version 2025013000.")
          .contains("      new.contoso.com", "Source: " + HOST);
      assertThat(run(service, "endpoints", "--list", "--instance", "China"))
          .startsWith("China, version 2026112400. As it was on ").contains(", today.");
    }
  }

  private static String pem(byte[] certificate) {
    return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
        + "\n-----END CERTIFICATE-----\n";
  }

  private String run(URI service, String... args) {
    Composition house = Composition.of(Locale.ENGLISH);
    HereEndpoints lists = new HereEndpoints(new Library(folder.resolve("lists")), Worlds::open, WireClock.SYSTEM,
        service);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = new CommandLineTwin(
        house.places(), house.analyzer(), house.batches(), lists, house.sweeper(), house.archive(), house.words(),
        InputStream.nullInputStream(),
        new PrintWriter(out), new PrintWriter(err), null)
        .run(args);
    assertThat(exit).as(err.toString()).isZero();
    return out.toString();
  }
}
