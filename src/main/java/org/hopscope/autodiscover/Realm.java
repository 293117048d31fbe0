package org.hopscope.autodiscover;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Text;
import org.hopscope.wire.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whether Microsoft 365 knows an address' domain, and who signs its people in. Answers for made-up
 * names too: it is about the domain, never about a mailbox.
 *
 * @param brand the organisation's own name for its sign-in, or empty
 * @param idp where a federated domain signs in, https only
 * @param cloud the one that the answer names, when it is Microsoft's
 */
public record Realm(NameSpace nameSpace, String brand, Optional<URI> idp, Optional<SignInCloud> cloud) {
  public enum NameSpace {
    MANAGED, FEDERATED, UNKNOWN;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The question that current clients ask. */
  public static URI current(SignInCloud cloud, EmailAddress address) {
    return URI.create(
        "https://" + cloud.login() + "/common/userrealm/" + encoded(address) + "?api-version=1.0");
  }

  /** The older one, which alone tells the brand and the page to sign in at. */
  public static URI older(SignInCloud cloud, EmailAddress address) {
    return URI.create("https://" + cloud.login() + "/getuserrealm.srf?login=" + encoded(address) + "&json=1");
  }

  private static String encoded(EmailAddress address) {
    return URLEncoder.encode(address.text(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Reads either answer. Empty when it is none: a web page, broken JSON, another kind of object. */
  public static Optional<Realm> read(byte[] body) {
    JsonNode root;
    try {
      root = Json.read(body);
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
    return Json.text(root, "account_type").or(() -> Json.text(root, "NameSpaceType"))
        .flatMap(Realm::nameSpace)
        .map(kind -> new Realm(
            kind, Json.text(root, "FederationBrandName").map(Text::brief).orElse(""),
            kind == NameSpace.FEDERATED ? idp(root) : Optional.empty(), cloud(root)));
  }

  private static Optional<NameSpace> nameSpace(String told) {
    return Stream.of(NameSpace.values()).filter(n -> n.id().equalsIgnoreCase(told)).findFirst();
  }

  private static Optional<URI> idp(JsonNode root) {
    return Stream.of("AuthURL", "federation_active_auth_url", "federation_metadata_url")
        .flatMap(key -> Json.text(root, key).stream())
        .flatMap(url -> Urls.parse(url).stream())
        .filter(url -> "https".equals(url.getScheme()))
        .findFirst();
  }

  private static Optional<SignInCloud> cloud(JsonNode root) {
    return Json.text(root, "cloud_instance_name").or(() -> Json.text(root, "CloudInstanceName"))
        .flatMap(SignInCloud::named);
  }

  /** The host of the identity provider, lower case. */
  public Optional<String> idpHost() {
    return idp.map(url -> url.getHost().toLowerCase(Locale.ROOT));
  }

  /** What two answers tell together: the first one's word counts, the second fills the gaps. */
  public Realm with(Realm other) {
    return new Realm(
        nameSpace, brand.isEmpty() ? other.brand : brand, idp.or(() -> sameKind(other) ? other.idp : Optional.empty()),
        cloud.or(() -> other.cloud));
  }

  private boolean sameKind(Realm other) {
    return nameSpace == other.nameSpace;
  }

  /** Folds the answers that could be read; the first in the list has the first word. */
  public static Optional<Realm> of(List<Realm> answers) {
    return answers.stream().reduce(Realm::with);
  }
}
