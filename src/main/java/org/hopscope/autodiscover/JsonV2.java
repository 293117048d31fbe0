package org.hopscope.autodiscover;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.wire.Http;

/**
 * Autodiscover version 2: one anonymous GET, one URL back (the web forms of Exchange's
 * autodiscover.json). Exchange answers for made-up users too: never a proof that a mailbox exists.
 */
public final class JsonV2 {
  private static final String PATH = "/autodiscover/autodiscover.json";

  /** What an address may be asked for. */
  public enum Service {
    AUTODISCOVER_V1("AutodiscoverV1"),
    EWS("Ews"),
    ACTIVE_SYNC("ActiveSync"),
    REST("Rest"),
    SUBSTRATE("Substrate");

    private final String wire;

    Service(String wire) {
      this.wire = wire;
    }

    /** As the query names it. */
    public String wire() {
      return wire;
    }
  }

  private JsonV2() {}

  /** The form current clients use: the address in the path. */
  public static URI pathForm(String host, EmailAddress address, Service service) {
    return URI.create("https://" + host + PATH + "/v1.0/" + encoded(address).replace("%40", "@")
        + "?Protocol=" + service.wire());
  }

  /** The older form, which Exchange itself redirects to. {@code redirectCount} tells how often it did. */
  public static URI queryForm(String host, EmailAddress address, Service service, int redirectCount) {
    return URI.create("https://" + host + PATH + "?Email=" + encoded(address) + "&Protocol=" + service.wire()
        + "&RedirectCount=" + redirectCount);
  }

  /** Never with a password: whoever asks need not be anybody. */
  public static Http.Request request(URI url, ClientProfile client, Duration deadline) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", client.userAgent());
    headers.put("Accept", "application/json");
    return new Http.Request("GET", url, headers, new byte[0], Optional.empty(), deadline);
  }

  private static String encoded(EmailAddress address) {
    return URLEncoder.encode(address.text(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
