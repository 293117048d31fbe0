package org.hopscope.lab.exchange;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hopscope.lab.oauth.Issuer;
import org.hopscope.lab.web.WebRequest;

/**
 * RFC 6750: a token of the sign-in service, for this server, that is not over.
 *
 * @param authorize where clients are sent for it
 * @param audience whom it has to be for; empty: no token is good
 * @param objection to a good token: parameters for the challenge, empty for none
 */
record Bearer(
    String authorize, Function<WebRequest, Optional<String>> audience, UnaryOperator<String> objection)
    implements Scheme {
  Bearer(String authorize, Function<WebRequest, Optional<String>> audience) {
    this(authorize, audience, token -> "");
  }

  @Override
  public boolean admits(WebRequest request) {
    return good(request).anyMatch(token -> objection.apply(token).isEmpty());
  }

  private Stream<String> good(WebRequest request) {
    Optional<String> wanted = audience.apply(request);
    return Scheme.tokens(request, "Bearer").stream().filter(t -> Issuer.verify(t)
        .filter(c -> wanted.equals(Optional.of(c.audience())) && c.expires().isAfter(Clock.systemUTC().instant()))
        .isPresent());
  }

  @Override
  public String challenge(WebRequest request) {
    return "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\","
        + " trusted_issuers=\"00000001-0000-0000-c000-000000000000@*\","
        + " token_types=\"app_asserted_user_v1 service_asserted_app_v1\","
        + " authorization_uri=\"" + authorize + "\""
        + good(request).map(objection).filter(o -> !o.isEmpty()).map(o -> ", " + o).findFirst().orElse("");
  }

  @Override
  public String toString() {
    return "Bearer";
  }
}
