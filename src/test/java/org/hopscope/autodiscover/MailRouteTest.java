package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where mail goes and from where it may come, read from MX and TXT. */
class MailRouteTest {
  private static Evidence.Dns dns(String type, DnsStatus status, String... data) {
    return new Evidence.Dns("192.0.2.53", "contoso.com", type, status, List.of(),
        Stream.of(data).map(d -> new Evidence.DnsRecord("contoso.com", type, 300, d)).toList(), Duration.ZERO);
  }

  private static MailRoute mx(String... data) {
    return MailRoute.of("contoso.com", dns("MX", DnsStatus.FOUND, data)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
      "contoso-com.mail.protection.outlook.com., MX_MICROSOFT",
      "contoso-com.a1.mx.microsoft, MX_MICROSOFT",
      "contoso-us.mail.protection.office365.us, MX_MICROSOFT",
      "contoso-cn.mail.protection.partner.outlook.cn, MX_MICROSOFT",
      "mail.contoso.com, MX_OWN",
      "CONTOSO.COM., MX_OWN",
      "notcontoso.com, MX_ELSEWHERE",
      "aspmx.l.google.com, MX_PROVIDER",
      "mx.zoho.eu, MX_PROVIDER",
      "mxa-001.gslb.pphosted.com, MX_FILTER",
      "eu-smtp-inbound-1.mimecast.com, MX_FILTER",
      "mail.protection.outlook.com.evil.example, MX_ELSEWHERE"})
  void theExchangerTellsWhoReceives(String exchanger, Sign sign) {
    assertThat(mx("10 " + exchanger).sign()).isEqualTo(sign);
  }

  @Test
  void theLowestPreferenceCountsAndMicrosoftAtAny() {
    assertThat(mx("20 mail.contoso.com", "5 aspmx.l.google.com").sign()).isEqualTo(Sign.MX_PROVIDER);
    assertThat(mx("5 mail.contoso.com", "50 contoso-com.mail.protection.outlook.com").sign())
        .isEqualTo(Sign.MX_MICROSOFT);
  }

  @Test
  void noExchangerIsNotNoAnswer() {
    assertThat(MailRoute.of("contoso.com", dns("MX", DnsStatus.NO_RECORD)).orElseThrow().sign())
        .isEqualTo(Sign.MX_NONE);
    assertThat(mx("0 .").sign()).isEqualTo(Sign.MX_NONE);
    assertThat(MailRoute.of("contoso.com", dns("MX", DnsStatus.TIMEOUT))).isEmpty();
    assertThat(mx("nonsense").sign()).isEqualTo(Sign.MX_ELSEWHERE);
  }

  @Test
  void spfNamesWhoMaySend() {
    assertThat(spf("v=spf1 ip4:192.0.2.1 include:spf.protection.outlook.com -all").letsMicrosoftSend()).isTrue();
    assertThat(spf("V=SPF1 ?INCLUDE:SPF.protection.OUTLOOK.com. ~all").letsMicrosoftSend()).isTrue();
    assertThat(spf("v=spf1 include:spf.protection.outlook.com.evil.example -all").letsMicrosoftSend()).isFalse();
    assertThat(spf("v=spf1 redirect=_spf.google.com").provider()).contains(MailProvider.GOOGLE);
    assertThat(spf("v=spf1 include:eu._netblocks.mimecast.com -all").provider()).isEmpty();
  }

  private static Spf spf(String text) {
    return Spf.of(dns("TXT", DnsStatus.FOUND, "google-site-verification=x", text)).orElseThrow();
  }

  @Test
  void twoSpfRecordsOrNoneTellNothing() {
    assertThat(Spf.of(dns("TXT", DnsStatus.FOUND, "v=spf1 -all", "v=spf1 mx -all"))).isEmpty();
    assertThat(Spf.of(dns("TXT", DnsStatus.FOUND, "v=spf10 mx", "hello"))).isEmpty();
    assertThat(Spf.of(dns("TXT", DnsStatus.NO_RECORD))).isEmpty();
  }
}
