package org.hopscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Fault;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  private static String say(Tale tale) {
    return WORDS.say(tale.verdict().sentence());
  }

  private static void worded(String key) {
    assertThat(WORDS.say(key, "a", "b", "c", "d", "e", "f")).isNotEqualTo(key);
  }

  @Test
  void aHealthyHybridIsToldInOneSentence() {
    assertThat(say(Tales.hybridCloud()))
        .isEqualTo("Hybrid. The mailbox is in Microsoft 365 and Outlook would connect with MAPI over HTTP.");
  }

  @Test
  void anExpiredCertificateIsToldWithHostStepDateAndWhoActs() {
    Tale tale = Tales.ownRecord("10 mail.contoso.com.")
        .certificate("r0.autodiscover", Fault.TLS_EXPIRED, Instant.EPOCH, Instant.parse("2026-05-03T10:00:00Z"),
            "CN=CA")
        .fail("r0.autodiscover", Fault.TLS_EXPIRED);
    assertThat(say(Tales.restFails(tale))).isEqualTo(
        "On-premises. Stopped at autodiscover.contoso.com (step 7): its certificate expired on 3 May 2026. "
            + "Who runs that server must renew it.");
  }

  @Test
  void theValueSeenIsNamed() {
    Tale names = Tales.ownRecord("x").certificate(
        "r0.autodiscover", Fault.TLS_WRONG_NAME, Instant.EPOCH, Instant.EPOCH, "CN=CA", "a.example", "b.example",
        "c.example", "d.example")
        .fail("r0.autodiscover", Fault.TLS_WRONG_NAME);
    assertThat(say(Tales.restFails(names))).contains("a certificate for a.example, b.example, c.example, …");
    Tale issuer = Tales.cloudRecord().certificate(
        "r0.m365", Fault.TLS_UNTRUSTED, Instant.EPOCH, Instant.EPOCH, "O=Contoso,CN=Contoso Web Filter", "x")
        .fail("r0.m365", Fault.TLS_UNTRUSTED);
    assertThat(say(Tales.restFails(issuer))).contains("issued by Contoso Web Filter", "exempt Microsoft 365");
    Tale status = Tales.ownRecord("x").http("r0.autodiscover", 503).fail("r0.autodiscover", Fault.HTTP_UNAVAILABLE);
    assertThat(say(Tales.restFails(status))).contains("(HTTP 503)");
    Tale port = Tales.ownRecord("x").tcp("r0.autodiscover", 443, Fault.CONNECT_TIMEOUT)
        .fail("r0.autodiscover", Fault.CONNECT_TIMEOUT);
    assertThat(say(Tales.restFails(port))).contains("nothing answers on port 443");
  }

  @Test
  void aDeadRedirectAddrNamesTheAddressAndWhoActs() {
    assertThat(say(Tales.deadRedirectAddr()))
        .contains("anna@contoso.mail.onmicrosoft.com", "does not exist in DNS", "remote routing address");
  }

  @Test
  void aMissingRecordOfACloudOnlyDomainSaysWhatToCreate() {
    Tale tale = Tales.noRecord(Tales.MX_MICROSOFT).skip("r0.scp", SkipReason.NOT_JOINED).fail("r0.dns",
        Fault.DNS_NO_DOMAIN);
    assertThat(say(Tales.restFails(tale))).contains("(CNAME) for autodiscover.outlook.com");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultHasWords(Fault fault) {
    worded("verdict.why." + fault.id());
    worded("cause." + fault.id());
  }

  @Test
  void everyVariantHasWords() {
    Sentence.OTHERWISE_AT_MICROSOFT.forEach(f -> worded("verdict.why." + f.id() + ".microsoft"));
    Sentence.SERVER_GONE.forEach(f -> worded("verdict.why." + f.id() + ".scp"));
    for (Fault fault : Sentence.NO_SUCH_NAME) {
      worded("verdict.why." + fault.id() + ".cloud-only");
      worded("verdict.why." + fault.id() + ".redirect");
    }
    for (Deployment deployment : Deployment.values()) {
      worded("verdict.deployment." + deployment.id());
      worded("verdict.connects." + deployment.id());
    }
  }

  @Test
  void everyPartOfTheChartHasWords() {
    for (Stage stage : Stage.values()) {
      worded("stage." + stage.id());
    }
    for (Lane lane : Lane.values()) {
      worded("lane." + lane.id());
    }
    for (HopState state : HopState.values()) {
      Message word = state.word();
      worded(word.key());
    }
  }

  @Test
  void noSentenceOfAnyTaleLacksItsWordsAtAnyMoment() {
    for (Tale tale : java.util.List.of(Tales.cloudHealthy(), Tales.hybridCloud(), Tales.deadRedirectAddr())) {
      GraphFold fold = new GraphFold();
      tale.events().forEach(event -> {
        fold.accept(event);
        assertThat(WORDS.say(fold.graph().verdict().sentence())).doesNotContain("verdict.").doesNotContain("{");
      });
    }
  }
}
