package org.hopscope.wire.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import okhttp3.Request;

/** Any bytes are an answer, the head of one, or refused as malformed: those of a proxy to CONNECT, those before a request ends. */
class EarlyAnswerFuzzTest {
  private static final Request REQUEST = new Request.Builder().url("https://mail.contoso.com/").build();

  @FuzzTest
  void anyBytesAreAHeadOrMalformed(byte[] bytes) {
    try {
      EarlyAnswer.head(bytes, REQUEST);
    } catch (IOException malformed) {
      // told as such
    }
  }

  @FuzzTest
  void anyBytesAreAnAnswerOrMalformed(byte[] bytes) {
    try (var answer = EarlyAnswer.read(new ByteArrayInputStream(bytes), REQUEST)) {
      answer.body().bytes();
    } catch (IOException malformed) {
      // told as such
    }
  }
}
