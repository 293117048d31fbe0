package org.hopscope.lab.mapi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;

/** Answers as they are framed, [MS-OXCMAPIHTTP] 2.2.2.2: in chunks, each tag in one of its own. */
record Answer(WebRequest request, String build) {
  private static final String TYPE = "application/mapi-http";
  private static final String HEADERS = "X-ElapsedTime: 2\r\nX-StartTime: Thu, 01 Jan 2026 08:30:00 GMT\r\n\r\n";
  private static final long PERIOD = 500;

  WebResponse good(byte[] body) {
    return framed(out -> write(out, "PROCESSING\r\n", "PENDING\r\n", body));
  }

  WebResponse refused(int code) {
    return headed(WebResponse.of(200, TYPE, ""), code);
  }

  WebResponse doneFirst(byte[] body) {
    return framed(out -> write(out, "DONE\r\n", "PROCESSING\r\n", body));
  }

  /** As a proxy does that counts wrong. */
  WebResponse truncated(byte[] body) {
    return framed(out -> write(out, "PROCESSING\r\n", "", Arrays.copyOf(body, body.length / 2)));
  }

  WebResponse pendingForever() {
    return framed(out -> {
      out.write(ascii("PROCESSING\r\n"));
      while (true) {
        out.write(ascii("PENDING\r\n"));
        out.flush();
        Thread.sleep(PERIOD);
      }
    });
  }

  /** The connection ends in the middle of a chunk. */
  static WebResponse reset() {
    return WebResponse.raw("HTTP/1.1 200 OK\r\nContent-Type: " + TYPE
        + "\r\nX-ResponseCode: 0\r\nTransfer-Encoding: chunked\r\n\r\nC\r\nPROCESSING\r\n\r\nFF\r\nDO");
  }

  private static void write(OutputStream out, String first, String second, byte[] body) throws IOException {
    out.write(ascii(first));
    if (!second.isEmpty()) {
      out.write(ascii(second));
    }
    byte[] done = ascii("DONE\r\n" + HEADERS);
    byte[] last = Arrays.copyOf(done, done.length + body.length);
    System.arraycopy(body, 0, last, done.length, body.length);
    out.write(last);
  }

  private WebResponse framed(WebResponse.Body body) {
    WebResponse chunked = WebResponse.streamed(200, TYPE, WebResponse.UNKNOWN, body);
    return headed(new WebResponse(200, chunked.headers(), chunked.length(), chunked.body(), false), 0);
  }

  private WebResponse headed(WebResponse response, int code) {
    return response
        .with("X-RequestType", request.header("x-requesttype").orElse(""))
        .with("X-ResponseCode", Integer.toString(code))
        .with("X-RequestId", request.header("x-requestid").orElse(""))
        .with("X-ClientInfo", request.header("x-clientinfo").orElse(""))
        .with("X-ServerApplication", "Exchange/" + build)
        .with("X-ExpirationInfo", "900000")
        .with("X-PendingPeriod", "15000");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
