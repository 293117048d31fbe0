package org.hopscope.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hopscope.analysis.Consent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Fault;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.scenario.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the password goes, and where it does not. */
@Timeout(30)
class CredentialPathTest {
  private static final String ANNA = "anna@contoso.com";
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** An SRV record sends the client to another domain's server. */
  private static Scenario hosted(String mailbox, String domain, String server) {
    return world("hosted", mailbox)
        .mx(domain, server)
        .srv("_autodiscover._tcp." + domain, 443, server)
        .exchange(own(server).mailbox(mailbox))
        .build();
  }

  private Consent answering(boolean answer) {
    return (question, host, why) -> {
      asked.add(question + " " + host);
      return question == Consent.Question.FOLLOW_REDIRECT || answer;
    };
  }

  private static boolean passwordReached(Rehearsal rehearsal, String host) {
    return rehearsal.lab().log().stream().filter(LabRequest::bringsPassword).anyMatch(r -> r.host().equals(host));
  }

  @Test
  void aStrangerGetsItWhenTheTechnicianAgrees() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(hosted(ANNA, "contoso.com", "mail.hoster.example"))
        .agreeing(answering(true)).run()) {
      assertThat(asked).containsExactly("FOLLOW_REDIRECT mail.hoster.example", "SEND_PASSWORD mail.hoster.example");
      assertThat(passwordReached(rehearsal, "mail.hoster.example")).isTrue();
      assertThat(GraphFold.replay(rehearsal.events()).verdict().outcome()).as(rehearsal.story())
          .isEqualTo(Result.CONNECTS);
    }
  }

  @Test
  void withoutAgreementItStaysHere() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(hosted(ANNA, "contoso.com", "mail.hoster.example"))
        .agreeing(answering(false)).run()) {
      assertThat(asked).containsExactly("FOLLOW_REDIRECT mail.hoster.example", "SEND_PASSWORD mail.hoster.example");
      assertThat(passwordReached(rehearsal, "mail.hoster.example")).isFalse();
      assertThat(rehearsal.outcome("r0.srv.to")).get().isInstanceOfSatisfying(
          Outcome.Failed.class, f -> assertThat(f.fault()).isEqualTo(Fault.CREDENTIAL_WITHHELD));
      assertThat(GraphFold.replay(rehearsal.events()).verdict().brokenAt()).contains("r0.srv.to");
    }
  }

  /** Not even asked for: anyone may own autodiscover.<tld>. */
  @Test
  void aShortenedMailDomainNeverGetsIt() throws Exception {
    String mailbox = "anna@contoso.example";
    try (Rehearsal rehearsal = new Rehearsal(hosted(mailbox, "contoso.example", "autodiscover.example"))
        .agreeing(answering(true)).run()) {
      assertThat(asked).isEmpty();
      assertThat(passwordReached(rehearsal, "autodiscover.example")).isFalse();
    }
  }

  /** RedirectAddr may name any domain: its servers are strangers, though the round is about them. */
  @Test
  void aDomainThatRedirectAddrNamesIsNoReasonToTrustIt() throws Exception {
    Scenario world = world("led-away", ANNA)
        .mx("contoso.com", "autodiscover.contoso.com")
        .exchange(own("autodiscover.contoso.com").redirectAddr(ANNA, "anna@evil.example"))
        .exchange(own("autodiscover.evil.example").mailbox("anna@evil.example"))
        .build();
    try (Rehearsal rehearsal = new Rehearsal(world).agreeing(answering(false)).run()) {
      assertThat(asked).containsExactly("SEND_PASSWORD autodiscover.evil.example");
      assertThat(passwordReached(rehearsal, "autodiscover.contoso.com")).isTrue();
      assertThat(passwordReached(rehearsal, "autodiscover.evil.example")).isFalse();
    }
  }

  @Test
  void withoutAPasswordTheWayIsShownUpToTheSignIn() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").password("").run()) {
      assertThat(GraphFold.replay(rehearsal.events()).verdict().outcome()).as(rehearsal.story())
          .isEqualTo(Result.SIGN_IN_UNPROVEN);
      assertThat(rehearsal.lab().log()).noneMatch(LabRequest::bringsPassword);
    }
  }

  /** Nothing with a password goes where the certificate does not hold, or where there is no TLS. */
  @Test
  void badCertificatesGetNoPassword() throws Exception {
    for (String id : List.of("cert-expired", "cert-wrong-name", "cert-untrusted", "cname-wrong")) {
      try (Rehearsal rehearsal = new Rehearsal(id).agreeing(answering(true)).run()) {
        // the fail-safe may take it to Microsoft 365 itself, whose certificate is good
        assertThat(rehearsal.lab().log()).as(id)
            .noneMatch(
                r -> r.bringsPassword() && (id.equals("cert-untrusted") || !MicrosoftHosts.servesMail(r.host())));
      }
    }
  }
}
