package org.hopscope.analysis;

import java.net.URI;
import org.hopscope.autodiscover.JsonAnswer;
import org.hopscope.autodiscover.JsonV2;
import org.hopscope.autodiscover.RedirectGuard;
import org.hopscope.wire.PublicSuffix;

/**
 * Asks Autodiscover version 2. Exchange redirects from one form of the question to the other, and a hybrid to
 * Microsoft 365: that is followed where nobody has to be asked first, which leaves strangers out.
 */
record V2Question(Workbench bench, HopTrack hop) {
  /** The answer in the end, or the redirect that was not followed. */
  JsonAnswer ask(URI first) {
    RedirectGuard guard = new RedirectGuard();
    if (guard.begin(first).isPresent()) {
      return new JsonAnswer.Redirect(first);
    }
    JsonAnswer answer = once(first);
    while (answer instanceof JsonAnswer.Redirect(URI to) && mayGo(first, to) && guard.refuse(to).isEmpty()) {
      answer = once(to);
    }
    return answer;
  }

  private JsonAnswer once(URI url) {
    return JsonAnswer.of(url, bench.send(hop, JsonV2.request(url, bench.client(), hop.left()), bench.scope()));
  }

  private boolean mayGo(URI from, URI to) {
    return bench.signIn().trust().knows(to.getHost()) || PublicSuffix.sameOwner(from.getHost(), to.getHost());
  }
}
