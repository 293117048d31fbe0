package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.hopscope.model.Secret;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way from one forest to another, by the service connection points that lead there. */
@Timeout(30)
class ForestTest {
  private static final String URL = "77378F46-2C66-4aa9-A6A6-3E7A48B19596";
  private static final String POINTER = "67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68";
  private static final String SETTINGS = """
      <Autodiscover><Response><Account><Action>settings</Action>
      <Protocol><Type>EXPR</Type><Server>mail</Server></Protocol></Account></Response></Autodiscover>
      """;
  private final List<AnalysisEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<Directory.Entry>> forests = new HashMap<>();
  private final Map<String, Optional<Directory.Controller>> sites = new HashMap<>();
  private final List<String> askedWithPassword = Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private Optional<Fault> fault = Optional.empty();
  private boolean proven = true;

  private static Directory.Entry entry(String guid, String target, String... more) {
    return new Directory.Entry("CN=" + target, List.of(target),
        Stream.concat(Stream.of(guid), Stream.of(more)).toList(), Optional.of(Instant.parse("2020-01-01T00:00:00Z")));
  }

  private static Directory.Entry server(String host, String... more) {
    return entry(URL, "https://" + host + "/autodiscover/autodiscover.xml", more);
  }

  private void analyze(String... living) throws InterruptedException {
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    OpenPlace place = new OpenPlace(new Vantage("test", "test", Optional.of("corp.contoso.com")), view, () -> {});
    World world = new World(dns(), http(List.of(living)), null, directory(), WireClock.SYSTEM, () -> {});
    new Runner((v, scope) -> world, WireClock.SYSTEM)
        .start(new AnalysisRequest(
            new EmailAddress("anna", "contoso.com"), new Secret("x".toCharArray()), ClientProfile.OUTLOOK_WINDOWS,
            place, AnalysisRequest.Limits.DEFAULT, Consent.NEVER), events::add)
        .await();
  }

  /** The own domain has two controllers, and so has its site. Other domains name none: their own name stands for one. */
  private static Dns dns() {
    return (name, type, deadline, scope) -> {
      List<String> hosts = switch (name) {
        case "_ldap._tcp.dc._msdcs.corp.contoso.com" -> List.of("dc1.corp.contoso.com", "dc2.corp.contoso.com");
        case "_ldap._tcp.Oslo._sites.dc._msdcs.corp.contoso.com" -> List.of("dc9.corp.contoso.com");
        default -> List.of();
      };
      List<Evidence.DnsRecord> records = hosts.stream()
          .map(h -> new Evidence.DnsRecord(name, "SRV", 60, "0 100 389 " + h + ".")).toList();
      boolean found = type.equals("A") || !records.isEmpty();
      return new Evidence.Dns(
          "test", name, type, found ? DnsStatus.FOUND : DnsStatus.NO_RECORD, List.of(), records, Duration.ZERO);
    };
  }

  private static Http http(List<String> living) {
    return (Http.Request request, Consumer<Evidence> seen,
        Scope scope) -> living.contains(request.url().getHost()) && !request.method().equals("GET")
            ? new Http.Reply(200, Map.of("X-FEServer", List.of("EX1")), SETTINGS.getBytes(StandardCharsets.UTF_8),
                Optional.empty(), "")
            : new Http.Reply(0, Map.of(), new byte[0], Optional.of(Fault.CONNECT_REFUSED), "");
  }

  private Directory directory() {
    return new Directory() {
      @Override
      public Reply findScps(Query query, Consumer<Evidence> seen, Scope scope) {
        asked.add(query.host());
        if (!query.password().isEmpty()) {
          askedWithPassword.add(query.host());
        }
        String forest = query.host().replaceFirst("^dc\\d\\.", "");
        Reply reply = new Reply("CN=Configuration", Bind.SIMPLE, proven && fault.isEmpty(),
            fault.isPresent() ? List.of() : forests.getOrDefault(forest, List.of()), List.of(), fault, "");
        seen.accept(new Evidence.Directory(
            query.host(), reply.base(), "filter", "simple", List.of(), fault, "", Duration.ZERO));
        return reply;
      }

      @Override
      public Optional<Controller> ping(String host, String domain, Duration deadline, Scope scope) {
        return sites.getOrDefault(host, Optional.empty());
      }
    };
  }

  private Optional<String> answeredBy() {
    return events.stream()
        .flatMap(e -> e instanceof AnalysisEvent.Decided(var at, Decision.SettingsFound found)
            ? Stream.of(found.fromHop()) : Stream.of())
        .findFirst();
  }

  private Optional<Outcome> outcome(String hop) {
    return events.stream()
        .flatMap(e -> e instanceof AnalysisEvent.HopEnded(var at, var id, var outcome) && id.equals(hop)
            ? Stream.of(outcome) : Stream.of())
        .findFirst();
  }

  @Test
  void aPointerForTheMailDomainComesBeforeTheOwnServers() throws Exception {
    forests.put("corp.contoso.com",
        List.of(server("own.contoso.com"), entry(POINTER, "LDAP://fabrikam.com", "Domain=contoso.com")));
    forests.put("fabrikam.com", List.of(server("mail.fabrikam.com")));
    analyze("own.contoso.com", "mail.fabrikam.com");
    assertThat(answeredBy()).contains("r0.scp.forest.1");
    assertThat(askedWithPassword).contains("fabrikam.com");
  }

  @Test
  void anOpenPointerIsFollowedOnlyWhenNothingElseAnswers() throws Exception {
    forests.put("corp.contoso.com", List.of(server("own.contoso.com"), entry(POINTER, "LDAP://fabrikam.com")));
    forests.put("fabrikam.com", List.of(server("mail.fabrikam.com")));
    analyze("own.contoso.com", "mail.fabrikam.com");
    assertThat(answeredBy()).contains("r0.scp.1");
    assertThat(asked).doesNotContain("fabrikam.com");
    events.clear();
    analyze("mail.fabrikam.com");
    assertThat(answeredBy()).contains("r0.scp.forest.1");
  }

  @Test
  void forestsThatPointAtEachOtherAreAskedOnce() throws Exception {
    forests.put("corp.contoso.com", List.of(entry(POINTER, "LDAP://fabrikam.com", "Domain=contoso.com")));
    forests.put("fabrikam.com", List.of(entry(POINTER, "LDAP://corp.contoso.com", "Domain=contoso.com")));
    analyze();
    assertThat(asked).containsExactly("dc1.corp.contoso.com", "fabrikam.com");
    assertThat(outcome("r0.scp.forest.forest")).hasValueSatisfying(
        o -> assertThat(o).isInstanceOfSatisfying(Outcome.Failed.class,
            f -> assertThat(f.fault()).isEqualTo(Fault.SCP_LOOP)));
  }

  @Test
  void aForestThatNobodyProvenNamedGetsNoPassword() throws Exception {
    proven = false;
    forests.put("corp.contoso.com", List.of(entry(POINTER, "LDAP://fabrikam.com", "Domain=contoso.com")));
    analyze();
    assertThat(asked).contains("fabrikam.com");
    assertThat(askedWithPassword).doesNotContain("fabrikam.com");
  }

  @Test
  void theControllersOfTheOwnSiteAreAskedFirst() throws Exception {
    sites.put("dc2.corp.contoso.com", Optional.of(new Directory.Controller(
        "dc2.corp.contoso.com", "contoso.com", "Rome", Optional.of("Oslo"), false)));
    forests.put("corp.contoso.com",
        List.of(server("rome.contoso.com", "Site=Rome"), server("oslo.contoso.com", "Site=Oslo")));
    analyze("rome.contoso.com", "oslo.contoso.com");
    assertThat(asked).containsExactly("dc9.corp.contoso.com");
    assertThat(events).anyMatch(e -> e instanceof AnalysisEvent.HopStarted(var at, var hop)
        && hop.id().equals("r0.scp.1") && hop.host().equals("oslo.contoso.com"));
  }

  @Test
  void aWrongPasswordIsNotTakenToTheNextController() throws Exception {
    fault = Optional.of(Fault.LDAP_BIND_FAILED);
    analyze();
    assertThat(asked).containsExactly("dc1.corp.contoso.com");
  }
}
