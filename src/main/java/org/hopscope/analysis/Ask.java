package org.hopscope.analysis;

import java.util.List;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;

/** A question, as memory tells it from others of the same hop. */
sealed interface Ask {
  record Name(String name, String type) implements Ask {}

  record NameOfEach(Dns.Side side, String name, String type) implements Ask {}

  /** The answers of each resolver of a side. */
  record Each(List<Evidence.Dns> answers) {}

  /** @param authorized whether it says by itself who asks; with an empty token, then */
  record Page(String method, String url, boolean authorized) implements Ask {
    static Page of(Http.Request request) {
      return new Page(request.method(), request.url().toString(), request.headers().containsKey("Authorization"));
    }
  }

  /** The same as the account. */
  record PageAsAccount(Page page) implements Ask {}

  record Search(String controller, int port) implements Ask {}

  record Ping(String controller) implements Ask {}

  record Standing(String certificate) implements Ask {}

  record SignIn(String url) implements Ask {}

  record Conversation(String url) implements Ask {}

  record PastProxy(ProxyWays.Way way) implements Ask {}

  /** A name that nobody has made. */
  record Nobody() implements Ask {}
}
