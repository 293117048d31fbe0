package org.hopscope.wire.http;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.hopscope.wire.Http;

/** Evidence of an exchange can be made of any headers and any body. */
class ReportFuzzTest {
  private static final List<String> NAMES = List.of("Content-Type", "Set-Cookie", "Authorization", "Location", "X-Any",
      "WWW-Authenticate");

  @FuzzTest
  void anyExchangeIsReported(FuzzedDataProvider data) {
    Headers.Builder headers = new Headers.Builder();
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      headers.addUnsafeNonAscii(data.pickValue(NAMES), data.consumeString(60).replaceAll("[\\p{Cntrl}]", ""));
    }
    Request request = new Request.Builder().url("https://mail.contoso.com/").build();
    Transcript transcript = new Transcript(Optional.empty());
    transcript.answered(new Response.Builder()
        .request(request).protocol(Protocol.HTTP_1_1).code(200).message("").headers(headers.build()).build());
    Http.Reply reply = new Http.Reply(200, Map.of(), data.consumeRemainingAsBytes(), Optional.empty(), "");
    new Report(transcript, java.util.function.UnaryOperator.identity()).of(request, null, reply, "", List.of());
  }
}
