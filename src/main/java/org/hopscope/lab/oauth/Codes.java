package org.hopscope.lab.oauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that stand for somebody who has signed in elsewhere: RFC 8628, and RFC 6749 4.1 with PKCE (RFC 7636). */
final class Codes {
  /** What a code is worth. */
  sealed interface Redeemed {
    record Granted(String user, String scope) implements Redeemed {}

    /** Somebody is still typing: as in practice, until the second question. */
    record Pending() implements Redeemed {}

    record Unknown() implements Redeemed {}
  }

  /** @param challenge of PKCE, empty for a device */
  private record Issued(String user, String scope, String challenge, boolean asked) {}

  private final boolean entered;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  /** @param entered whether somebody is there who enters a device's code */
  Codes(boolean entered) {
    this.entered = entered;
  }

  String device(String user, String scope) {
    return issue(new Issued(user, scope, "", false));
  }

  String browser(String user, String scope, String challenge) {
    return issue(new Issued(user, scope, challenge, true));
  }

  private String issue(Issued code) {
    String name = UUID.randomUUID().toString();
    issued.put(name, code);
    return name;
  }

  Redeemed redeem(String name, String verifier) {
    Issued code = issued.remove(name);
    if (code == null || !code.challenge().isEmpty() && !code.challenge().equals(hash(verifier))) {
      return new Redeemed.Unknown();
    }
    if (!code.asked()) {
      issued.put(name, new Issued(code.user(), code.scope(), "", entered));
      return new Redeemed.Pending();
    }
    return new Redeemed.Granted(code.user(), code.scope());
  }

  private static String hash(String verifier) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
