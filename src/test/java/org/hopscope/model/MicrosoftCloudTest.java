package org.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that DNS shows tell which cloud's Autodiscover Outlook asks. */
class MicrosoftCloudTest {
  @ParameterizedTest
  @CsvSource({
      "autodiscover.outlook.com,autodiscover-s.outlook.com",
      "contoso-com.mail.protection.outlook.com.,autodiscover-s.outlook.com",
      "autodiscover.partner.outlook.cn,autodiscover-s.partner.outlook.cn",
      "contoso-com.mail.protection.partner.outlook.cn.,autodiscover-s.partner.outlook.cn",
      "autodiscover.office365.us,autodiscover-s.office365.us",
      "contoso-com.mail.protection.office365.us,autodiscover-s.office365.us",
      "autodiscover-dod.office365.us,autodiscover-s-dod.office365.us"})
  void theNameShowsTheCloud(String seen, String asked) {
    assertThat(MicrosoftCloud.of(List.of("mail.contoso.com", seen)).autodiscover()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"autodiscover-s.partner.outlook.cn", "autodiscover-s.office365.us", "autodiscover-s-dod.office365.us"})
  void eachIsKnownAsMicrosofts(String host) {
    assertThat(MicrosoftHosts.servesMail(host)).isTrue();
    assertThat(MicrosoftHosts.runs(host)).isTrue();
  }
}
