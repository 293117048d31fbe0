package org.hopscope.autodiscover.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hopscope.autodiscover.names.NameRule.Remark;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each rule of DNS health says of a zone, and when it stays quiet. */
class NameRulesTest {
  private static final String DOMAIN = "contoso.com";
  private static final String AUTODISCOVER = "autodiscover.contoso.com";
  private static final String NOBODY = "hopscope-1f.contoso.com";
  private final Wording words = new Wording(Locale.ENGLISH);
  private final List<Dns> answers = new ArrayList<>();

  private NameRulesTest says(String resolver, String name, String type, String... data) {
    return says(resolver, name, type, 300, data);
  }

  private NameRulesTest says(String resolver, String name, String type, long ttl, String... data) {
    List<DnsRecord> records = List.of(data).stream().map(d -> new DnsRecord(name, type, ttl, d)).toList();
    DnsStatus status = records.isEmpty() ? DnsStatus.NO_DOMAIN : DnsStatus.FOUND;
    answers.add(new Dns(resolver, name, type, status, List.of(), records, Duration.ZERO));
    return this;
  }

  private NameRulesTest fails(String resolver, DnsStatus status, String... errors) {
    answers.add(new Dns(
        resolver, AUTODISCOVER, "A", status, List.of(), List.of(), Duration.ZERO, List.of(), List.of(errors)));
    return this;
  }

  private Optional<Remark> look(NameRule rule) {
    return rule.look(NameFacts.of(DOMAIN, NOBODY, answers));
  }

  private String said(NameRule rule) {
    return look(rule).map(Remark::says).map(words::say).orElse("");
  }

  @Test
  void aHealthyZoneIsWorthNoRemark() {
    says("one", AUTODISCOVER, "A", "192.0.2.1").says("two", AUTODISCOVER, "A", "192.0.2.1").says("one", NOBODY, "A")
        .says("one", DOMAIN, "CNAME").says("one", DOMAIN, "NS", "ns1.contoso.com.", "ns2.contoso.com.")
        .says("one", DOMAIN, "SOA", "ns1.contoso.com. hostmaster.contoso.com. 7 3600 600 1209600 300");
    assertThat(NameRule.lookAt(NameFacts.of(DOMAIN, NOBODY, answers))).isEmpty();
  }

  @Test
  void anAliasAtTheApex() {
    says("one", DOMAIN, "CNAME", "www.contoso.com.");
    assertThat(said(new ApexAlias())).contains("contoso.com itself is an alias for www.contoso.com");
  }

  @Test
  void aWildcardThatAnswersForTheRecordMayBeTheCause() {
    says("one", AUTODISCOVER, "A", "192.0.2.1").says("one", NOBODY, "A", "192.0.2.1");
    assertThat(look(new Wildcard())).hasValueSatisfying(r -> {
      assertThat(r.warns()).isTrue();
      assertThat(r.cause()).contains(Fault.DNS_WILDCARD);
    });
  }

  @Test
  void aWildcardBesideARecordOfItsOwnIsNoFault() {
    says("one", AUTODISCOVER, "A", "192.0.2.2").says("one", NOBODY, "A", "192.0.2.1");
    assertThat(look(new Wildcard())).hasValueSatisfying(r -> {
      assertThat(r.warns()).isFalse();
      assertThat(r.cause()).isEmpty();
    });
  }

  @Test
  void resolversThatDisagree() {
    says("one", AUTODISCOVER, "A", "192.0.2.1").says("two", AUTODISCOVER, "A", "192.0.2.2");
    assertThat(said(new ResolversDisagree())).contains("one: 192.0.2.1", "two: 192.0.2.2");
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT", "UNREACHABLE"})
  void aResolverThatIsDownBesideOneThatAnswers(DnsStatus silent) {
    fails("one", silent).says("two", AUTODISCOVER, "A", "192.0.2.2");
    assertThat(look(new ResolverDown())).hasValueSatisfying(r -> assertThat(r.warns()).isTrue());
    assertThat(said(new ResolverDown())).contains("The DNS server one does not answer");
  }

  @Test
  void resolversThatAreAllDownAreNoMatterOfOne() {
    fails("one", DnsStatus.TIMEOUT).fails("two", DnsStatus.TIMEOUT);
    assertThat(look(new ResolverDown())).isEmpty();
  }

  @Test
  void aResolverThatRefuses() {
    fails("one", DnsStatus.REFUSED);
    assertThat(said(new Refusing())).contains("The DNS server one refuses");
  }

  @Test
  void whatAResolverAddsToItsFailure() {
    fails("one", DnsStatus.SERVER_FAILED, "NO_REACHABLE_AUTHORITY");
    assertThat(said(new ExtendedErrors())).contains("one", "NO_REACHABLE_AUTHORITY");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "4, false", "5, true"})
  void aLongChain(int aliases, boolean warns) {
    List<DnsRecord> links = IntStream.range(0, aliases)
        .mapToObj(i -> new DnsRecord("a" + i, "CNAME", 60, "a" + (i + 1) + ".contoso.com")).toList();
    answers
        .add(new Dns("one", AUTODISCOVER, "A", DnsStatus.FOUND, List.of(), List.of(), Duration.ZERO, links, List.of()));
    assertThat(look(new LongChain())).hasValueSatisfying(r -> assertThat(r.warns()).isEqualTo(warns));
    assertThat(said(new LongChain())).contains("a1.contoso.com (60 s)");
  }

  @ParameterizedTest
  @CsvSource({"0, time to live 0", "1, ''", "604800, ''", "864000, kept for 10 days"})
  void timesToLive(long seconds, String says) {
    says("one", AUTODISCOVER, "A", seconds, "192.0.2.1");
    assertThat(said(new TimesToLive())).contains(says);
    assertThat(said(new TimesToLive()).isEmpty()).isEqualTo(says.isEmpty());
  }

  @Test
  void aPrimaryThatIsNoServerOfTheZone() {
    says("one", DOMAIN, "NS", "ns1.new-hoster.example.", "ns2.new-hoster.example.")
        .says("one", DOMAIN, "SOA", "ns1.old-hoster.example. hostmaster.contoso.com. 7 3600 600 1209600 300");
    assertThat(said(new ZoneServers())).contains("ns1.old-hoster.example",
        "ns1.new-hoster.example, ns2.new-hoster.example");
  }

  @Test
  void resolversThatSeeDifferentSerials() {
    says("one", DOMAIN, "SOA", "ns1.contoso.com. hostmaster.contoso.com. 7 3600 600 1209600 300")
        .says("two", DOMAIN, "SOA", "ns1.contoso.com. hostmaster.contoso.com. 8 3600 600 1209600 300");
    assertThat(said(new ZoneServers())).contains("serials 7, 8");
  }

  @Test
  void aSoaThatCannotBeReadSaysNothing() {
    says("one", DOMAIN, "SOA", "").says("one", DOMAIN, "NS", "ns1.contoso.com.");
    assertThat(look(new ZoneServers())).isEmpty();
  }
}
