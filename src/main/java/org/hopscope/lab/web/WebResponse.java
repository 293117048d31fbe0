package org.hopscope.lab.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A response.
 *
 * @param length of the body in bytes, or {@link #UNKNOWN}: then it goes out in chunks
 * @param close whether the connection ends with it
 */
public record WebResponse(int status, List<Header> headers, long length, Body body, boolean close) {
  public static final long UNKNOWN = -1;
  /** Status of what is no HTTP response: the body goes out as it is, and nothing else. */
  static final int RAW = 0;

  public record Header(String name, String value) {}

  /** Writes the body; may take its time, or never end. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  public static WebResponse of(int status, String type, byte[] content) {
    return new WebResponse(status, List.of(), content.length, out -> out.write(content), false)
        .with("Content-Type", type);
  }

  public static WebResponse of(int status, String type, String content) {
    return of(status, type, content.getBytes(StandardCharsets.UTF_8));
  }

  public static WebResponse empty(int status) {
    return new WebResponse(status, List.of(), 0, out -> {}, false);
  }

  public static WebResponse html(int status, String title, String text) {
    return of(
        status,
        "text/html; charset=utf-8",
        "<!DOCTYPE html>\r\n<html><head><title>" + title + "</title></head>\r\n<body><h1>" + title
            + "</h1><p>" + text + "</p></body></html>\r\n");
  }

  public static WebResponse redirect(int status, String to) {
    return html(status, "Object moved", "Object moved to <a href=\"" + to + "\">here</a>.")
        .with("Location", to);
  }

  public static WebResponse streamed(int status, String type, long length, Body body) {
    return new WebResponse(status, List.of(), length, body, true).with("Content-Type", type);
  }

  /** Bytes instead of a response; the connection ends with them. */
  public static WebResponse raw(Body bytes) {
    return new WebResponse(RAW, List.of(), 0, bytes, true);
  }

  public static WebResponse raw(String bytes) {
    return raw(out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  public WebResponse with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new WebResponse(status, List.copyOf(more), length, body, close);
  }

  public WebResponse closing() {
    return new WebResponse(status, headers, length, body, true);
  }
}
