package org.hopscope.endpoints;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What of a list the web service is asked for.
 *
 * @param areas {@code ServiceAreas}; empty for all
 * @param ipv6 {@code NoIPv6}, the other way round
 * @param tenant {@code TenantName}: stands in the names in place of the star
 */
public record Wanted(List<String> areas, boolean ipv6, Optional<String> tenant) {
  public static final Wanted ALL = new Wanted(List.of(), true, Optional.empty());

  public Wanted {
    areas = List.copyOf(areas);
  }

  String query() {
    String some = areas.isEmpty() ? "" : "&ServiceAreas=" + encoded(String.join(",", areas));
    return some + (ipv6 ? "" : "&NoIPv6=true") + tenant.map(t -> "&TenantName=" + encoded(t)).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
