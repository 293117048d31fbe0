package org.hopscope.auth;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;

/** Basic sign-in, RFC 7617, in UTF-8. The header exists only while a request is being written. */
public final class BasicAuthorization implements Http.Authorization {
  private static final String BLOT = "●●●";
  private final String user;
  private final Secret password;

  public BasicAuthorization(String user, Secret password) {
    this.user = user;
    this.password = password;
  }

  @Override
  public Optional<String> header(Http.Channel channel) {
    return Optional.of(header());
  }

  /** As it is sent. */
  String header() {
    return password.use(chars -> "Basic " + base64(chars));
  }

  private String base64(char[] chars) {
    ByteBuffer name = StandardCharsets.UTF_8.encode(user + ":");
    ByteBuffer secret = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    byte[] both = new byte[name.remaining() + secret.remaining()];
    int split = name.remaining();
    name.get(both, 0, split);
    secret.get(both, split, both.length - split);
    Arrays.fill(secret.array(), (byte) 0);
    try {
      return Base64.getEncoder().encodeToString(both);
    } finally {
      Arrays.fill(both, (byte) 0);
    }
  }

  /** A server may echo what it was sent: plain, in Base64, or escaped for XML, JSON or a URL. */
  @Override
  public String redact(String text) {
    if (text == null || text.isEmpty() || password.isEmpty()) {
      return text;
    }
    return password.use(chars -> blot(text, chars));
  }

  private String blot(String text, char[] chars) {
    String plain = new String(chars);
    String clean = text;
    for (String form : forms(plain, base64(chars))) {
      clean = clean.replace(form, BLOT);
    }
    return clean;
  }

  private static List<String> forms(String plain, String basic) {
    String xml = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String json = plain.replace("\\", "\\\\").replace("\"", "\\\"");
    String url = URLEncoder.encode(plain, StandardCharsets.UTF_8);
    String alone = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    return List.of(
        basic, alone, plain, xml, xml.replace("\"", "&quot;").replace("'", "&#39;"),
        xml.replace("\"", "&quot;").replace("'", "&apos;"), json, url, url.replace("+", "%20"));
  }

  @Override
  public String toString() {
    return "Basic";
  }
}
