package org.hopscope.snapshot.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** Each request and its response, as redacted by whoever recorded it. */
final class ExchangeSheet extends SheetMaker {
  ExchangeSheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.Http.class, node).forEach(this::exchange);
  }

  private void exchange(Evidence.Http http) {
    heading(http.method() + " " + http.url());
    String status = http.status() == 0 ? words.say("http.none") : Integer.toString(http.status());
    fact("http.status", status, tone(http.status()));
    fault(http.fault(), http.detail());
    fact("http.challenges", String.join("\n", http.challenges()));
    code("http.request", http.requestHeaders(), http.requestBody());
    code("http.response", http.responseHeaders(), http.responseBody());
  }

  /** A question for sign-in is nothing bad. */
  private static Tone tone(int status) {
    if (status == 401) {
      return Tone.PLAIN;
    }
    return status >= 200 && status < 400 ? Tone.GOOD : Tone.BAD;
  }

  private void code(String key, Map<String, List<String>> headers, String body) {
    String text = (headers(headers) + "\n\n" + PrettyXml.of(body)).strip();
    if (!text.isEmpty()) {
      line(words.say(key), Tone.QUIET);
      blocks.add(new Block.Code(text));
    }
  }

  private static String headers(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + ": " + v))
        .collect(Collectors.joining("\n"));
  }
}
