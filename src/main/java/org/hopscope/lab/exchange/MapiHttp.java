package org.hopscope.lab.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** The two endpoints of MAPI over HTTP [MS-OXCMAPIHTTP], as far as a connection is opened. */
record MapiHttp(Site site, SignIn signIn) implements WebService {
  private static final int SUCCESS = 0;
  private static final int INVALID_REQUEST_TYPE = 5;
  private static final int MISSING_HEADER = 7;
  private static final int ENDPOINT_DISABLED = 16;

  @Override
  public WebResponse answer(WebRequest request) {
    if (!signIn.admits(request)) {
      return signIn.challenge(request);
    }
    if (!request.method().equals("POST")) {
      return WebResponse.html(
          200, "Exchange MAPI/HTTP Connectivity Endpoint", "Version: " + site.build() + "<br/>Vdir Path: " + request.path());
    }
    String type = request.header("x-requesttype").orElse("");
    if (!site.mapiHttp()) {
      return reply(request, type, ENDPOINT_DISABLED, new byte[0]);
    }
    if (type.isEmpty() || request.header("x-requestid").isEmpty()) {
      return reply(request, type, MISSING_HEADER, new byte[0]);
    }
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "PING" -> reply(request, type, SUCCESS, new byte[0]);
      case "CONNECT" -> reply(request, type, SUCCESS, connected()).with("Set-Cookie", "MapiContext=practice; path=/mapi/emsmdb");
      case "DISCONNECT" -> reply(request, type, SUCCESS, new byte[12]);
      default -> reply(request, type, INVALID_REQUEST_TYPE, new byte[0]);
    };
  }

  private WebResponse reply(WebRequest request, String type, int code, byte[] binary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("PROCESSING\r\nDONE\r\nX-ElapsedTime: 2\r\nX-StartTime: Thu, 01 Jan 2026 08:30:00 GMT\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(binary);
    return WebResponse.of(200, "application/mapi-http", body.toByteArray())
        .with("X-RequestType", type)
        .with("X-ResponseCode", Integer.toString(code))
        .with("X-RequestId", request.header("x-requestid").orElse(""))
        .with("X-ServerApplication", "Exchange/" + site.build())
        .with("X-ExpirationInfo", "900000")
        .with("X-PendingPeriod", "15000");
  }

  // [MS-OXCMAPIHTTP] 2.2.4.1.2: status, error, polls, retries, delay, prefix, display name, auxiliary
  private static byte[] connected() {
    byte[] name = "Practice\0".getBytes(StandardCharsets.UTF_16LE);
    return ByteBuffer.allocate(5 * 4 + 1 + name.length + 4)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0).putInt(0).putInt(60_000).putInt(6).putInt(10_000)
        .put((byte) 0)
        .put(name)
        .putInt(0)
        .array();
  }
}
