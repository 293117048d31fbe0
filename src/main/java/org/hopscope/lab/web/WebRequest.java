package org.hopscope.lab.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 */
public record WebRequest(
    String host, String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The scheme of the Authorization header; the credential stays where it is. */
  public Optional<String> authorizationScheme() {
    return header("authorization").map(value -> value.strip().split("\\s+", 2)[0]);
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
