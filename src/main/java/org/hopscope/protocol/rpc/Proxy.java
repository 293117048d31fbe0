package org.hopscope.protocol.rpc;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Offer;
import org.hopscope.wire.Http;
import org.hopscope.wire.RpcChannels;

/**
 * Where an RPC proxy is, and the server behind it that is meant.
 *
 * @param server as Autodiscover told it: a stranger's word
 */
record Proxy(URI url, String server) {
  private static final byte[] ANYTHING = new byte[4];

  static Proxy of(Offer offer) {
    return new Proxy(offer.url(), offer.rpc().flatMap(Offer.Rpc::server).orElse(offer.url().getHost()));
  }

  String target(String port) {
    return server + ":" + port;
  }

  /** [MS-RPCH] 2.1.2.1.5. */
  Http.Request echo(String method, String port, Duration left) {
    return new Http.Request(method, at(port), headers(), ANYTHING, Optional.empty(), left);
  }

  /** [MS-RPCH] 2.1.2.1.1 and 2.1.2.1.2. */
  RpcChannels.Opening opening(String port, Rts connA1, Duration left) {
    return new RpcChannels.Opening(at(port), headers(), connA1.bytes(), left);
  }

  /** [MS-RPCH] 2.2.2; what a URI cannot hold is escaped. */
  private URI at(String port) {
    try {
      return new URI(url.getScheme(), url.getAuthority(), url.getPath(), target(port), null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("all parts but the query are those of a URI", e);
    }
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", "MSRPC");
    headers.put("Accept", "application/rpc");
    headers.put("Cache-Control", "no-cache");
    headers.put("Pragma", "No-cache");
    return headers;
  }
}
