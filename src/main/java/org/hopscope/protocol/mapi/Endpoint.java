package org.hopscope.protocol.mapi;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.ClientProfile;
import org.hopscope.wire.Http;

/** One of the two endpoints of MAPI over HTTP, and the requests to it, [MS-OXCMAPIHTTP] 2.2.2.1. */
public final class Endpoint {
  private static final Pattern BUILD = Pattern.compile("Outlook (\\d+\\.\\d+\\.\\d+)");
  private static final String CURRENT = "16.0.17928";
  private static final byte[] NOTHING = {};

  private final URI url;
  private final ClientProfile client;
  private final String session = "{" + UUID.randomUUID() + "}";
  private final Jar jar = new Jar();
  private int number;

  public Endpoint(URI url, ClientProfile client) {
    this.url = url;
    this.client = client;
  }

  /** [MS-OXCMAPIHTTP] 2.2.6. */
  public Http.Request ping(Duration deadline) {
    return request("PING", NOTHING, deadline);
  }

  Http.Request request(String type, byte[] body, Duration deadline) {
    number++;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", client.userAgent());
    headers.put("Accept", "*/*");
    headers.put("Content-Type", "application/mapi-http");
    headers.put("X-RequestType", type);
    headers.put("X-RequestId", session + ":" + number);
    headers.put("X-ClientInfo", session + ":1");
    headers.put("X-ClientApplication", "Outlook/" + build() + ".0");
    jar.all().ifPresent(cookies -> headers.put("Cookie", cookies));
    return new Http.Request("POST", url, headers, body, Optional.empty(), deadline);
  }

  Jar jar() {
    return jar;
  }

  String host() {
    return url.getHost();
  }

  /** A client that does not speak MAPI asks as the current Outlook: for others' sake. */
  private String build() {
    Matcher build = BUILD.matcher(client.userAgent());
    return build.find() ? build.group(1) : CURRENT;
  }
}
