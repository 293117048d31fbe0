package org.hopscope.endpoints.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedTest {
  private static Evidence.Http answer(Map<String, List<String>> headers) {
    return new Evidence.Http("GET", "https://outlook.office365.com/", Map.of(), "", 200, headers, "", List.of(),
        Optional.empty(), "", List.of());
  }

  private static Optional<String> place(Map<String, List<String>> headers, String... names) {
    return Served.by(Optional.of(answer(headers)), List.of(names)).place().map(Metro::city);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "X-FEEFZInfo         | AMS                                                  | Amsterdam",
      "x-msedge-ref        | Ref A: 5F0C Ref B: VIE01EDGE0719 Ref C: 2026-11-28   | Vienna",
      "X-FEServer          | AM0PR01CA0042                                        | Amsterdam",
      "X-CalculatedFETarget| SG2PR06CU007.internal.outlook.com                    | Singapore",
  })
  void aHeaderTellsThePlace(String name, String value, String city) {
    assertThat(place(Map.of(name, List.of(value)))).hasValue(city);
  }

  @ParameterizedTest
  @CsvSource({
      "sin-efz.ms-acdc.office.com,            Singapore",
      "VIE-efz.ms-acdc.office.com.,           Vienna",
      "ams-atod.ms-acdc.office.com,           Amsterdam",
      "ams.tm.prd.aadg.trafficmanager.net,    Amsterdam",
      "fra02.icr01.ntwk.msn.net,              Frankfurt",
  })
  void aNameInDnsTellsThePlace(String name, String city) {
    assertThat(place(Map.of(), "ooc-g2.tm-4.office.com", name)).hasValue(city);
  }

  /** A guess would be worse than nothing. */
  @ParameterizedTest
  @CsvSource({"ooc-g2.tm-4.office.com", "outlook.ms-acdc.office.com", "www.tm.a.prd.aadg.trafficmanager.net",
      "ams-efz.ms-acdc.office.com.evil.example", "par.contoso.com"})
  void whatTellsNothingIsNotGuessedAt(String name) {
    assertThat(place(Map.of("X-FEServer", List.of("GV3P280CU004")), name)).isEmpty();
  }

  @Test
  void theServersAreNamedByTheirHeaders() {
    Served served = Served.by(Optional.of(answer(Map.of(
        "X-CalculatedFETarget", List.of("GV3P280CU004.internal.outlook.com"),
        "X-CalculatedBETarget", List.of("GV1P191MB2243.EURP191.PROD.OUTLOOK.COM\u001b[2J")))), List.of());
    assertThat(served.server()).isEqualTo("GV3P280CU004.internal.outlook.com");
    assertThat(served.mailbox()).isEqualTo("GV1P191MB2243.EURP191.PROD.OUTLOOK.COM2J");
  }

  @Test
  void metrosLieWhereTheyLie() {
    Metro amsterdam = Metro.of("ams").orElseThrow();
    assertThat(amsterdam.kilometresTo(Metro.of("SIN").orElseThrow())).isBetween(10_300, 10_700);
    assertThat(amsterdam.kilometresTo(Metro.of("LON").orElseThrow())).isBetween(300, 400);
    assertThat(amsterdam.kilometresTo(amsterdam)).isZero();
  }
}
