package org.hopscope.lab.exchange;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.hopscope.lab.oauth.Issuer;
import org.hopscope.lab.web.WebRequest;

/**
 * RFC 6750: a token of the sign-in service, for this server, that is not over.
 *
 * @param authorize where clients are sent for it
 * @param audience whom it has to be for; empty: no token is good
 */
record Bearer(String authorize, Function<WebRequest, Optional<String>> audience) implements Scheme {
  @Override
  public boolean admits(WebRequest request) {
    Optional<String> wanted = audience.apply(request);
    return Scheme.tokens(request, "Bearer").stream().flatMap(t -> Issuer.verify(t).stream())
        .anyMatch(c -> wanted.equals(Optional.of(c.audience())) && c.expires().isAfter(Clock.systemUTC().instant()));
  }

  @Override
  public String challenge(WebRequest request) {
    return "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\","
        + " trusted_issuers=\"00000001-0000-0000-c000-000000000000@*\","
        + " token_types=\"app_asserted_user_v1 service_asserted_app_v1\","
        + " authorization_uri=\"" + authorize + "\"";
  }

  @Override
  public String toString() {
    return "Bearer";
  }
}
