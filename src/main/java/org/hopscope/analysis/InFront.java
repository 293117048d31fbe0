package org.hopscope.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.wire.Http;

/**
 * What shows that a machine in front of the server has ended TLS: RFC 9110, section 7.6.3, and the cookies by which
 * load balancers keep a client at one server.
 */
final class InFront {
  /** F5 BIG-IP, Citrix NetScaler, Amazon's, Azure's. */
  private static final List<String> STICKY = List.of("BIGipServer", "NSC_", "AWSALB", "ARRAffinity",
      "ApplicationGatewayAffinity");

  private InFront() {}

  /** The name of the header or the cookie; empty where nothing shows it. */
  static Optional<String> mark(Http.Reply reply) {
    Stream<String> via = reply.header("Via").stream().map(value -> "Via: " + value);
    Stream<String> cookies = reply.all("Set-Cookie").stream()
        .map(String::strip)
        .filter(cookie -> STICKY.stream().anyMatch(cookie::startsWith))
        .map(cookie -> cookie.replaceFirst("(?s)=.*", ""));
    return Stream.concat(via, cookies).findFirst();
  }
}
