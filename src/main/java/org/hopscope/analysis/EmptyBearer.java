package org.hopscope.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.Challenge;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;

/** Exchange Online may tell of its tokens only to those who come with an empty one. */
final class EmptyBearer {
  private EmptyBearer() {}

  /**
   * Says the same once more, with an empty token, where that may bring a challenge that can be used.
   *
   * @return the refusal that tells of tokens, if there is one
   */
  static Optional<Http.Reply> ask(
      Workbench bench, HopTrack hop, Http.Request said, List<Challenge> offered, Scope within) {
    return bench.signIn().mayHideTokens(offered)
        ? Optional.of(bench.send(hop, withEmptyToken(said), within)).filter(EmptyBearer::tells)
        : Optional.empty();
  }

  private static boolean tells(Http.Reply reply) {
    return reply.status() == 401 && Challenge.offers(offered(reply), "bearer");
  }

  static List<Challenge> offered(Http.Reply reply) {
    return Challenge.parseAll(reply.all("WWW-Authenticate"));
  }

  private static Http.Request withEmptyToken(Http.Request said) {
    Map<String, String> headers = new HashMap<>(said.headers());
    headers.put("Authorization", "Bearer");
    return new Http.Request(said.method(), said.url(), headers, said.body(), Optional.empty(), said.deadline());
  }
}
