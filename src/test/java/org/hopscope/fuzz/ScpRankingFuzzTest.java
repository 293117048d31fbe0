package org.hopscope.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.autodiscover.ScpRanking;
import org.hopscope.autodiscover.Urls;
import org.hopscope.wire.Directory;

/** Whatever stands in the directory's objects can be put in an order. */
class ScpRankingFuzzTest {
  private static final List<String> KEYWORDS = List.of(
      "77378F46-2C66-4aa9-A6A6-3E7A48B19596", "67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68", "Site=", "Domain=", "");

  @FuzzTest
  void anyObjectsHaveAnOrder(FuzzedDataProvider data) {
    List<Directory.Entry> entries = new ArrayList<>();
    for (int i = data.consumeInt(0, 5); i > 0; i--) {
      entries.add(new Directory.Entry(
          data.consumeString(20), texts(data, List.of("", "https://", "LDAP://")), texts(data, KEYWORDS),
          data.consumeBoolean() ? Optional.of(Instant.ofEpochSecond(data.consumeInt())) : Optional.empty()));
    }
    Optional<String> site = data.consumeBoolean() ? Optional.of(data.consumeString(10)) : Optional.empty();
    ScpRanking.rank(entries, site, data.consumeString(10)).shown().forEach(o -> Urls.parse(o.url()));
  }

  private static List<String> texts(FuzzedDataProvider data, List<String> beginnings) {
    List<String> texts = new ArrayList<>();
    for (int i = data.consumeInt(0, 3); i > 0; i--) {
      texts.add(data.pickValue(beginnings) + data.consumeString(30));
    }
    return texts;
  }
}
