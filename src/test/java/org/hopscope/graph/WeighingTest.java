package org.hopscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.graph.Residence.Certainty;
import org.hopscope.graph.Residence.Reason;
import org.hopscope.graph.Residence.Weighed;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Evidence.Clue;
import org.hopscope.model.Message;
import org.hopscope.model.Sign;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Clues in, a kind of deployment out, and how sure it is. */
class WeighingTest {
  private static Residence weigh(Sign... signs) {
    return Classifier.weigh(Stream.of(signs).map(s -> new Clue(s, Message.of("clue." + s.id()))).toList());
  }

  private static Sign[] signs(String names) {
    return Stream.of(names.split(" ")).filter(n -> !n.isBlank()).map(Sign::valueOf).toArray(Sign[]::new);
  }

  @ParameterizedTest
  @CsvSource({
      // what a server answered decides, whatever is announced
      "ANSWER_CLOUD RECORD_MICROSOFT MX_MICROSOFT, CLOUD_ONLY, CERTAIN",
      "ANSWER_CLOUD RECORD_MICROSOFT MX_PROVIDER REALM_UNKNOWN, CLOUD_ONLY, LIKELY",
      "ANSWER_SENT_ON RECORD_OWN MX_OWN, HYBRID_CLOUD_MAILBOX, CERTAIN",
      "ANSWER_SENT_ON RECORD_OWN MX_OWN REALM_UNKNOWN TENANT_NONE, HYBRID_CLOUD_MAILBOX, LIKELY",
      "ANSWER_OWN RECORD_OWN MX_OWN REALM_UNKNOWN TENANT_NONE, ON_PREMISES, CERTAIN",
      "ANSWER_OWN RECORD_OWN MX_OWN, ON_PREMISES, LIKELY",
      "ANSWER_OWN RECORD_OWN MX_OWN REALM_MANAGED TENANT_FOUND, ON_PREMISES, LIKELY",
      "ANSWER_OWN RECORD_OWN MX_MICROSOFT REALM_MANAGED TENANT_FOUND, HYBRID_ON_PREMISES_MAILBOX, CERTAIN",
      "ANSWER_OWN RECORD_OWN MX_OWN REALM_MANAGED TENANT_FOUND V2_OWN, HYBRID_ON_PREMISES_MAILBOX, CERTAIN",
      // announcements alone are never certain
      "RECORD_MICROSOFT MX_MICROSOFT REALM_MANAGED TENANT_FOUND, CLOUD_ONLY, LIKELY",
      "RECORD_MICROSOFT MX_FILTER REALM_FEDERATED TENANT_FOUND, CLOUD_ONLY, LIKELY",
      "RECORD_NONE MX_MICROSOFT REALM_MANAGED TENANT_FOUND, CLOUD_ONLY, LIKELY",
      "RECORD_OWN MX_MICROSOFT REALM_MANAGED TENANT_FOUND, HYBRID, LIKELY",
      "SCP_NAMES RECORD_MICROSOFT OWN_EXCHANGE MX_MICROSOFT, HYBRID, LIKELY",
      "RECORD_OWN MX_OWN REALM_UNKNOWN TENANT_NONE, ON_PREMISES, LIKELY",
      "SCP_NAMES RECORD_NONE MX_OWN, ON_PREMISES, GUESS",
      "RECORD_NONE MX_PROVIDER REALM_UNKNOWN TENANT_NONE NO_EXCHANGE, NOT_EXCHANGE, LIKELY",
      "RECORD_NONE MX_ELSEWHERE REALM_UNKNOWN NO_EXCHANGE, NOT_EXCHANGE, GUESS",
      // clues that contradict each other make it less certain, up to nothing
      "RECORD_MICROSOFT MX_PROVIDER REALM_MANAGED TENANT_FOUND, CLOUD_ONLY, GUESS",
      "RECORD_MICROSOFT MX_OWN REALM_UNKNOWN TENANT_NONE, UNKNOWN, GUESS",
      "RECORD_FOREIGN MX_MICROSOFT, UNKNOWN, GUESS",
      "RECORD_FOREIGN MX_ELSEWHERE REALM_UNKNOWN TENANT_NONE NO_EXCHANGE, UNKNOWN, GUESS",
      "RECORD_FOREIGN MX_MICROSOFT REALM_MANAGED TENANT_FOUND, CLOUD_ONLY, GUESS",
      "MX_NONE, UNKNOWN, GUESS"})
  void cluesAreWeighed(String clues, Deployment deployment, Certainty certainty) {
    Residence residence = weigh(signs(clues));
    assertThat(residence.deployment()).as(residence.classes().toString()).isEqualTo(deployment);
    assertThat(residence.certainty()).as(residence.classes().toString()).isEqualTo(certainty);
  }

  @Test
  void withoutAClueNothingIsClaimed() {
    Residence residence = weigh();
    assertThat(residence.deployment()).isEqualTo(Deployment.UNKNOWN);
    assertThat(residence.classes()).hasSize(5)
        .allSatisfy(w -> assertThat(w.reasons()).isEmpty())
        .allSatisfy(w -> assertThat(w.against()).isEmpty());
  }

  @Test
  void theSameClueSpeaksForOneKindAndAgainstAnother() {
    Residence residence = weigh(Sign.MX_MICROSOFT, Sign.RECORD_OWN);
    assertThat(of(residence, Deployment.CLOUD_ONLY).reasons()).extracting(Reason::sign)
        .containsExactly(Sign.MX_MICROSOFT);
    assertThat(of(residence, Deployment.CLOUD_ONLY).against()).extracting(Reason::sign)
        .containsExactly(Sign.RECORD_OWN);
    assertThat(of(residence, Deployment.ON_PREMISES).against()).extracting(Reason::sign)
        .containsExactly(Sign.MX_MICROSOFT);
  }

  @Test
  void theLikeliestKindComesFirstAndTheWeightiestReasonToo() {
    Residence residence = weigh(Sign.SPF_MICROSOFT, Sign.MX_MICROSOFT, Sign.ANSWER_CLOUD);
    assertThat(residence.classes().getFirst().deployment()).isEqualTo(Deployment.CLOUD_ONLY);
    assertThat(residence.classes().getFirst().reasons()).extracting(Reason::sign)
        .containsExactly(Sign.ANSWER_CLOUD, Sign.MX_MICROSOFT, Sign.SPF_MICROSOFT);
  }

  private static Weighed of(Residence residence, Deployment kind) {
    return residence.classes().stream().filter(w -> w.deployment() == kind).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Sign.class)
  void everyClueHasItsWordsAndSpeaksOfSomething(Sign sign) {
    Wording words = new Wording(Locale.ENGLISH);
    assertThat(words.say("clue." + sign.id(), "a", "b", "c")).doesNotStartWith("clue.");
    assertThat(List.of(weigh(sign)).getFirst().classes())
        .anyMatch(w -> !w.reasons().isEmpty() || !w.against().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Deployment.class)
  void everyKindHasItsWords(Deployment deployment) {
    assertThat(new Wording(Locale.ENGLISH).say("residence." + deployment.id())).doesNotStartWith("residence.");
  }
}
