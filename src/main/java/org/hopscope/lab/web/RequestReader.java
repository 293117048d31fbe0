package org.hopscope.lab.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads requests off a connection (RFC 9112). */
record RequestReader(InputStream in, OutputStream out, String server, WebConnection connection) {
  static final int MAX_BODY = 1 << 20;
  private static final int MAX_LINE = 16 * 1024;

  /** The next request, or empty when the client has closed. */
  Optional<WebRequest> next() throws IOException {
    String start = line();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = start.split(" ");
    if (parts.length != 3) {
      throw new ProtocolException("not a request line");
    }
    Map<String, List<String>> headers = headers();
    String[] target = parts[1].split("\\?", 2);
    String host = headers.getOrDefault("host", List.of(server)).getFirst().replaceFirst(":\\d+$", "");
    String query = target.length == 2 ? target[1] : "";
    goOn(headers);
    InputStream rest = isLong(headers) ? in : InputStream.nullInputStream();
    return Optional.of(new WebRequest(host, parts[0], target[0], query, headers, body(headers), rest, connection));
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("not a header line");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.computeIfAbsent(name, n -> new ArrayList<>()).add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", List.of("")).getFirst().equalsIgnoreCase("chunked")) {
      return chunks();
    }
    return isLong(headers) ? new byte[0] : exactly((int) length(headers));
  }

  private static boolean isLong(Map<String, List<String>> headers) {
    return length(headers) > MAX_BODY;
  }

  private static long length(Map<String, List<String>> headers) {
    return Long.parseLong(headers.getOrDefault("content-length", List.of("0")).getFirst());
  }

  /** RFC 9110, section 10.1.1. */
  private void goOn(Map<String, List<String>> headers) throws IOException {
    if (headers.getOrDefault("expect", List.of("")).getFirst().equalsIgnoreCase("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int size = chunkSize();
    while (size > 0) {
      body.write(exactly(size));
      line();
      size = chunkSize();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    int size = Integer.parseInt(line().split(";")[0].strip(), 16);
    if (size > MAX_BODY) {
      throw new ProtocolException("chunk too large");
    }
    return size;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() > MAX_LINE) {
        throw new ProtocolException("line too long");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
