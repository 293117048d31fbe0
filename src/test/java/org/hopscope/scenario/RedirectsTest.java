package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.Consent.Question;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may send a client where, and what is asked before it goes (decision 7). */
@Timeout(60)
class RedirectsTest {
  private static final String HOSTER = "mail.proseware-hosting.com";
  private static final String SECOND = "mail.fourthcoffee-hosting.com";

  private record Asked(Question question, String host) {}

  /** Agrees to some, and keeps what it was asked. */
  private static final class Technician implements Consent {
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<Asked> agreeable;

    Technician(Asked... agreeable) {
      this.agreeable = List.of(agreeable);
    }

    @Override
    public boolean agrees(Question question, String host, Message why) {
      asked.add(new Asked(question, host));
      return agreeable.contains(new Asked(question, host));
    }
  }

  private static Verdict verdict(Rehearsal run) {
    return GraphFold.replay(run.events()).verdict();
  }

  /** The own server's word, over verified TLS, is enough to ask the provider, and never for the password. */
  @Test
  void theOwnServerMaySendAnywhereButThePasswordDoesNotFollowUnasked() throws Exception {
    Technician technician = new Technician();
    try (Rehearsal run = new Rehearsal("redirect-own").agreeing(technician).run()) {
      assertThat(technician.asked).as(run.story()).containsExactly(new Asked(Question.SEND_PASSWORD, HOSTER));
      assertThat(run.lab().log()).extracting(LabRequest::host).contains(HOSTER);
      assertThat(run.lab().log()).noneMatch(r -> r.host().equals(HOSTER) && r.bringsPassword());
      assertThat(verdict(run).outcome()).isEqualTo(Result.BLOCKED);
      assertThat(verdict(run).brokenAt()).contains("r0.autodiscover.u1");
    }
  }

  @Test
  void whoAgreesConnects() throws Exception {
    Technician technician = new Technician(new Asked(Question.SEND_PASSWORD, HOSTER));
    try (Rehearsal run = new Rehearsal("redirect-own").agreeing(technician).run()) {
      assertThat(verdict(run).outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
      assertThat(technician.asked).hasSize(1);
    }
  }

  /** The provider is a stranger, however good its certificate is: its word is nobody's of the account. */
  @Test
  void aStrangerThatSendsOnToAnotherIsFollowedOnlyWhenTheTechnicianAgrees() throws Exception {
    Technician technician = new Technician();
    try (Rehearsal run = new Rehearsal("redirect-onward").agreeing(technician).run()) {
      assertThat(technician.asked).as(run.story()).containsExactly(new Asked(Question.FOLLOW_REDIRECT, SECOND));
      assertThat(run.lab().log()).extracting(LabRequest::host).contains(HOSTER).doesNotContain(SECOND);
      assertThat(verdict(run).brokenAt()).contains("r0.autodiscover.u1");
    }
  }

  @Test
  void eachStepOfSuchAChainIsAskedFor() throws Exception {
    Technician technician = new Technician(new Asked(Question.FOLLOW_REDIRECT, SECOND),
        new Asked(Question.SEND_PASSWORD, SECOND));
    try (Rehearsal run = new Rehearsal("redirect-onward").agreeing(technician).run()) {
      assertThat(verdict(run).outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
      assertThat(run.lab().log()).noneMatch(r -> r.host().equals(HOSTER) && r.bringsPassword());
    }
  }
}
