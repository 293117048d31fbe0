package org.hopscope.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;

/** A response to a request that is still being sent (RFC 9112). */
final class EarlyAnswer {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: (.*))?");
  private static final long LONGEST_LINE = 16 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final long LARGEST_BODY = 64 * 1024;

  private EarlyAnswer() {}

  /** Blocks until there is one, or the connection is closed. */
  static Response read(InputStream from, Request request) throws IOException {
    BufferedSource in = Okio.buffer(Okio.source(from));
    Response.Builder answer = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1);
    int status = status(in, answer);
    Headers headers = headers(in);
    while (status < 200) {
      status = status(in, answer);
      headers = headers(in);
    }
    return answer.headers(headers).body(body(in, headers)).build();
  }

  /** The begin of an answer, up to its first empty line. */
  static Response head(byte[] bytes, Request request) throws IOException {
    BufferedSource in = new Buffer().write(bytes);
    Response.Builder answer = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1);
    status(in, answer);
    return answer.headers(headers(in)).build();
  }

  private static int status(BufferedSource in, Response.Builder answer) throws IOException {
    Matcher line = STATUS.matcher(in.readUtf8LineStrict(LONGEST_LINE));
    if (!line.matches()) {
      throw new ProtocolException("malformed status line");
    }
    int status = Integer.parseInt(line.group(1));
    answer.code(status).message(line.group(2) == null ? "" : line.group(2));
    return status;
  }

  private static Headers headers(BufferedSource in) throws IOException {
    Headers.Builder headers = new Headers.Builder();
    int count = 0;
    for (String line = in.readUtf8LineStrict(LONGEST_LINE); !line.isEmpty(); line = in
        .readUtf8LineStrict(LONGEST_LINE)) {
      int colon = line.indexOf(':');
      if (colon < 1 || ++count > MOST_HEADERS) {
        throw new ProtocolException("malformed header");
      }
      add(headers, line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return headers.build();
  }

  private static void add(Headers.Builder headers, String name, String value) throws ProtocolException {
    try {
      headers.addUnsafeNonAscii(name, value);
    } catch (IllegalArgumentException noName) {
      throw new ProtocolException("malformed header");
    }
  }

  private static ResponseBody body(BufferedSource in, Headers headers) throws IOException {
    String length = headers.get("Content-Length");
    long announced = length != null && length.matches("\\d{1,9}") ? Long.parseLong(length) : 0;
    byte[] bytes = in.readByteArray(Math.min(announced, LARGEST_BODY));
    String type = headers.get("Content-Type");
    return ResponseBody.create(bytes, type == null ? null : MediaType.parse(type));
  }
}
