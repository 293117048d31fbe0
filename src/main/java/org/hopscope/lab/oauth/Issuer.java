package org.hopscope.lab.oauth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs tokens as the sign-in service does (RFC 7519, RS256), and knows its own again. */
public final class Issuer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final String KEY_ID = "practice-1";
  private static final KeyPair KEYS = keys();

  /** What a good token says. */
  public record Claims(String audience, String user, String clientId, Instant expires) {}

  private Issuer() {}

  static String sign(String issuer, String tenant, Claims claims) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("typ", "JWT");
    header.put("alg", "RS256");
    header.put("kid", KEY_ID);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("aud", claims.audience());
    body.put("iss", issuer);
    body.put("exp", claims.expires().getEpochSecond());
    body.put("appid", claims.clientId());
    body.put("tid", tenant);
    body.put("upn", claims.user());
    body.put("scp", "EWS.AccessAsUser.All");
    body.put("ver", "1.0");
    String content = encode(JSON.writeValueAsBytes(header)) + "." + encode(JSON.writeValueAsBytes(body));
    return content + "." + encode(signature(content));
  }

  /** Empty when this issuer never signed it. */
  public static Optional<Claims> verify(String token) {
    int last = token.lastIndexOf('.');
    if (last < 0) {
      return Optional.empty();
    }
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(KEYS.getPublic());
      check.update(token.substring(0, last).getBytes(StandardCharsets.US_ASCII));
      return check.verify(Base64.getUrlDecoder().decode(token.substring(last + 1)))
          ? Optional.of(claims(token))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException | JacksonException notOurs) {
      return Optional.empty();
    }
  }

  private static Claims claims(String token) {
    JsonNode body = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    return new Claims(
        body.get("aud").stringValue(), body.get("upn").stringValue(), body.get("appid").stringValue(),
        Instant.ofEpochSecond(body.get("exp").longValue()));
  }

  /** The key to check with, RFC 7517. */
  static Map<String, Object> keySet() {
    RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
    return Map.of("keys", List.of(Map.of(
        "kty", "RSA", "use", "sig", "kid", KEY_ID,
        "n", encode(unsigned(key.getModulus())), "e", encode(unsigned(key.getPublicExponent())))));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static byte[] signature(String content) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(KEYS.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }
}
