package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Evidence;
import org.hopscope.model.Outcome;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Scope;
import org.junit.jupiter.api.Test;

/** The record is looked up beside the steps, and may be told a moment after one of them has ended. */
class LateRecordTest {
  private static final String NAME = "autodiscover.contoso.com";
  private static final Duration LATER = Duration.ofMillis(300);
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final int LOOKS = 500;

  /** The name's IPv6 address is told a moment after something else. */
  private record Slow(Dns dns, BooleanSupplier after) implements Dns {
    @Override
    public Evidence.Dns ask(String asked, String type, Duration deadline, Scope scope) {
      if (asked.equals(NAME) && type.equals("AAAA")) {
        for (int i = 0; i < LOOKS && !after.getAsBoolean(); i++) {
          LockSupport.parkNanos(LOOK.toNanos());
        }
        LockSupport.parkNanos(LATER.toNanos());
      }
      return dns.ask(asked, type, deadline, scope);
    }

    @Override
    public List<Evidence.Dns> askEach(Side side, String asked, String type, Duration deadline, Scope scope) {
      return dns.askEach(side, asked, type, deadline, scope);
    }

    @Override
    public boolean sees(Side side) {
      return dns.sees(side);
    }
  }

  @Test
  void whatARecordAtMicrosoftExcusesIsExcusedAllTheSame() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("cloud-healthy-internet").as(ClientProfile.OUTLOOK_2013)) {
      rehearsal.resolving(dns -> new Slow(dns, () -> step7HasSeenTheCertificate(rehearsal))).run();
      assertThat(rehearsal.outcome("r0.autodiscover")).as(rehearsal.story()).get()
          .isInstanceOf(Outcome.ExpectedFailure.class);
    }
  }

  private static boolean step7HasSeenTheCertificate(Rehearsal rehearsal) {
    return rehearsal.outcome("r0.root").isPresent() && rehearsal.events().stream()
        .anyMatch(e -> e instanceof AnalysisEvent.Observed(var at, var hop, Evidence.Tls tls)
            && hop.equals("r0.autodiscover"));
  }
}
