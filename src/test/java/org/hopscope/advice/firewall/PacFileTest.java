package org.hopscope.advice.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.pac.PacFailure;
import org.hopscope.wire.pac.PacScript;
import org.hopscope.wire.pac.Route;
import org.hopscope.wire.pac.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines for a proxy script, at the beginning of one, run as a browser would run it. */
class PacFileTest {
  private static final Route PROXY = new Route(Route.Kind.PROXY, "PROXY proxy.contoso.com:8080", "proxy.contoso.com",
      8080);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** A script that needs no DNS is given none. */
  private static final Surroundings NOWHERE = new Surroundings() {
    @Override
    public List<InetAddress> addresses(String host, Duration patience, Scope scope) {
      throw new AssertionError("asks for " + host);
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
      return ZoneId.of("UTC");
    }
  };

  private static List<Route> way(MissingRules missing, String url) throws PacFailure {
    String script = "function FindProxyForURL(url, host) {\n" + Export.PAC.text(missing, Filtered.WORDS)
        + "  return \"" + PROXY.text() + "\";\n}\n";
    try (Scope scope = new Scope()) {
      return new PacScript(script, NOWHERE, WireClock.SYSTEM).routes(URI.create(url), LONG, scope);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "outlook.office365.com", "OUTLOOK.Office365.com", "smtp.office365.com", "outlook.office.com", "www.office.com",
      "deep.below.office.com", "a.auth.microsoft.com"})
  void whatIsBlockedOrOpenedGoesPastTheProxy(String host) throws PacFailure {
    assertThat(way(Filtered.rules(), "https://" + host + "/")).containsExactly(Route.STRAIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "www.contoso.com", "office.com", "notoffice.com", "outlook.office365.com.evil.example", "auth.microsoft.com",
      "login.microsoftonline.com", "contoso-com.mail.protection.outlook.com"})
  void everythingElseGoesWhereItWent(String host) throws PacFailure {
    assertThat(way(Filtered.rules(), "https://" + host + "/")).containsExactly(PROXY);
  }

  @Test
  void whereNothingIsMissingTheScriptStaysAsItWas() throws PacFailure {
    assertThat(way(Filtered.nothing(), "https://outlook.office365.com/")).containsExactly(PROXY);
  }
}
