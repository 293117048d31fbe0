package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One look past the proxy, host by host, and what it says of the proxy. */
@Timeout(60)
class PastProxyTest {
  @Test
  void directIsDropped() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-only").run()) {
      assertThat(looks(rehearsal)).extracting(Evidence.PastProxy::host)
          .contains("autodiscover-s.outlook.com", "outlook.office365.com", "login.microsoftonline.com");
      assertThat(looks(rehearsal)).allSatisfy(look -> {
        assertThat(look.through().works()).isTrue();
        assertThat(look.through().signer()).isEqualTo("Hopscope Practice Issuing CA");
        assertThat(look.direct().fault()).contains(Fault.CONNECT_TIMEOUT);
      });
    }
  }

  @Test
  void directWorksWhereTheProxyDenies() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-denies").run()) {
      assertThat(looks(rehearsal)).filteredOn(l -> l.host().equals("autodiscover-s.outlook.com")).first()
          .satisfies(look -> {
            assertThat(look.through().fault()).contains(Fault.PROXY_REFUSED);
            assertThat(look.direct().works()).isTrue();
            assertThat(look.direct().signer()).isEqualTo("Hopscope Practice Issuing CA");
          });
      assertThat(rehearsal.lab().log()).as("nothing is asked there").extracting(LabRequest::host)
          .doesNotContain("autodiscover-s.outlook.com");
    }
  }

  @Test
  void theProxyOpensTls() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-inspects").run()) {
      assertThat(rehearsal.outcome("direct")).as(rehearsal.story()).get().isInstanceOfSatisfying(Outcome.Warned.class,
          warned -> assertThat(warned.summary().args()).contains("Contoso Web Inspection CA",
              "Hopscope Practice Issuing CA"));
      assertThat(looks(rehearsal)).isNotEmpty().allSatisfy(look -> assertThat(look.inspects()).isTrue());
    }
  }

  @Test
  void withoutAProxyNobodyLooks() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("cloud-healthy-internet").run()) {
      assertThat(rehearsal.outcome("direct")).isEmpty();
    }
  }

  @Test
  void theCommandLineShowsBoth() {
    assertThat(Typed.command("", "analyze", "--scenario", "proxy-denies", "--practice-password").out()).containsPattern(
        "autodiscover-s.outlook.com through the proxy: Proxy refuses the host. "
            + "Directly: connects, \\d+ ms, certificate by Hopscope Practice Issuing CA.");
    JsonNode past = JsonMapper.shared().readTree(
        Typed.command("", "analyze", "--scenario", "proxy-only", "--practice-password", "--json").out())
        .get("pastProxy");
    assertThat(past.size()).isEqualTo(3);
    assertThat(past.get(0).get("proxy").asString()).isEqualTo("proxy.corp.contoso.com:3128");
    assertThat(past.get(0).get("direct").get("cause").asString()).isEqualTo("connect-timeout");
    assertThat(past.get(0).get("through").get("millis").isNumber()).isTrue();
  }

  private static List<Evidence.PastProxy> looks(Rehearsal rehearsal) {
    return rehearsal.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var hop, Evidence.PastProxy look)
            ? Stream.of(look) : Stream.empty())
        .toList();
  }
}
