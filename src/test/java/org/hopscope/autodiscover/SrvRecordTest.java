package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hopscope.model.Evidence.DnsRecord;
import org.junit.jupiter.api.Test;

class SrvRecordTest {
  private static DnsRecord srv(String data) {
    return new DnsRecord("_autodiscover._tcp.contoso.com", "SRV", 60, data);
  }

  @Test
  void theLowestPriorityComesFirstThenTheGreaterWeight() {
    assertThat(
        SrvRecord.inOrder(List.of(srv("20 0 443 c.example."), srv("10 1 443 b.example."), srv("10 9 8443 a.example."))))
        .extracting(SrvRecord::target).containsExactly("a.example", "b.example", "c.example");
  }

  @Test
  void malformedOnesAndTheRootTargetAreLeftOut() {
    assertThat(SrvRecord.inOrder(List.of(
        srv("0 0 0 a.example."), srv("0 0 443 ."), srv("x"), srv("0 0 x a."), srv("0 0 443 192.0.2.1."),
        srv("0 0 443 -a.example."), srv("0 -1 443 a.example."), srv("0 0 70000 a.example."))))
        .isEmpty();
  }

  @Test
  void theRootTargetDeclinesAndAnAddressIsUnusable() {
    assertThat(SrvRecord.all(List.of(srv("0 0 0 ."), srv("1 0 443 192.0.2.1."))))
        .extracting(SrvRecord::declines).containsExactly(true, false);
    assertThat(SrvRecord.all(List.of(srv("1 0 443 192.0.2.1.")))).extracting(SrvRecord::usable).containsExactly(false);
  }
}
