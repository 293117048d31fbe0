package org.hopscope.autodiscover;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Text;
import org.hopscope.wire.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The tenant a domain belongs to, from its OpenID Connect configuration. */
public sealed interface Tenant {
  /**
   * @param id the tenant's, as in {@code issuer}
   * @param region tenant_region_scope: EU, NA, WW …, or empty
   * @param cloud the one that the answer names, when it is Microsoft's
   */
  record Found(String id, String region, Optional<SignInCloud> cloud) implements Tenant {}

  /** AADSTS90002 or 50059: no tenant has this domain. */
  record None() implements Tenant {}

  /** Neither: a web page, an error of another kind, broken JSON. */
  record Unreadable() implements Tenant {}

  /** A GUID in the issuer's path. "{tenantid}" stands there when no single tenant is meant. */
  Pattern ISSUER = Pattern.compile(
      "https://[a-z0-9.-]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?", Pattern.CASE_INSENSITIVE);

  Pattern NO_TENANT = Pattern.compile("AADSTS(90002|50059|50128)\\b");

  static URI question(SignInCloud cloud, String domain) {
    return URI.create("https://" + cloud.login() + "/" + URLEncoder.encode(domain, StandardCharsets.UTF_8)
        + "/v2.0/.well-known/openid-configuration");
  }

  static Tenant read(int status, byte[] body) {
    JsonNode root;
    try {
      root = Json.read(body);
    } catch (JacksonException unreadable) {
      return new Unreadable();
    }
    if (status == 200) {
      return Json.text(root, "issuer").flatMap(issuer -> found(issuer, root)).orElseGet(Unreadable::new);
    }
    boolean none = Json.text(root, "error_description").filter(t -> NO_TENANT.matcher(t).find()).isPresent();
    return none ? new None() : new Unreadable();
  }

  private static Optional<Tenant> found(String issuer, JsonNode root) {
    Matcher match = ISSUER.matcher(issuer);
    return match.matches()
        ? Optional.of(new Found(
            match.group(1).toLowerCase(Locale.ROOT), Json.text(root, "tenant_region_scope").map(Text::brief).orElse(""),
            Json.text(root, "cloud_instance_name").flatMap(SignInCloud::named)))
        : Optional.empty();
  }
}
