package org.hopscope.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static List<String> shape(HopGraph graph) {
    List<String> shape = new ArrayList<>(graph.hops().stream()
        .map(h -> h.id() + " " + h.state() + " " + h.onPath() + " " + h.hop().lane() + " " + HopGraph.cause(h))
        .toList());
    shape.add(graph.verdict().outcome() + " " + graph.verdict().deployment() + " " + graph.verdict().brokenAt());
    return shape;
  }

  @Test
  void nobodyIsRecognizedAndTheChartIsTheSame() {
    Pseudonyms other = new Pseudonyms(Example.snapshot());
    Snapshot snapshot = other.snapshot();
    String text = SnapshotFile.text(snapshot);
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(
        "anna", "weber", "fabrikam", "ex01", "ex02", "10.1.2.3", "10.20.30.40", "fd12:3456", "5f4dcc3b", "köln", "gmbh",
        "displayname");
    assertThat(text).contains("person1@domain1.example", "autodiscover.domain1.example",
        "/autodiscover/autodiscover.xml", "10.0.0.1");
    assertThat(shape(snapshot.graph())).isEqualTo(shape(Example.snapshot().graph()));
    assertThat(snapshot.header().pseudonyms()).isTrue();
    assertThat(SnapshotFile.read(java.nio.file.Path.of("a"), text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(new Opened.Good<>(snapshot));
  }

  @Test
  void whatWasReplacedCanBeLookedAtBefore() {
    Pseudonyms other = new Pseudonyms(Example.snapshot());
    other.snapshot();
    assertThat(other.replaced()).extracting(Replaced::original).contains("fabrikam.de", "anna.weber", "10.20.30.40",
        "ex01");
    assertThat(other.replaced()).extracting(Replaced::pseudonym).doesNotHaveDuplicates();
  }

  @Test
  void oneNameIsOnePseudonymWhereverItStands() {
    List<AnalysisEvent> log = noting(
        "EX01 and ex01.corp.fabrikam.de and https://EX01.corp.fabrikam.de:444/x, CORP\\anna.weber,"
            + " contoso.mail.onmicrosoft.com, contoso-my.sharepoint.com, C:\\Users\\aweber\\AppData, ben@fabrikam.co.uk,"
            + " https://login.microsoftonline.com/getuserrealm.srf?login=anna.weber@fabrikam.de");
    String text = SnapshotFile.text(new Pseudonyms(Snapshot.of(log, "1")).snapshot());
    String host = text.replaceFirst("(?s).*\"(host\\d+) and .*", "$1");
    assertThat(text).contains(host + " and " + host + ".").contains("https://" + host + ".")
        .contains("getuserrealm.srf?login=person1@domain1.example")
        .contains("tenant1.mail.onmicrosoft.com, tenant1-my.sharepoint.com").doesNotContain("aweber", "ben@", "co.uk");
  }

  @Test
  void whatIsMicrosoftsAndEverybodysStays() {
    List<AnalysisEvent> log = noting(
        "https://login.fabrikam.de/, autodiscover-s.outlook.com, login.microsoftonline.com, 127.0.0.1, 15.20.8769, TLSv1.3, 12:30:59, outlook.office365.com");
    assertThat(SnapshotFile.text(new Pseudonyms(Snapshot.of(log, "1")).snapshot())).contains(
        "autodiscover-s.outlook.com, login.microsoftonline.com, 127.0.0.1, 15.20.8769, TLSv1.3, 12:30:59, outlook.office365.com");
  }

  private static List<AnalysisEvent> noting(String text) {
    List<AnalysisEvent> log = new ArrayList<>(Example.events("anna.weber@fabrikam.de", "autodiscover.fabrikam.de"));
    int open = IntStream.range(0, log.size()).filter(i -> log.get(i) instanceof AnalysisEvent.Observed).findFirst()
        .orElseThrow();
    AnalysisEvent.Observed first = (AnalysisEvent.Observed) log.get(open);
    log.add(open, new AnalysisEvent.Observed(first.at(), first.hopId(), new Evidence.Note(Message.of("a.note", text))));
    return log;
  }

  /** Made-up names, put where names are seen: whatever they are, they are gone afterwards. */
  @Test
  void noOriginalStaysInAnyText() {
    Random random = new Random(42);
    for (int i = 0; i < 150; i++) {
      String person = word(random);
      String company = word(random);
      String server = word(random) + random.nextInt(10);
      String four = "203." + random.nextInt(256) + "." + random.nextInt(256) + "." + (1 + random.nextInt(254));
      String six = "2a01:" + Integer.toHexString(0x1000 + random.nextInt(0xe000)) + "::"
          + Integer.toHexString(1 + random.nextInt(0xfffe));
      String id = HexFormat.of().toHexDigits(random.nextInt()) + "-1111-4222-8333-"
          + HexFormat.of().toHexDigits(random.nextLong(), 12);
      String host = server + "." + company + (random.nextBoolean() ? ".com" : ".co.uk");
      List<AnalysisEvent> log = Example.events(person + "@" + host, host);
      List<String> all = List.of(person, company, server, four, six, id);
      List<AnalysisEvent> noted = new ArrayList<>(log);
      AnalysisEvent.Observed first = (AnalysisEvent.Observed) log.get(4);
      noted.add(4, new AnalysisEvent.Observed(first.at(), first.hopId(), new Evidence.Note(Message.of(
          "a.note", "(" + four + ")", "[" + six + "]:443", "/" + id + "/",
          "https://" + host.toUpperCase(Locale.ROOT) + "/x?u="
              + person + "%40" + host,
          company.toUpperCase(Locale.ROOT) + "\\" + person, "CN=" + server + ",DC=" + company))));
      Pseudonyms other = new Pseudonyms(Snapshot.of(noted, "1"));
      String text = SnapshotFile.text(other.snapshot()).toLowerCase(Locale.ROOT);
      assertThat(text).doesNotContain(all);
      assertThat(shape(other.snapshot().graph())).isEqualTo(shape(Snapshot.of(noted, "1").graph()));
    }
  }

  private static String word(Random random) {
    return random.ints(5 + random.nextInt(6), 'a', 'z' + 1)
        .collect(() -> new StringBuilder("q"), (all, c) -> all.append((char) c), StringBuilder::append).toString();
  }
}
