package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hopscope.model.Fault;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.pac.PacFailure;
import org.hopscope.wire.pac.PacScript;
import org.hopscope.wire.pac.Route;
import org.hopscope.wire.pac.Surroundings;

/** A proxy script and its answer: ways come out, or a fault with its name. */
class PacFuzzTest {
  private static final URI URL = URI.create("https://autodiscover.contoso.com/autodiscover/autodiscover.xml");

  @FuzzTest
  void anyAnswerIsAListOrAFault(@NotNull String answer) {
    try {
      check(Route.read(answer));
    } catch (PacFailure failure) {
      assertThat(failure.fault()).isEqualTo(Fault.PAC_BAD_RESULT);
    }
  }

  @FuzzTest
  void anyScriptComesToAnEnd(@NotNull String script) {
    try (Scope scope = new Scope()) {
      check(new PacScript(script, new Nowhere(), WireClock.SYSTEM).routes(URL, Duration.ofSeconds(20), scope));
    } catch (PacFailure failure) {
      assertThat(failure.fault()).isIn(Fault.PAC_BROKEN, Fault.PAC_ENDLESS, Fault.PAC_BAD_RESULT);
      assertThat(failure.detail()).hasSizeLessThan(400).doesNotContain("\n");
    }
  }

  private static void check(List<Route> routes) {
    assertThat(routes).isNotEmpty().allSatisfy(route -> {
      assertThat(route.text()).doesNotContain("\n", "\r");
      assertThat(route.port()).isBetween(0, 65_535);
    });
  }

  private record Nowhere() implements Surroundings {
    @Override
    public List<InetAddress> addresses(String host, Duration patience, Scope scope) {
      return List.of();
    }

    @Override
    public List<InetAddress> own() {
      return List.of();
    }

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }
}
