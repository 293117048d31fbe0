package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.autodiscover.SrvRecord;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;

/** What a resolver says, judged: SRV, MX, and where the autodiscover record leads. */
class DnsRecordsFuzzTest {
  private static final List<String> TYPES = List.of("A", "AAAA", "CNAME", "SRV", "MX", "TXT");

  @FuzzTest
  void anyAnswerIsJudged(FuzzedDataProvider data) {
    Evidence.Dns a = answer(data);
    Evidence.Dns other = answer(data);
    for (SrvRecord srv : SrvRecord.inOrder(a.records())) {
      assertThat(srv.port()).isBetween(1, 65_535);
      assertThat(srv.target()).isNotEmpty();
    }
    DomainRecord.of("contoso.com", a, other).toString();
    DomainRecord.mailAtMicrosoft(other);
  }

  private static Evidence.Dns answer(FuzzedDataProvider data) {
    List<DnsRecord> records = new ArrayList<>();
    List<String> trail = new ArrayList<>();
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      records
          .add(new DnsRecord(data.consumeString(40), data.pickValue(TYPES), data.consumeInt(), data.consumeString(80)));
    }
    for (int i = data.consumeInt(0, 3); i > 0; i--) {
      trail.add(data.consumeString(40));
    }
    return new Evidence.Dns(
        "192.0.2.53", "autodiscover.contoso.com", "A", data.pickValue(DnsStatus.values()), trail, records,
        Duration.ZERO);
  }
}
