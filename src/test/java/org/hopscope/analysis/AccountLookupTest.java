package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.hopscope.model.Secret;
import org.hopscope.model.Sign;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Branches of the account's lookup for which no world is offered. */
@Timeout(20)
class AccountLookupTest {
  private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
  private final List<AnalysisEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private void analyze(Map<String, String> answers) throws InterruptedException {
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    OpenPlace place = new OpenPlace(new Vantage("test", "test", Optional.empty()), view, () -> {});
    World world = new World(dns(), http(answers), null, null, WireClock.SYSTEM, () -> {});
    new Runner((v, scope) -> world, WireClock.SYSTEM)
        .start(new AnalysisRequest(
            new EmailAddress("anna", "contoso.us"), Secret.none(), ClientProfile.OUTLOOK_WINDOWS, place,
            AnalysisRequest.Limits.DEFAULT, Consent.NEVER), events::add)
        .await();
  }

  private static Dns dns() {
    return (name, type, deadline, scope) -> new Evidence.Dns(
        "test", name, type, DnsStatus.NO_DOMAIN, List.of(), List.of(), Duration.ZERO);
  }

  private Http http(Map<String, String> answers) {
    return (request, seen, scope) -> {
      String url = request.url().getHost() + request.url().getPath();
      asked.add(url);
      String answer = answers.get(url);
      return answer == null
          ? new Http.Reply(0, Map.of(), new byte[0], Optional.of(Fault.CONNECT_REFUSED), "")
          : new Http.Reply(200, Map.of(), answer.getBytes(StandardCharsets.UTF_8), Optional.empty(), "");
    };
  }

  private List<Evidence> evidence() {
    return events.stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var hop, var seen) && hop.equals("account")
            ? Stream.of(seen) : Stream.empty())
        .toList();
  }

  private List<Sign> signs() {
    return evidence().stream().flatMap(e -> e instanceof Evidence.Clue c ? Stream.of(c.sign()) : Stream.empty())
        .toList();
  }

  private Outcome outcome() {
    return events.stream()
        .flatMap(e -> e instanceof AnalysisEvent.HopEnded(var at, var hop, var end) && hop.equals("account")
            ? Stream.of(end) : Stream.empty())
        .findFirst().orElseThrow();
  }

  @Test
  void anotherCloudThatTheRealmNamesIsAsked() throws Exception {
    analyze(Map.of(
        "login.microsoftonline.com/common/userrealm/anna@contoso.us",
        "{\"account_type\":\"Managed\",\"cloud_instance_name\":\"microsoftonline.us\"}",
        "login.microsoftonline.us/contoso.us/v2.0/.well-known/openid-configuration",
        "{\"issuer\":\"https://login.microsoftonline.us/" + TENANT + "/v2.0\",\"tenant_region_scope\":\"USG\"}"));
    assertThat(signs()).contains(Sign.REALM_MANAGED, Sign.TENANT_FOUND);
    assertThat(evidence()).contains(
        new Evidence.Account("managed", "", "", TENANT, "USG", "login.microsoftonline.us"));
    assertThat(asked).anyMatch(url -> url.startsWith("outlook.office365.us/autodiscover/autodiscover.json"));
    assertThat(outcome()).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void aCloudThatIsNoneOfMicrosoftsIsNotFollowed() throws Exception {
    analyze(Map.of("login.microsoftonline.com/common/userrealm/anna@contoso.us",
        "{\"account_type\":\"Managed\",\"cloud_instance_name\":\"evil.example\"}"));
    assertThat(asked).noneMatch(url -> url.contains("evil.example"));
    assertThat(signs()).contains(Sign.REALM_MANAGED);
  }

  @Test
  void theOlderAnswerAloneIsEnough() throws Exception {
    analyze(Map.of("login.microsoftonline.com/getuserrealm.srf", "{\"NameSpaceType\":\"Unknown\"}"));
    assertThat(signs()).contains(Sign.REALM_UNKNOWN);
    assertThat(outcome()).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void aWebPageInPlaceOfTheServiceIsAWarning() throws Exception {
    String page = "<html>Please sign in to this network</html>";
    analyze(Map.of(
        "login.microsoftonline.com/common/userrealm/anna@contoso.us", page,
        "login.microsoftonline.com/getuserrealm.srf", page,
        "login.microsoftonline.com/contoso.us/v2.0/.well-known/openid-configuration", page));
    assertThat(outcome()).isInstanceOfSatisfying(
        Outcome.Warned.class, w -> assertThat(w.summary().key()).isEqualTo("account.unreadable"));
    assertThat(signs()).noneMatch(s -> s.source() == Sign.Source.REALM);
  }
}
