package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has ended is kept by nobody: neither the account, nor the way to its servers. */
@Timeout(60)
class LetGoTest {
  private static final int COLLECTIONS = 100;

  /** Every name is there after so long, and nobody takes a connection. */
  private static WeakReference<OpenPlace> analyzed(Duration took) throws InterruptedException {
    Dns dns = (name, type, deadline, scope) -> new Evidence.Dns(
        "test", name, type, type.equals("A") ? DnsStatus.FOUND : DnsStatus.NO_RECORD, List.of(), List.of(), took);
    Http http = (request, seen, scope) -> {
      seen.accept(dns.ask(request.url().getHost(), "A", Duration.ZERO, scope));
      return new Http.Reply(0, Map.of(), new byte[0], Optional.of(Fault.CONNECT_REFUSED), "");
    };
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    OpenPlace place = new OpenPlace(new Vantage("test", "test", Optional.empty()), view, () -> {});
    new Runner((v, scope) -> new World(dns, http, null, null, WireClock.SYSTEM, () -> {}), WireClock.SYSTEM)
        .start(new AnalysisRequest(
            new EmailAddress("anna", "contoso.com"), Secret.none(), ClientProfile.OUTLOOK_WINDOWS, place,
            AnalysisRequest.Limits.DEFAULT, Consent.NEVER), event -> {})
        .await();
    return new WeakReference<>(place);
  }

  private static boolean letGo(WeakReference<?> what) throws InterruptedException {
    for (int i = 0; i < COLLECTIONS && what.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return what.get() == null;
  }

  @Test
  void alsoWhenTheComputerSleptAmidAnAnswer() throws Exception {
    assertThat(letGo(analyzed(Duration.ofHours(8)))).isTrue();
  }
}
