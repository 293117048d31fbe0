package org.hopscope.lab.web;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes responses to a connection; small ones leave in one piece. */
final class ResponseWriter {
  private static final Map<Integer, String> REASONS = Map.ofEntries(
      Map.entry(200, "OK"), Map.entry(301, "Moved Permanently"), Map.entry(302, "Found"),
      Map.entry(307, "Temporary Redirect"), Map.entry(400, "Bad Request"),
      Map.entry(401, "Unauthorized"), Map.entry(403, "Forbidden"), Map.entry(404, "Not Found"),
      Map.entry(405, "Method Not Allowed"), Map.entry(407, "Proxy Authentication Required"),
      Map.entry(500, "Internal Server Error"),
      Map.entry(502, "Bad Gateway"), Map.entry(503, "Service Unavailable"));
  private final OutputStream out;

  ResponseWriter(OutputStream raw) {
    this.out = new BufferedOutputStream(raw, 16 * 1024);
  }

  void write(WebResponse response, WebRequest request, boolean last)
      throws IOException, InterruptedException {
    if (response.status() == WebResponse.RAW) {
      response.body().writeTo(out);
      out.flush();
      return;
    }
    out.write(head(response, last).getBytes(StandardCharsets.ISO_8859_1));
    if (!request.method().equals("HEAD")) {
      if (response.length() >= 0) {
        response.body().writeTo(out);
      } else {
        response.body().writeTo(new Chunks(out));
        out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    out.flush();
  }

  private static String head(WebResponse response, boolean last) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ");
    head.append(response.status()).append(' ').append(REASONS.getOrDefault(response.status(), "Status"));
    head.append("\r\n");
    response.headers().forEach(h -> header(head, h.name(), h.value()));
    if (response.length() >= 0) {
      header(head, "Content-Length", Long.toString(response.length()));
    } else {
      header(head, "Transfer-Encoding", "chunked");
    }
    if (last) {
      header(head, "Connection", "close");
    }
    return head.append("\r\n").toString();
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static final class Chunks extends FilterOutputStream {
    Chunks(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.write(from, offset, length);
      out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
