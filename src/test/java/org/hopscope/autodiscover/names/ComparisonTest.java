package org.hopscope.autodiscover.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hopscope.autodiscover.names.SplitFinding.Reach;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final String NAME = "autodiscover.contoso.com";
  private static final String NOBODY = "hopscope-1f.contoso.com";

  private static Dns answer(String name, DnsStatus status, List<String> trail, String... data) {
    List<DnsRecord> records = List.of(data).stream().map(d -> new DnsRecord(name, "A", 300, d)).toList();
    return new Dns("192.0.2.53", name, "A", status, trail, records, Duration.ZERO);
  }

  private static Dns found(String name, String... data) {
    return answer(name, DnsStatus.FOUND, List.of(), data);
  }

  private static Dns none(String name) {
    return answer(name, DnsStatus.NO_DOMAIN, List.of());
  }

  private static Compared compare(Dns inside, Dns outside) {
    return Comparison.of(inside.name(), "A", List.of(inside), List.of(outside));
  }

  private static Fault finding(Compared row, Reach inside, Reach outside) {
    return SplitFinding.of(List.of(row), NAME, NOBODY, inside, outside).flatMap(SplitFinding::fault).orElse(null);
  }

  @Test
  void sidesThatSayTheSame() {
    assertThat(compare(found(NAME, "192.0.2.1", "192.0.2.2"), found(NAME, "192.0.2.2", "192.0.2.1")).differs())
        .isEqualTo(Difference.SAME);
    assertThat(compare(none(NAME), none(NAME)).differs()).isEqualTo(Difference.SAME);
  }

  @Test
  void aSideThatSaysNothingIsNotCompared() {
    Dns silent = answer(NAME, DnsStatus.TIMEOUT, List.of());
    assertThat(compare(silent, found(NAME, "192.0.2.1")).differs()).isEqualTo(Difference.UNKNOWN);
    assertThat(compare(found(NAME, "192.0.2.1"), silent).differs()).isEqualTo(Difference.UNKNOWN);
  }

  @Test
  void microsoftsOwnAddressesMayDiffer() {
    assertThat(
        compare(found("outlook.office365.com", "52.96.0.1"), found("outlook.office365.com", "40.99.0.1")).differs())
        .isEqualTo(Difference.SAME);
  }

  @ParameterizedTest
  @CsvSource({"10.1.2.3", "127.0.0.1", "0.0.0.0", "192.168.1.1", "100.64.0.1"})
  void microsoftIsNotInsideThisNetwork(String address) {
    assertThat(compare(found("outlook.office365.com", address), found("outlook.office365.com", "40.99.0.1")).differs())
        .isEqualTo(Difference.FORGED);
  }

  @Test
  void aSinkholeIsForgedAndAPrivateAddressOfAnOwnServerIsNot() {
    assertThat(compare(found(NAME, "0.0.0.0"), found(NAME, "203.0.113.1")).differs()).isEqualTo(Difference.FORGED);
    assertThat(compare(found(NAME, "10.1.2.3"), found(NAME, "203.0.113.1")).differs()).isEqualTo(Difference.VALUES);
  }

  @Test
  void aNameOfMicrosoftThatIsSaidNotToExistIsForged() {
    assertThat(compare(none("outlook.office365.com"), found("outlook.office365.com", "40.99.0.1")).differs())
        .isEqualTo(Difference.FORGED);
    assertThat(compare(none(NAME), found(NAME, "203.0.113.1")).differs()).isEqualTo(Difference.ONLY_OUTSIDE);
  }

  @Test
  void anotherServerInsideIsAFindingOnlyWhenItIsWorseThanTheOneOutside() {
    Compared row = compare(found(NAME, "10.1.2.3"), found(NAME, "203.0.113.1"));
    Reach good = new Reach(true, true);
    assertThat(finding(row, good, good)).isNull();
    assertThat(finding(row, good, Reach.NONE)).isNull();
    assertThat(finding(row, Reach.NONE, Reach.NONE)).isNull();
    assertThat(finding(row, Reach.NONE, good)).isEqualTo(Fault.DNS_SPLIT_GONE);
    assertThat(finding(row, new Reach(true, false), good)).isEqualTo(Fault.DNS_SPLIT_GONE);
  }

  @Test
  void microsoft365OutsideAndAnOwnServerInsideAreTwoPlaces() {
    Dns outside = answer(NAME, DnsStatus.FOUND, List.of("autodiscover.outlook.com"), "40.99.0.1");
    Compared row = compare(found(NAME, "10.1.2.3"), outside);
    assertThat(row.differs()).isEqualTo(Difference.PLACES);
    assertThat(finding(row, Reach.NONE, Reach.NONE)).isEqualTo(Fault.DNS_SPLIT_ELSEWHERE);
  }

  @Test
  void aRecordThatOnlyExistsInsideIsWorthAWarning() {
    Compared row = compare(found(NAME, "10.1.2.3"), none(NAME));
    assertThat(SplitFinding.of(List.of(row), NAME, NOBODY, Reach.NONE, Reach.NONE)).hasValueSatisfying(f -> {
      assertThat(f.fault()).isEmpty();
      assertThat(f.why().key()).isEqualTo("split.only-inside");
    });
  }

  @Test
  void aResolverThatAnswersForWhatDoesNotExistHijacksTheName() {
    Compared row = compare(found(NAME, "203.0.113.99"), none(NAME));
    Compared nobody = compare(found(NOBODY, "203.0.113.99"), none(NOBODY));
    assertThat(SplitFinding.of(List.of(row, nobody), NAME, NOBODY, Reach.NONE, Reach.NONE).flatMap(SplitFinding::fault))
        .contains(Fault.DNS_HIJACKED);
    Compared other = compare(found(NOBODY, "203.0.113.98"), none(NOBODY));
    assertThat(SplitFinding.of(List.of(row, other), NAME, NOBODY, Reach.NONE, Reach.NONE).flatMap(SplitFinding::fault))
        .isEmpty();
  }
}
