package org.hopscope.snapshot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.snapshot.report.Markup.tag;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What strangers say is text, whatever they say; and a report looks for nothing outside of itself. */
class HostileReportTest {
  private final AtomicInteger visits = new AtomicInteger();
  private ServerSocket trap;
  private String url;

  @BeforeEach
  void listen() throws Exception {
    trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    url = "http://127.0.0.1:" + trap.getLocalPort() + "/";
    Thread.startVirtualThread(() -> {
      while (!trap.isClosed()) {
        try (Socket visitor = trap.accept()) {
          visits.incrementAndGet();
        } catch (java.io.IOException closed) {
          return;
        }
      }
    });
  }

  @AfterEach
  void stop() throws Exception {
    trap.close();
  }

  private String attack() {
    return "</pre></td></style></svg><script src=\"" + url + "s.js\">alert('owned')</script><img src=" + url
        + "i.png onerror=alert(1)><link rel=stylesheet href='" + url
        + "c.css'>]]><!-- &lt;b&gt; \u0000\u0007\u202e\ud800 -->";
  }

  private HopGraph graph() {
    EmailAddress address = ((EmailAddress.Parsed.Good) EmailAddress.parse("anna@contoso.com")).address();
    Hop hop = new Hop("r0.root", Stage.AUTODISCOVER, Lane.CLOUD, HopKind.SERVER, Message.of("hop.root"), attack(),
        Optional.empty());
    Evidence http = new Evidence.Http("GET", "https://contoso.com/?" + attack(),
        Map.of("X-" + attack(), List.of(attack())), attack(),
        200, Map.of("Server", List.of(attack())), attack().repeat(40), List.of(attack()), Optional.empty(), attack(),
        List.of());
    Evidence dns = new Evidence.Dns(attack(), attack(), "TXT", Evidence.DnsStatus.FOUND, List.of(attack()),
        List.of(new Evidence.DnsRecord(attack(), "TXT", 60, attack())), Duration.ofMillis(3));
    return GraphFold.replay(List.of(
        new AnalysisEvent.Started(Duration.ZERO, Instant.EPOCH, address, ClientProfile.OUTLOOK_WINDOWS,
            new Vantage("here", attack(), Optional.of(attack()))),
        new AnalysisEvent.HopStarted(Duration.ofMillis(1), hop),
        new AnalysisEvent.Observed(Duration.ofMillis(2), hop.id(), http),
        new AnalysisEvent.Observed(Duration.ofMillis(3), hop.id(), dns),
        new AnalysisEvent.HopEnded(Duration.ofMillis(4), hop.id(),
            new Outcome.Failed(Fault.values()[0], new Message("verdict.look", List.of(attack())))),
        new AnalysisEvent.Ended(Duration.ofMillis(5), AnalysisEvent.Ending.COMPLETE)));
  }

  private Report report() {
    return Report.of(graph(), new Wording(Locale.ENGLISH), attack()).on(Paper.A4);
  }

  @Test
  void inTheWebPageItIsText() {
    String html = new String(ReportFormat.HTML.make(report()), StandardCharsets.UTF_8);
    assertThat(html).contains("&lt;script src=").doesNotContain("<script", "<img", "<link", "\u0000", "\u202e",
        "\u0007");
    assertThat(html.split("</style>", -1)).as("nobody ends the style").hasSize(2);
    assertThat(visits).hasValue(0);
  }

  @Test
  void onPaperAndInThePictureItIsText() throws Exception {
    Printed pdf = new Printed(ReportFormat.PDF.make(report()));
    assertThat(pdf.text().replaceAll("\\s+", "")).contains("<scriptsrc=\"" + url + "s.js\">alert('owned')</script>");
    assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/Launch",
        "/EmbeddedFile");
    assertThat(ReportFormat.PNG.make(report())).isNotEmpty();
    assertThat(visits).hasValue(0);
  }

  @Test
  void aPageThatNamesSomethingOutsideGetsNothing() {
    Document page = Dom.of(tag("html",
        tag("head", tag("link").with("rel", "stylesheet").with("type", "text/css").with("href", url + "c.css"),
            tag("style",
                "@import url(" + url + "d.css); body { font-family: 'Liberation Sans'; background: url(" + url
                    + "b.png) }"),
            tag("script", "throw 'run'").with("src", url + "s.js")),
        tag("body", tag("img").with("src", url + "i.png").with("alt", "x"),
            tag("img").with("src", "file:///etc/hostname").with("alt", "x"),
            tag("svg", tag("script", "throw 'run'").with("type", "text/ecmascript"),
                tag("image").with("href", url + "v.png").with("width", 9).with("height", 9))
                .with("alt", "x").with("width", 99).with("height", 99),
            tag("p", "Here I am.")).with("lang", "en")));
    assertThat(PdfFile.print(page, new ChartOnPaper(List.of(), 9), "x")).isNotEmpty();
    assertThat(visits).hasValue(0);
  }
}
