package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that are not ready for Microsoft 365, tested by the command line: what it says, and how it ends. */
@Timeout(200)
class NetworkCommandLineTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "net-reset | Teams | 1 | Teams does not work – teams.microsoft.com:443 takes the connection, which is cut as soon as"
        + " | presence.teams.microsoft.com:443 for *.teams.microsoft.com Cut after ClientHello.",
    "net-one-address | Exchange | 1 | Nothing of Microsoft 365 can be reached from here – the resolver"
        + " | The resolvers inside give every name the same address, 203.0.113.66",
    "net-smtp-starttls-stripped | Exchange | 0 | Exchange Online is reachable from here | No STARTTLS.",
  })
  void theVerdictNamesWhatBreaksAndTheRowsTellWhy(String world, String area, int exit, String verdict, String row) {
    Typed typed = Typed.command("", "endpoints", "--scenario", world, "--area", area, "--step-timeout", "60",
        "--timeout", "150");
    assertThat(typed.out()).startsWith(verdict).contains(row);
    assertThat(typed.exit()).isEqualTo(exit);
  }
}
