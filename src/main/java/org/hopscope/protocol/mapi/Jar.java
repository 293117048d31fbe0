package org.hopscope.protocol.mapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.wire.Http;

/** The cookies of one session context, [MS-OXCMAPIHTTP] 3.1.5.1: all of them go back with the next request. */
final class Jar {
  private static final int MOST = 50;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  void keep(Http.Reply reply) {
    for (String cookie : reply.all("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair.length == 2 && !pair[0].isBlank() && cookies.size() < MOST) {
        cookies.put(pair[0].strip(), pair[1].strip());
      }
    }
  }

  /** The header's value. */
  Optional<String> all() {
    return cookies.isEmpty() ? Optional.empty() : Optional.of(cookies.entrySet().stream()
        .map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
  }

  List<String> names() {
    return new ArrayList<>(cookies.keySet());
  }
}
