package org.hopscope.analysis.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.analysis.AnalysisRequest.Limits;
import org.hopscope.analysis.Places;
import org.hopscope.model.ClientProfile;
import org.junit.jupiter.api.Test;

/** What a batch is gone on with is what it was begun with. */
class BatchOptionsTest {
  private static final BatchOptions ALL = new BatchOptions(
      "here",
      new Places.Options(
          List.of("192.0.2.53", "192.0.2.54:5353"), List.of(Path.of("/etc/ca.pem")), Optional.of("http://proxy:8080"),
          Optional.of("corp.contoso.com"), List.of("none"),
          new Places.WhatIf(List.of("ExcludeScpLookup=1"), Optional.of(Path.of("/etc/local.xml"))),
          new Places.Application(Optional.of("11111111-2222-3333-4444-555555555555"), Optional.empty())),
      ClientProfile.OUTLOOK_2010, new Limits(Duration.ofMillis(2_500), Duration.ofSeconds(90)),
      Optional.of("CONTOSO\\anna"),
      List.of("mail.partner.example"), 4);

  @Test
  void itIsReadAsItWasWritten() {
    assertThat(BatchOptions.of(ALL.written())).contains(ALL);
    assertThat(ALL.written()).containsEntry("step-timeout", List.of("2.5"))
        .containsEntry("client", List.of("outlook-2010"));
  }

  @Test
  void whatSomebodyHasEditedIsNotTaken() {
    assertThat(BatchOptions.of(Map.of())).isEmpty();
    for (String name : List.of("client", "timeout", "parallel", "place")) {
      Map<String, List<String>> edited = new HashMap<>(ALL.written());
      edited.put(name, name.equals("place") ? List.of() : List.of("nonsense"));
      assertThat(BatchOptions.of(edited)).as(name).isEmpty();
    }
  }
}
