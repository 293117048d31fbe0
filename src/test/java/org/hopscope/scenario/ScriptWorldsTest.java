package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a script says which proxy it is. */
@Timeout(60)
class ScriptWorldsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @Test
  void theScriptIsGotOnceAndFollowed() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("pac-proxy").run()) {
      assertThat(rehearsal.lab().log()).filteredOn(r -> r.path().equals("/proxy.pac")).hasSize(1);
      assertThat(rehearsal.lab().log()).filteredOn(r -> r.method().equals("CONNECT")).extracting(LabRequest::path)
          .contains("autodiscover-s.outlook.com:443", "outlook.office365.com:443");
      assertThat(scripts(rehearsal)).isNotEmpty().allSatisfy(script -> {
        assertThat(script.taken()).isEqualTo("PROXY proxy.corp.contoso.com:3128");
        assertThat(script.how()).isEqualTo("proxy.how.computer");
      });
      assertThat(warnings(rehearsal)).isEmpty();
    }
  }

  @Test
  void aProxyThatIsNotThereIsPassedOverAndTold() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("pac-second").run()) {
      assertThat(warnings(rehearsal))
          .anyMatch(said -> said.contains("PROXY old-proxy.corp.contoso.com:3128, which is not there")
              && said.contains("loses time"));
    }
  }

  @Test
  void aScriptThatFailsIsToldThoughTheDirectWayIsOpen() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("pac-broken-open").run()) {
      assertThat(warnings(rehearsal)).anyMatch(said -> said.contains("cannot be run") && said.contains("proxyOf"));
    }
  }

  /** As noted at the hops. */
  private List<String> warnings(Rehearsal rehearsal) {
    return rehearsal.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var hop, Evidence.Note note)
            ? Stream.of(note.message()) : Stream.empty())
        .filter(message -> message.key().startsWith("script.")).map(words::say).toList();
  }

  private static List<Evidence.ProxyScript> scripts(Rehearsal rehearsal) {
    return rehearsal.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var hop, Evidence.ProxyScript script)
            ? Stream.of(script) : Stream.empty())
        .toList();
  }
}
