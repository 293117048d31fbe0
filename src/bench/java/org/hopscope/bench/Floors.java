package org.hopscope.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The longest chain of dependent round trips of each scenario, as the current Outlook for Windows
 * meets it. A name lookup, a connect, a TLS 1.3 handshake and a request are one each. A name that is
 * known from the start (autodiscover-s.outlook.com) is looked up beside the chain, not in it. That
 * nothing answers is only known when the slowest step has said so. Where the finding is silence, the chain ends with the three seconds for which a connect is waited for.
 */
final class Floors {
  record Floor(String chain, Duration silence) {
    int roundTrips() {
      return (int) Arrays.stream(chain.split("\\s+")).filter(s -> !s.equals(">")).count();
    }

    Duration time(Duration roundTrip) {
      return roundTrip.multipliedBy(roundTrips()).plus(silence);
    }
  }

  private static final String SERVER = "tcp tls 401 200";
  private static final String M365 = "dns > " + SERVER;
  private static final String PROTOCOL = "dns tcp tls 401";
  private static final String OWN_SERVER = "dns " + SERVER;
  /** The domain controller is found, connected to, StartTLS, handshake, bind, root DSE, search. */
  private static final String DIRECTORY = "srv dns tcp starttls tls bind dse search";

  private static final Map<String, Floor> FLOORS = Map.ofEntries(
      floor("cloud-healthy-internet", M365 + " > " + PROTOCOL),
      floor("cloud-healthy-inside", M365 + " > " + PROTOCOL),
      floor("hybrid-cloud-inside", DIRECTORY + " > 401 200 > " + M365 + " > " + PROTOCOL),
      floor("hybrid-cloud-internet", OWN_SERVER + " > " + M365 + " > " + PROTOCOL),
      floor("hybrid-onprem", OWN_SERVER + " > dns tcp tls 401"),
      floor("onprem-only", OWN_SERVER + " > dns tcp tls 401"),
      floor("outlook-anywhere-only", OWN_SERVER + " > dns tcp tls 401"),
      floor("record-missing", "dns tcp tls 200"),
      floor("cname-wrong", "dns tcp tls 200"),
      floor("cert-untrusted", "dns tcp 302 > tcp tls"),
      floor("firewall-m365", M365 + " > dns", Duration.ofSeconds(3)),
      floor("wrong-password", M365),
      floor("modern-auth", "dns > tcp tls 401 > " + PROTOCOL),
      floor("cert-expired", "dns tcp tls 200"),
      floor("redirectaddr-dead", OWN_SERVER + " > dns"),
      floor("cert-wrong-name", "dns tcp tls 200"),
      floor("redirect-loop", OWN_SERVER + " > " + OWN_SERVER),
      floor("scp-dead", DIRECTORY + " > dns", Duration.ofSeconds(3)),
      floor("server-503", "dns tcp tls 503"),
      floor("html-not-xml", "dns tcp tls 200"),
      floor("cloud-two-holes", M365 + " > " + PROTOCOL),
      floor("hybrid-two-holes", DIRECTORY + " > 401 200 > " + M365 + " > " + PROTOCOL));

  private Floors() {}

  static Optional<Floor> of(String scenario) {
    return Optional.ofNullable(FLOORS.get(scenario));
  }

  private static Map.Entry<String, Floor> floor(String scenario, String chain) {
    return floor(scenario, chain, Duration.ZERO);
  }

  private static Map.Entry<String, Floor> floor(String scenario, String chain, Duration silence) {
    return Map.entry(scenario, new Floor(chain, silence));
  }
}
