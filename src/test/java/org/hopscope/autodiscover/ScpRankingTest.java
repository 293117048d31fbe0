package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hopscope.model.Evidence.ScpObject;
import org.hopscope.model.Wording;
import org.hopscope.wire.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScpRankingTest {
  private static final String URL = "77378F46-2C66-4aa9-A6A6-3E7A48B19596";
  private static final String POINTER = "67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68";
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  private static Directory.Entry entry(String guid, String target, String created, String... keywords) {
    return new Directory.Entry("CN=" + target, target.isEmpty() ? List.of() : List.of(target),
        Stream.concat(Stream.of(guid), Arrays.stream(keywords)).toList(),
        Optional.ofNullable(created).map(Instant::parse));
  }

  private static Directory.Entry url(String host, String created, String... keywords) {
    return entry(URL, "https://" + host + "/", created, keywords);
  }

  private static ScpOrder rank(Optional<String> site, Directory.Entry... entries) {
    return ScpRanking.rank(List.of(entries), site, "contoso.com");
  }

  private static List<String> hosts(ScpOrder order) {
    return order.urls().stream().map(u -> u.getHost()).toList();
  }

  private static String why(ScpOrder order, String target) {
    return order.shown().stream().filter(o -> o.url().contains(target)).map(ScpObject::why).map(WORDS::say)
        .findFirst().orElseThrow();
  }

  private final Directory.Entry[] four = {
      url("other-site", "2010-01-01T00:00:00Z", "Site=Paris"),
      url("no-site", "2011-01-01T00:00:00Z"),
      url("in-site-new", "2024-01-01T00:00:00Z", "Site=Oslo"),
      url("in-site-old", "2016-01-01T00:00:00Z", "site=Rome", "SITE=OSLO")};

  @Test
  void ownSiteThenNoSiteThenOtherSitesTheOldestFirst() {
    ScpOrder order = rank(Optional.of("oslo"), four);
    assertThat(hosts(order)).containsExactly("in-site-old", "in-site-new", "no-site", "other-site");
    assertThat(order.shown()).extracting(ScpObject::rank).containsExactly(1, 2, 3, 4);
    assertThat(why(order, "in-site-old")).contains("Site OSLO is this computer's own", "oldest");
    assertThat(why(order, "in-site-new")).contains("Newer than the one before");
    assertThat(why(order, "no-site")).contains("no site");
    assertThat(why(order, "other-site")).contains("Paris", "oslo", "last");
  }

  @Test
  void withoutAKnownSiteThoseWithoutASiteComeFirstAndItIsSaid() {
    ScpOrder order = rank(Optional.empty(), four);
    assertThat(hosts(order)).containsExactly("no-site", "other-site", "in-site-old", "in-site-new");
    assertThat(why(order, "other-site")).contains("site is not known");
  }

  @Test
  void datesThatAreMissingOrImpossibleComeLastAndEqualOnesGoByName() {
    ScpOrder order = rank(Optional.empty(),
        url("never", null), url("unix-zero", "1970-01-01T00:00:00Z"),
        url("b", "2020-01-01T00:00:00Z"), url("a", "2020-01-01T00:00:00Z"));
    assertThat(hosts(order)).containsExactly("a", "b", "never", "unix-zero");
    assertThat(why(order, "//b/")).contains("the name decides");
    assertThat(why(order, "unix-zero")).contains("no date");
  }

  @Test
  void whatCannotBeUsedIsShownWithWhy() {
    ScpOrder order = rank(Optional.empty(),
        entry(URL, "http://plain.contoso.com/", "2020-01-01T00:00:00Z"),
        entry(URL, "mail server 1", "2020-01-01T00:00:00Z"),
        entry(URL, "", "2020-01-01T00:00:00Z"),
        entry(POINTER, "LDAP://", "2020-01-01T00:00:00Z"),
        entry("printer", "https://printer.contoso.com/", "2020-01-01T00:00:00Z"));
    assertThat(order.isEmpty()).isTrue();
    assertThat(order.shown()).hasSize(4).allMatch(o -> o.rank() == 0);
    assertThat(why(order, "plain")).contains("http");
    assertThat(why(order, "mail server 1")).contains("no valid address");
    assertThat(why(order, "LDAP://")).contains("names no directory");
  }

  @Test
  void aPointerForTheMailDomainComesFirstAndOneForNobodyLast() {
    ScpOrder order = rank(Optional.empty(),
        url("own", "2020-01-01T00:00:00Z"),
        entry(POINTER, "LDAP://fabrikam.com", "2021-01-01T00:00:00Z", "domain=CONTOSO.com"),
        entry(POINTER, "LDAP://other.example", "2021-01-01T00:00:00Z", "Domain=litware.com"),
        entry(POINTER, "LDAP://anybody.example", "2021-01-01T00:00:00Z"));
    assertThat(order.first()).containsExactly(new ScpPointer("fabrikam.com", OptionalInt.empty()));
    assertThat(order.last()).containsExactly(new ScpPointer("anybody.example", OptionalInt.empty()));
    assertThat(order.shown()).extracting(ScpObject::url).containsExactly(
        "LDAP://fabrikam.com", "https://own/", "LDAP://anybody.example", "LDAP://other.example");
    assertThat(why(order, "other.example")).contains("litware.com");
  }

  @Test
  void oneUrlOfManyServersIsAskedOnce() {
    Directory.Entry second = new Directory.Entry("CN=2", List.of("https://mail/"), List.of(URL), Optional.empty());
    ScpOrder order = rank(Optional.empty(), url("mail", "2020-01-01T00:00:00Z"), second);
    assertThat(hosts(order)).containsExactly("mail");
    assertThat(order.shown()).hasSize(2);
  }

  @Test
  void pointersMayNameAPortAndANamingContext() {
    assertThat(ScpPointer.parse(" ldap://DC1.Fabrikam.com.:3389/CN=Configuration ")).contains(
        new ScpPointer("dc1.fabrikam.com", OptionalInt.of(3389)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LDAP://", "LDAP://a b", "LDAP://a:0", "LDAP://a:99999", "https://a", "LDAP://a@b",
      "LDAP://-a"})
  void noPointers(String text) {
    assertThat(ScpPointer.parse(text)).isEmpty();
  }

  @Test
  void aMaliciousPointerTakesNoTime() {
    assertThat(ScpPointer.parse("LDAP://" + "a".repeat(100_000) + "!")).isEmpty();
    assertThat(ScpPointer.parse("LDAP://" + "a".repeat(400) + "!")).isEmpty();
  }
}
