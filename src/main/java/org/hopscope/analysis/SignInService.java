package org.hopscope.analysis;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.hopscope.autodiscover.Urls;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.wire.Http;

/** Whether the sign-in service that a Bearer challenge names can be reached from here. */
record SignInService(Workbench bench, String from) {
  private static final String METADATA = "/common/v2.0/.well-known/openid-configuration";

  void reach(String authorizationUri) {
    Optional<URI> named = Urls.parse(authorizationUri).filter(u -> "https".equals(u.getScheme()));
    if (named.isEmpty()) {
      return;
    }
    String host = named.get().getHost();
    HopTrack hop = bench.track(Workbench.hop(
        "signin", Stage.AUTODISCOVER_M365, Lane.CLOUD, HopKind.SIGN_IN, Message.of("hop.signin"), host, from));
    Http.Reply reply = bench.send(hop, new Http.Request(
        "GET", URI.create("https://" + host + METADATA), Map.of("Accept", "application/json"),
        new byte[0], Optional.empty(), hop.left()), bench.scope());
    hop.end(outcome(host, reply));
  }

  private static Outcome outcome(String host, Http.Reply reply) {
    if (reply.fault().isPresent()) {
      return new Outcome.Failed(reply.fault().get(), reply.fault().get().at(host, reply.detail()));
    }
    return reply.status() == 200
        ? new Outcome.Passed(Message.of("signin.service", host))
        : new Outcome.Failed(Fault.HTTP_UNEXPECTED, Fault.HTTP_UNEXPECTED.at(host, reply.status()));
  }
}
