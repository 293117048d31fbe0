package org.hopscope.auth.oauth;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.BasicAuthorization;
import org.hopscope.auth.Carrier;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Http;

/**
 * The resource owner's password, RFC 6749 4.3, for tenants that still allow it. Written here and not by a
 * library, because a library wants the password as a String that nobody can overwrite.
 */
public final class PasswordGrant implements Grant {
  private static final String UNRESERVED = "-._~";
  private final String clientId;
  private final String user;
  private final Secret password;

  public PasswordGrant(String clientId, String user, Secret password) {
    this.clientId = clientId;
    this.user = user;
    this.password = password;
  }

  @Override
  public Answer ask(SignInCloud cloud, String resource, Carrier carrier, Duration left) {
    if (password.isEmpty()) {
      return new Answer.None(Fault.NO_PASSWORD, org.hopscope.model.Message.of("signin.no-password", cloud.login()));
    }
    byte[] form = form(resource);
    try {
      Http.Request request = new Http.Request(
          "POST", URI.create("https://" + cloud.login() + "/organizations/oauth2/v2.0/token"),
          Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"), form,
          Optional.of(new Discretion(new BasicAuthorization(user, password)::redact)), left);
      return TokenAnswer.of(cloud, carrier.http().send(request, carrier.seen(), carrier.scope()), carrier.clock());
    } finally {
      Arrays.fill(form, (byte) 0);
    }
  }

  private byte[] form(String resource) {
    String open = "grant_type=password&client_id=" + encode(clientId) + "&scope=" + encode(resource + "/.default")
        + "&username=" + encode(user) + "&password=";
    byte[] head = open.getBytes(StandardCharsets.US_ASCII);
    return password.use(chars -> append(head, chars));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The password in percent-encoding; every buffer it has been in is overwritten. */
  private static byte[] append(byte[] head, char[] chars) {
    ByteBuffer plain = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    Wiped out = new Wiped(head.length + 3 * plain.remaining());
    out.writeBytes(head);
    while (plain.hasRemaining()) {
      byte one = plain.get();
      boolean letter = one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z';
      if (letter || UNRESERVED.indexOf(one) >= 0) {
        out.write(one);
      } else {
        out.write('%');
        out.write(Character.toUpperCase(Character.forDigit(one >> 4 & 15, 16)));
        out.write(Character.toUpperCase(Character.forDigit(one & 15, 16)));
      }
    }
    Arrays.fill(plain.array(), (byte) 0);
    return out.taken();
  }

  /** Never grows, so that it leaves no old copy behind. */
  private static final class Wiped extends ByteArrayOutputStream {
    Wiped(int size) {
      super(size);
    }

    byte[] taken() {
      byte[] copy = toByteArray();
      Arrays.fill(buf, (byte) 0);
      return copy;
    }
  }
}
