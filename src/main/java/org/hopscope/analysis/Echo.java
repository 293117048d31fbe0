package org.hopscope.analysis;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hopscope.auth.Scheme;
import org.hopscope.wire.Http;

/** Some servers put what they were sent into their answers. */
final class Echo {
  private Echo() {}

  /** Whether there is nothing of the proof in the reply, in whatever form: such a one may be remembered. */
  static boolean isNone(Scheme sent, Http.Reply reply) {
    return isNone(sent, new String(reply.body(), StandardCharsets.UTF_8))
        && isNone(sent, new String(reply.body(), StandardCharsets.ISO_8859_1))
        && isNone(sent, new String(reply.body(), StandardCharsets.UTF_16LE))
        && isNone(sent, new String(reply.body(), StandardCharsets.UTF_16BE))
        && isNone(sent, reply.headers().toString()) && isNone(sent, reply.detail());
  }

  /** What a session is known by is no less than a proof. */
  static Http.Reply withoutCookies(Http.Reply reply) {
    Map<String, List<String>> headers = new HashMap<>(reply.headers());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Set-Cookie"));
    return new Http.Reply(reply.status(), headers, reply.body(), reply.fault(), reply.detail());
  }

  private static boolean isNone(Scheme sent, String text) {
    return sent.redact(text).equals(text);
  }
}
