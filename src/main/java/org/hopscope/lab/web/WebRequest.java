package org.hopscope.lab.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it reached a server.
 *
 * @param host of the Host header, without port, or the server's own name
 * @param path without the query
 * @param headers names in lower case
 * @param rest a body that is too long to be read before it is answered, as an RPC channel's gigabyte
 */
public record WebRequest(
    String host, String method, String path, String query, Map<String, List<String>> headers, byte[] body,
    InputStream rest, WebConnection connection) {

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The scheme of the Authorization header; the credential stays where it is. */
  public Optional<String> authorizationScheme() {
    return header("authorization").map(value -> value.strip().split("\\s+", 2)[0]);
  }

  /** Basic's password, or the last message of NTLM [MS-NLMP] 2.2.1.3, alone or within Negotiate. */
  public boolean bringsPassword() {
    String[] value = header("authorization").orElse("").strip().split("\\s+", 2);
    return switch (value[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> true;
      case "ntlm", "negotiate" -> value.length == 2 && answersNtlm(value[1]);
      default -> false;
    };
  }

  private static boolean answersNtlm(String token) {
    try {
      return new String(Base64.getDecoder().decode(token), StandardCharsets.ISO_8859_1).contains("NTLMSSP\0\3");
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** What of it is meant for the proxy on the way: its name, and what signs in there. */
  WebRequest toProxy(String proxy) {
    Map<String, List<String>> own = new LinkedHashMap<>(headers);
    own.remove("authorization");
    Optional.ofNullable(own.remove("proxy-authorization")).ifPresent(values -> own.put("authorization", values));
    return new WebRequest(proxy, method, path, query, own, body, rest, connection);
  }

  public boolean isFor(String prefix) {
    return path.toLowerCase(Locale.ROOT).startsWith(prefix);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A value of the query, decoded. */
  public Optional<String> parameter(String name) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].equalsIgnoreCase(name))
        .map(pair -> java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
        .findFirst();
  }

  @Override
  public String toString() {
    return method + " " + host + path;
  }
}
