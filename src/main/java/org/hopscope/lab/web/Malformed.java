package org.hopscope.lab.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Answers that no server should give. */
public final class Malformed {
  private static final String XML = "text/xml; charset=utf-8";
  private static final int MEGABYTE = 1024 * 1024;

  private Malformed() {}

  public static WebService raw(String bytes) {
    return request -> WebResponse.raw(bytes);
  }

  /** A billion laughs. */
  public static WebService entityBomb() {
    StringBuilder document = new StringBuilder(
        "<?xml version=\"1.0\"?>\r\n<!DOCTYPE Autodiscover [<!ENTITY a0 \"ha\">");
    for (int i = 1; i <= 30; i++) {
      document.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(2)).append("\">");
    }
    document.append("]><Autodiscover>&a30;</Autodiscover>");
    return request -> WebResponse.of(200, XML, document.toString());
  }

  public static WebService gigabyte() {
    byte[] block = new byte[MEGABYTE];
    Arrays.fill(block, (byte) ' ');
    return request -> WebResponse.streamed(200, XML, 1024L * MEGABYTE, out -> {
      for (int i = 0; i < 1024; i++) {
        out.write(block);
      }
    });
  }

  /** Made once, when it is asked for first: it unpacks to a thousand times its size. */
  public static WebService gzipBomb() {
    return request -> WebResponse.of(200, XML, Bomb.BYTES).with("Content-Encoding", "gzip");
  }

  private static final class Bomb {
    static final byte[] BYTES = make();

    private static byte[] make() {
      byte[] block = new byte[MEGABYTE];
      Arrays.fill(block, (byte) ' ');
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        for (int i = 0; i < 128; i++) {
          gzip.write(block);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }

  /** Says that the body is encoded, and it is not. */
  public static WebService encoded(String encoding) {
    return request -> WebResponse.of(200, XML, "This is neither compressed nor XML.").with("Content-Encoding",
        encoding);
  }

  public static WebService manyHeaders() {
    return request -> WebResponse.raw(out -> {
      out.write(ascii("HTTP/1.1 200 OK\r\n"));
      for (int i = 0; i < 10_000; i++) {
        out.write(ascii("X-Header-" + i + ": the same to everybody who reads this\r\n"));
      }
      out.write(ascii("Content-Length: 0\r\n\r\n"));
    });
  }

  public static WebService header(String name, int length) {
    byte[] block = ascii("a".repeat(1024));
    return request -> WebResponse.raw(out -> {
      out.write(ascii("HTTP/1.1 401 Unauthorized\r\n" + name + ": Basic realm=\""));
      for (int i = 0; i < length / block.length; i++) {
        out.write(block);
      }
      out.write(ascii("\"\r\nContent-Length: 0\r\n\r\n"));
    });
  }

  /** Short enough to be read, and long enough to be tried in very many ways. */
  public static WebService longChallenge() {
    String challenge = "Basic realm=\"" + "a\\\"".repeat(40_000);
    return request -> WebResponse.empty(401).with("WWW-Authenticate", challenge);
  }

  public static WebService chunks() {
    return raw("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "5\r\n<Auto\r\nFFFFFFFFFFFFFFFFFFFF\r\nrubbish\r\n-1\r\n\r\n");
  }

  public static WebService endlessContinue() {
    return request -> WebResponse.raw(out -> {
      while (true) {
        out.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
        out.flush();
        Thread.sleep(20);
      }
    });
  }

  public static WebService retryIn1970() {
    return request -> WebResponse.html(503, "Service Unavailable", "Later.")
        .with("Date", "Thu, 01 Jan 1970 00:00:00 GMT")
        .with("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT");
  }

  /** As .NET writes it: UTF-16 with a byte order mark. */
  public static WebResponse utf16(WebResponse good) {
    return changed(good,
        text -> concat(new byte[]{(byte) 0xff, (byte) 0xfe}, text.getBytes(StandardCharsets.UTF_16LE)));
  }

  /** One name holds a byte that is no UTF-8. */
  public static WebResponse badUtf8(WebResponse good) {
    return changed(good,
        text -> text.replace("<DisplayName>", "<DisplayName>\u00e4").getBytes(StandardCharsets.ISO_8859_1));
  }

  @FunctionalInterface
  private interface Encoder {
    byte[] bytes(String text);
  }

  private static WebResponse changed(WebResponse good, Encoder encoder) {
    if (good.status() != 200) {
      return good;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      good.body().writeTo(body);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    byte[] bytes = encoder.bytes(body.toString(StandardCharsets.UTF_8));
    return new WebResponse(200, good.headers(), bytes.length, out -> out.write(bytes), good.close());
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
