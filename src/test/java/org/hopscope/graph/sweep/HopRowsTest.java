package org.hopscope.graph.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Stage;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Impact;
import org.junit.jupiter.api.Test;

class HopRowsTest {
  private static final SweepTable TABLE = SweepTale.of(6)
      .row(SweepTale.MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office365.com", 443)
      .row(SweepTale.MAILBOX, Impact.PLAIN_HTTP, Cause.REACHED, "outlook.office365.com", 80)
      .row(SweepTale.SUBMISSION, Impact.MAIL_CLIENTS, Cause.DROPPED, "outlook.office365.com", 993)
      .row(SweepTale.SIGN_IN, Impact.SIGN_IN, Cause.DNS_FILTERED, "login.microsoftonline.com", 443)
      .standIn(SweepTale.PORTAL, Impact.OFFICE_APPS, Cause.REACHED, "www.office.com", "*.office.com")
      .standIn(SweepTale.PORTAL, Impact.OFFICE_APPS, Cause.REFUSED, "a.cdn.office.com", "*.cdn.office.com")
      .complete().table();

  private static HopNode hop(HopKind kind, String host, Evidence... seen) {
    GraphFold fold = new GraphFold();
    Hop hop = new Hop("r0.x", Stage.PROTOCOL, Lane.CLOUD, kind, Message.of("hop"), host, Optional.empty());
    fold.accept(new AnalysisEvent.HopStarted(Duration.ZERO, hop));
    Arrays.stream(seen).forEach(e -> fold.accept(new AnalysisEvent.Observed(Duration.ZERO, "r0.x", e)));
    return fold.graph().hop("r0.x").orElseThrow();
  }

  private static List<String> targets(HopNode hop) {
    return HopRows.of(hop, TABLE).rows().stream().map(row -> row.check().target()).toList();
  }

  private static Evidence tcp(String host, int port) {
    return new Evidence.Tcp(host, "192.0.2.1", port, Optional.empty(), "", Duration.ZERO);
  }

  @Test
  void aHopDependsOnTheRowsOfItsHostOnItsPort() {
    HopNode protocol = hop(HopKind.PROTOCOL, "outlook.office365.com");
    assertThat(targets(protocol)).containsExactly("outlook.office365.com:443");
    assertThat(HopRows.of(protocol, TABLE).blocked()).isTrue();
    assertThat(targets(hop(HopKind.SERVER, "Outlook.Office365.com.", tcp("outlook.office365.com", 80))))
        .as("where it was spoken to").containsExactly("outlook.office365.com:80");
  }

  @Test
  void aNameUnderAWildcardDependsOnWhatStandsForTheNarrowestOne() {
    assertThat(targets(hop(HopKind.SERVER, "portal.office.com"))).containsExactly("www.office.com:443");
    assertThat(targets(hop(HopKind.SERVER, "b.cdn.office.com"))).containsExactly("a.cdn.office.com:443");
  }

  @Test
  void aDnsHopDependsOnWhatTheDnsFilterDenies() {
    assertThat(HopRows.of(hop(HopKind.DNS, "login.microsoftonline.com"), TABLE).blocked()).isTrue();
    assertThat(targets(hop(HopKind.DNS, "outlook.office365.com"))).isEmpty();
  }

  @Test
  void ownServersAndHopsWithoutAHostDependOnNothing() {
    assertThat(targets(hop(HopKind.SERVER, "mail.contoso.com"))).isEmpty();
    assertThat(targets(hop(HopKind.COMPUTER, ""))).isEmpty();
    assertThat(HopRows.of(hop(HopKind.COMPUTER, ""), TABLE).foremost()).isEmpty();
  }
}
