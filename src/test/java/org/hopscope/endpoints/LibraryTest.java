package org.hopscope.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;
import org.hopscope.wire.here.OwnFiles;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list is refreshed from a web service on a real socket; its good and its bad answers. */
@Timeout(30)
class LibraryTest {
  private static final String HOST = "endpoints.office.com";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final String NEW_VERSION = "2026112400";
  private static final EndpointList CARRIED = OfflineLists.of(Instance.WORLDWIDE);

  @TempDir
  Path folder;
  private Net net;
  private StubServer server;
  private String latest = "{\"instance\": \"Worldwide\", \"latest\": \"" + NEW_VERSION + "\"}";
  private String sets = list("x.office.com");
  private String status = "200 OK";

  @BeforeEach
  void start() throws Exception {
    net = new Net(HOST + " A 192.0.2.1");
    serve(Certs.CA);
  }

  private void serve(Certs authority) throws Exception {
    server = net.serve("192.0.2.1:443", StubServer.tls(authority.server(HOST), this::answer));
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private void answer(String request, OutputStream out, Socket socket) throws java.io.IOException {
    byte[] body = (request.startsWith("GET /version/") ? latest : sets).getBytes(StandardCharsets.UTF_8);
    out.write(
        ("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
  }

  /** A set for each service, each with this name. */
  private static String list(String name) {
    String set = """
        {"id": %d, "serviceArea": "%s", "urls": ["%s"], "tcpPorts": "443", "category": "Allow", "required": true}""";
    List<String> areas = CARRIED.areas();
    return Stream.iterate(0, i -> i < areas.size(), i -> i + 1)
        .map(i -> set.formatted(i + 1, areas.get(i), name)).toList().toString();
  }

  private WebService service() {
    return new WebService(net.world().http(), URI.create("https://" + HOST), Duration.ofSeconds(5), net.scope);
  }

  private Refreshed refresh(Wanted wanted) {
    return new Library(folder).refresh(Instance.WORLDWIDE, service(), wanted, TODAY);
  }

  private Refreshed refresh() {
    return refresh(Wanted.ALL);
  }

  private EndpointList kept() {
    return new Library(folder).list(Instance.WORLDWIDE);
  }

  private static List<String> names(EndpointList list) {
    return list.sets().stream().flatMap(s -> s.urls().stream()).map(HostPattern::text).distinct().toList();
  }

  private static String said(Refreshed came) {
    return new Wording(Locale.ENGLISH).say(came.sentence());
  }

  private List<String> asked() {
    return server.requests.stream().map(r -> r.lines().findFirst().orElseThrow()).toList();
  }

  @Test
  void withoutTheWebServiceTheCarriedListCounts() {
    assertThat(kept()).isEqualTo(CARRIED);
  }

  @Test
  void aNewerListIsFetchedAndKept() throws Exception {
    Refreshed came = refresh();
    assertThat(came).isInstanceOf(Refreshed.Updated.class);
    assertThat(said(came)).isEqualTo("The web service gave version 2026112400; it was version 2025013000.");
    assertThat(kept()).isEqualTo(came.list());
    assertThat(kept().version().text()).isEqualTo(NEW_VERSION);
    assertThat(kept().date()).isEqualTo(TODAY);
    assertThat(kept().source()).isEqualTo(HOST);
    assertThat(names(kept())).containsExactly("x.office.com");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("installation-id",
          "worldwide.json");
    }
    assertThat(new Library(folder).list(Instance.CHINA)).isEqualTo(OfflineLists.of(Instance.CHINA));
  }

  @Test
  void theVersionIsAskedFirstAndTheListOnlyWhereItIsNewer() {
    refresh();
    Refreshed again = refresh();
    assertThat(again).isInstanceOf(Refreshed.UpToDate.class);
    assertThat(said(again)).isEqualTo("Version 2026112400 is the newest that the web service has.");
    assertThat(asked()).extracting(line -> line.replaceFirst("\\?.*", ""))
        .containsExactly("GET /version/Worldwide", "GET /endpoints/Worldwide", "GET /version/Worldwide");
  }

  @Test
  void everyQuestionOfAnInstallationHasTheSameRandomNumber() throws Exception {
    refresh();
    refresh();
    String number = Files.readString(folder.resolve("installation-id"));
    assertThat(number).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    assertThat(asked()).hasSize(3).allSatisfy(line -> assertThat(line).contains("?clientrequestid=" + number));
    Files.writeString(folder.resolve("installation-id"), "none");
    refresh();
    assertThat(Files.readString(folder.resolve("installation-id"))).isNotEqualTo(number).hasSize(36);
  }

  @Test
  void aPartIsAskedForByTheServicesOwnNamesAndNotKept() {
    Wanted part = new Wanted(List.of("Exchange", "Common"), false, Optional.of("contoso"));
    sets = "[" + """
        {"id": 8, "serviceArea": "Exchange", "urls": ["autodiscover.contoso.onmicrosoft.com"], "tcpPorts": "443",
         "category": "Default", "required": true}]""";
    Refreshed came = refresh(part);
    assertThat(names(came.list())).containsExactly("autodiscover.contoso.onmicrosoft.com");
    assertThat(asked().get(1)).endsWith("&ServiceAreas=Exchange%2CCommon&NoIPv6=true&TenantName=contoso HTTP/1.1");
    assertThat(kept()).isEqualTo(CARRIED);
  }

  @Test
  void anOlderVersionNeverReplacesANewerOne() {
    refresh();
    EndpointList before = kept();
    latest = latest.replace(NEW_VERSION, "2026112300");
    sets = list("older.office.com");
    Refreshed came = refresh();
    assertThat(came).isInstanceOf(Refreshed.Kept.class);
    assertThat(came.list()).isEqualTo(before);
    assertThat(said(came)).isEqualTo(
        "The list that is here is kept. The web service gives version 2026112300, which is older than version 2026112400.");
    assertThat(kept()).isEqualTo(before);
    assertThat(asked()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "cut | The list that is here is kept. The answer of the web service is refused. It is no JSON,",
      "html | The list that is here is kept. The answer of the web service is refused. It is no JSON,",
      "port | The list that is here is kept. The answer of the web service is refused. Set 2: \"0\" is not a port.",
      "wide | The list that is here is kept. The answer of the web service is refused. Set 2: \"*.com\" is not a name",
      "part | The list that is here is kept. The web service left out all of Exchange.",
      "empty | The list that is here is kept. The answer of the web service is refused. It has 0 endpoint sets",
      "huge | The list that is here is kept. endpoints.office.com",
      "404 | The list that is here is kept. endpoints.office.com answered with status 404 instead of the list.",
      "redirect | The list that is here is kept. endpoints.office.com answered with status 302 instead of the list.",
  })
  void aBadAnswerLeavesTheLastGoodList(String how, String sentence) {
    refresh();
    EndpointList before = kept();
    latest = latest.replace(NEW_VERSION, "2026112500");
    spoil(how);
    Refreshed came = refresh();
    assertThat(came).isInstanceOf(Refreshed.Kept.class);
    assertThat(said(came)).startsWith(sentence);
    assertThat(came.list()).isEqualTo(before);
    assertThat(kept()).isEqualTo(before);
  }

  private void spoil(String how) {
    switch (how) {
      case "cut" -> sets = sets.substring(0, sets.length() / 2);
      case "html" -> sets = "<!DOCTYPE html><title>Sign in to the network</title>";
      case "port" -> sets = sets.replaceFirst("(\"id\": 2.*?)\"443\"", "$1\"0\"");
      case "wide" -> sets = sets.replaceFirst("(\"id\": 2.*?)x\\.office\\.com", "$1*.com");
      case "part" -> sets = sets.replace("Exchange", "Common");
      case "empty" -> sets = "[]";
      case "huge" -> sets = "[" + " ".repeat(3 * 1024 * 1024) + "]";
      case "404" -> status = "404 Not Found";
      case "redirect" -> status = "302 Found\r\nLocation: https://evil.example/";
      default -> throw new IllegalArgumentException(how);
    }
  }

  @Test
  void aWebServiceThatCannotBeProvenIsNotBelieved() throws Exception {
    server.close();
    serve(new Certs("Proxy CA"));
    Refreshed came = refresh();
    assertThat(said(came)).startsWith(
        "The list that is here is kept. Something between here and endpoints.office.com presents its own certificate.");
    assertThat(kept()).isEqualTo(CARRIED);
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aListIsNeverAskedForInTheClear() {
    assertThatIllegalArgumentException().isThrownBy(
        () -> new WebService(net.world().http(), URI.create("http://" + HOST), Duration.ofSeconds(1), net.scope));
  }

  @Test
  void aKeptFileThatIsBrokenCountsAsNotThere() throws Exception {
    refresh();
    Path file = folder.resolve("worldwide.json");
    Files.writeString(file, Files.readString(file).substring(0, 200));
    assertThat(kept()).isEqualTo(CARRIED);
    assertThat(refresh()).isInstanceOf(Refreshed.Updated.class);
    assertThat(kept().version().text()).isEqualTo(NEW_VERSION);
  }

  @Test
  void aListOlderThanTheCarriedOneGivesWayToIt() throws Exception {
    latest = latest.replace(NEW_VERSION, CARRIED.version().text());
    assertThat(refresh()).isInstanceOf(Refreshed.UpToDate.class);
    EndpointList old = new EndpointList(
        Instance.WORLDWIDE, new EndpointVersion("2024013000"), TODAY, HOST, CARRIED.sets());
    new ListStore(new OwnFiles(folder)).write(old);
    assertThat(kept()).isEqualTo(CARRIED);
  }

  @Test
  void whereNothingCanBeKeptTheNewListIsUsedOnce() throws Exception {
    Path taken = Files.createFile(folder.resolve("file"));
    Refreshed came = new Library(taken).refresh(Instance.WORLDWIDE, service(), Wanted.ALL, TODAY);
    assertThat(came).isInstanceOf(Refreshed.NotStored.class);
    assertThat(came.list().version().text()).isEqualTo(NEW_VERSION);
    assertThat(said(came)).contains("cannot be kept in " + taken);
  }

  @Test
  void everyCarriedListIsWrittenAsItIsRead() throws Exception {
    for (Instance instance : Instance.values()) {
      EndpointList carried = OfflineLists.of(instance);
      new ListStore(new OwnFiles(folder)).write(carried);
      assertThat(new ListStore(new OwnFiles(folder)).read(instance)).hasValue(carried);
    }
  }
}
