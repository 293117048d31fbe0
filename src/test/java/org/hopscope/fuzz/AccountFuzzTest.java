package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.autodiscover.MailRoute;
import org.hopscope.autodiscover.Realm;
import org.hopscope.autodiscover.Spf;
import org.hopscope.autodiscover.Tenant;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;

/** What tells where an account lives: the sign-in service's answers, SPF and MX. */
class AccountFuzzTest {
  @FuzzTest
  void anyBodyIsARealmOrNone(byte[] body) {
    Optional<Realm> realm = Realm.read(body);
    Realm.of(realm.stream().toList());
  }

  @FuzzTest
  void anyReplyIsATenantOrNone(FuzzedDataProvider data) {
    assertThat(Tenant.read(data.pickValue(new int[]{200, 400, 404, 500, 999}), data.consumeRemainingAsBytes()))
        .isNotNull();
  }

  @FuzzTest
  void anyTextIsSpfOrNone(FuzzedDataProvider data) {
    String prefix = data.consumeBoolean() ? "v=spf1 " : "";
    Spf.of(dns("TXT", prefix + data.consumeRemainingAsString()));
  }

  @FuzzTest
  void anyExchangerIsARouteOrNone(FuzzedDataProvider data) {
    MailRoute.of("contoso.com", dns("MX", data.consumeString(100), data.consumeString(100)));
  }

  private static Evidence.Dns dns(String type, String... values) {
    List<DnsRecord> records = List.of(values).stream().map(v -> new DnsRecord("contoso.com", type, 300, v)).toList();
    return new Evidence.Dns("192.0.2.53", "contoso.com", type, DnsStatus.FOUND, List.of(), records, Duration.ZERO);
  }
}
