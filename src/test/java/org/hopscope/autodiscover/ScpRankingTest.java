package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.wire.Directory;
import org.junit.jupiter.api.Test;

class ScpRankingTest {
  private static Directory.Entry scp(String url, String created, String... sites) {
    List<String> keywords = Stream.concat(
        Stream.of("77378F46-2C66-4aa9-A6A6-3E7A48B19596"), Arrays.stream(sites).map(s -> "Site=" + s)).toList();
    return new Directory.Entry("CN=" + url, List.of(url), keywords, Optional.of(Instant.parse(created)));
  }

  private final List<Directory.Entry> entries = List.of(
      scp("other-site", "2010-01-01T00:00:00Z", "Paris"),
      scp("no-site", "2011-01-01T00:00:00Z"),
      scp("in-site-new", "2024-01-01T00:00:00Z", "Oslo"),
      scp("in-site-old", "2016-01-01T00:00:00Z", "Rome", "OSLO"));

  @Test
  void ownSiteThenNoSiteThenOtherSitesTheOldestFirst() {
    assertThat(ScpRanking.rank(entries, Optional.of("oslo"))).extracting("url")
        .containsExactly("in-site-old", "in-site-new", "no-site", "other-site");
  }

  @Test
  void pointersToOtherForestsAreNoUrls() {
    Directory.Entry pointer = new Directory.Entry(
        "CN=p", List.of("LDAP://other.example"), List.of("67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68"), Optional.empty());
    assertThat(ScpRanking.rank(List.of(pointer), Optional.empty())).isEmpty();
  }
}
