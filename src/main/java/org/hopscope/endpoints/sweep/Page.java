package org.hopscope.endpoints.sweep;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.endpoint.Cause;

/**
 * An answer over plain HTTP that may be somebody else's: a page, or a redirect away from the owner of the name.
 *
 * @param mark by which it is known again at another host
 * @param shown to people: where it leads, or its status
 */
record Page(String mark, String shown, int status, boolean redirects) {
  /** RFC 6585, section 6. */
  private static final int NETWORK_SIGN_IN = 511;

  /** Empty for an answer that is none of these. */
  static Optional<Page> of(String host, Try tried) {
    return tried.last(Evidence.Http.class).filter(h -> h.status() > 0).flatMap(h -> of(host, h));
  }

  private static Optional<Page> of(String host, Evidence.Http http) {
    int status = http.status();
    if (status == NETWORK_SIGN_IN) {
      return Optional.of(new Page("511", "HTTP 511", status, false));
    }
    if (status / 100 == 3) {
      return header(http, "Location").flatMap(Page::target).filter(to -> !Owners.isMicrosofts(host, to))
          .map(to -> new Page("→ " + to, to, status, true));
    }
    boolean html = header(http, "Content-Type").filter(t -> t.toLowerCase(Locale.ROOT).contains("html")).isPresent();
    // a portal's page may tell where the visitor wanted to go
    String body = http.responseBody().replace("http://" + host, "").replace("http%3A%2F%2F" + host, "").strip();
    return status == 200 && html && !body.isEmpty()
        ? Optional.of(new Page(body.length() + " " + body.hashCode(), "HTTP 200", status, false)) : Optional.empty();
  }

  private static Optional<String> header(Evidence.Http http, String name) {
    return http.responseHeaders().entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue).flatMap(List::stream).findFirst();
  }

  private static Optional<String> target(String location) {
    try {
      return Optional.ofNullable(URI.create(location.strip()).getHost());
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  /** @param shared by a host of another owner */
  Optional<Finding> judge(Finding.Speaker speaker, boolean shared) {
    if (shared || status == NETWORK_SIGN_IN) {
      return Optional.of(speaker.say(
          Cause.CAPTIVE_PORTAL, redirects ? "check.captive-portal.redirect" : "check.captive-portal", shown));
    }
    return redirects
        ? Optional.of(speaker.say(Cause.UNEXPECTED_ANSWER, "check.unexpected-answer.redirect", shown))
        : Optional.empty();
  }
}
