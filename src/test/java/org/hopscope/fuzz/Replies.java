package org.hopscope.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hopscope.wire.Http;

/** Answers of a server that may send anything. */
final class Replies {
  private static final List<String> HEADERS = List.of("Location", "WWW-Authenticate", "Content-Type", "X-FEServer",
      "Retry-After", "Date");
  private static final int[] STATUSES = {200, 301, 302, 307, 401, 403, 404, 407, 500, 503, 999, 1, 100};

  private Replies() {}

  static Http.Reply any(FuzzedDataProvider data) {
    int status = data.pickValue(STATUSES);
    Map<String, List<String>> headers = new TreeMap<>();
    for (String header : data.pickValues(HEADERS, data.consumeInt(0, 3))) {
      headers.put(header, List.of(data.consumeString(200)));
    }
    return new Http.Reply(status, headers, data.consumeRemainingAsBytes(), Optional.empty(), "");
  }

  static Http.Reply ok(byte[] body) {
    return new Http.Reply(200, Map.of(), body, Optional.empty(), "");
  }
}
