package org.hopscope.lab.mapi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;

/** Session contexts by their cookies, [MS-OXCMAPIHTTP] 3.2.1. A sequence cookie is good for one request. */
final class Sessions {
  private static final String CONTEXT = "MapiContext";
  private static final String SEQUENCE = "MapiSequence";
  private final Map<String, String> sequences = new ConcurrentHashMap<>();

  /** @return the session's context cookie */
  String open() {
    String context = "MAPIAAAA" + UUID.randomUUID();
    sequences.put(context, fresh());
    return context;
  }

  /** Of a request within a session; the sequence has moved on then. */
  String of(WebRequest request) throws Refusal {
    String context = cookie(request, CONTEXT).orElseThrow(() -> new Refusal(Refusal.MISSING_COOKIE));
    String sequence = cookie(request, SEQUENCE).orElseThrow(() -> new Refusal(Refusal.MISSING_COOKIE));
    if (!sequences.containsKey(context)) {
      throw new Refusal(Refusal.CONTEXT_NOT_FOUND);
    }
    if (!sequences.replace(context, sequence, fresh())) {
      throw new Refusal(Refusal.INVALID_SEQUENCE);
    }
    return context;
  }

  void close(String context) {
    sequences.remove(context);
  }

  /** The cookies for the next request; none once the session is over. */
  WebResponse hand(String context, WebResponse response, String path) {
    String sequence = sequences.get(context);
    return sequence == null ? response : response
        .with("Set-Cookie", CONTEXT + "=" + context + "; path=" + path + "; secure; HttpOnly")
        .with("Set-Cookie", SEQUENCE + "=" + sequence + "; path=" + path + "; secure; HttpOnly");
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static Optional<String> cookie(WebRequest request, String name) {
    return request.header("cookie").stream().flatMap(all -> Arrays.stream(all.split(";")))
        .map(pair -> pair.strip().split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].equals(name))
        .map(pair -> pair[1]).findFirst();
  }
}
