package org.hopscope.lab.oauth;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/**
 * Microsoft Entra: tenants and realms, which it tells everybody, and tokens for those who may in.
 *
 * @param domains that belong to a tenant
 * @param federated those of them that sign in elsewhere, with the host of their AD FS
 * @param door who gets a token
 */
public record SignInService(Set<String> domains, Map<String, String> federated, Door door) implements WebService {
  private static final String HOST = Answers.HOST;
  private static final List<String> ANY_TENANT = List.of("common", "organizations");

  @Override
  public WebResponse answer(WebRequest request) {
    WebResponse routed = route(request);
    WebResponse response = request.header("client-request-id")
        .filter(id -> request.header("return-client-request-id").filter("true"::equals).isPresent())
        .map(id -> routed.with("client-request-id", id)).orElse(routed);
    return response
        .with("x-ms-request-id", UUID.randomUUID().toString())
        .with("x-ms-ests-server", "2.1.22000.6 - practice")
        .with("Cache-Control", "no-store, no-cache");
  }

  private WebResponse route(WebRequest request) {
    String path = request.path();
    String[] parts = path.substring(1).split("/");
    if (path.endsWith("/.well-known/openid-configuration")) {
      return configuration(parts[0], parts[1].equals("v2.0"));
    }
    if (path.startsWith("/common/userrealm/") && parts.length > 2) {
      return realm(java.net.URLDecoder.decode(parts[2], StandardCharsets.UTF_8));
    }
    if (path.equals("/getuserrealm.srf")) {
      return oldRealm(request.parameter("login").orElse(""));
    }
    if (path.endsWith("/oauth2/v2.0/devicecode")) {
      return elsewhere().deviceCode(request);
    }
    if (path.endsWith("/oauth2/v2.0/authorize") && request.parameter("redirect_uri").isPresent()) {
      return elsewhere().authorize(request);
    }
    if (path.endsWith("/oauth2/authorize") || path.endsWith("/oauth2/v2.0/authorize")) {
      return WebResponse.html(200, "Sign in to your account", "Enter password");
    }
    if (path.endsWith("/oauth2/token") || path.endsWith("/oauth2/v2.0/token")) {
      String id = tenantId(ANY_TENANT.contains(parts[0]) ? "" : parts[0]);
      return new TokenEndpoint(door, "https://sts.windows.net/" + id + "/", id).answer(request);
    }
    if (path.endsWith("/discovery/v2.0/keys")) {
      return Answers.json(200, Issuer.keySet());
    }
    return WebResponse.html(404, "404", "");
  }

  private Elsewhere elsewhere() {
    return new Elsewhere(door);
  }

  private WebResponse configuration(String tenant, boolean v2) {
    if (!ANY_TENANT.contains(tenant) && !domains.contains(tenant) && !isTenantId(tenant)) {
      return Answers.error("invalid_tenant", 90002,
          "Tenant '" + tenant + "' not found. Check to make sure you have the correct tenant ID.");
    }
    String id = ANY_TENANT.contains(tenant) ? "{tenantid}" : tenantId(tenant);
    String base = HOST + (ANY_TENANT.contains(tenant) ? tenant : id);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("token_endpoint", base + (v2 ? "/oauth2/v2.0/token" : "/oauth2/token"));
    document.put("jwks_uri", base + "/discovery/v2.0/keys");
    document.put("issuer", v2 ? HOST + id + "/v2.0" : "https://sts.windows.net/" + id + "/");
    document.put("authorization_endpoint", base + (v2 ? "/oauth2/v2.0/authorize" : "/oauth2/authorize"));
    document.put("device_authorization_endpoint", base + "/oauth2/v2.0/devicecode");
    document.put("response_types_supported", List.of("code", "id_token", "code id_token"));
    document.put("tenant_region_scope", "EU");
    document.put("cloud_instance_name", "microsoftonline.com");
    return Answers.json(200, document);
  }

  private WebResponse realm(String address) {
    Map<String, Object> document = new LinkedHashMap<>();
    String domain = domain(address);
    document.put("ver", "1.0");
    document.put("account_type", nameSpace(domain));
    if (domains.contains(domain)) {
      document.put("domain_name", domain);
    }
    idp(domain).ifPresent(host -> {
      document.put("federation_protocol", "WSTrust");
      document.put("federation_metadata_url", "https://" + host + "/adfs/services/trust/mex");
      document.put("federation_active_auth_url", "https://" + host + "/adfs/services/trust/2005/usernamemixed");
    });
    document.put("cloud_instance_name", "microsoftonline.com");
    document.put("cloud_audience_urn", "urn:federation:MicrosoftOnline");
    return Answers.json(200, document);
  }

  private WebResponse oldRealm(String address) {
    Map<String, Object> document = new LinkedHashMap<>();
    String domain = domain(address);
    boolean known = domains.contains(domain);
    Optional<String> idp = idp(domain);
    document.put("State", idp.isPresent() ? 3 : known ? 4 : 1);
    document.put("UserState", idp.isPresent() ? 2 : 1);
    document.put("Login", address);
    document.put("NameSpaceType", nameSpace(domain));
    if (known) {
      document.put("DomainName", domain);
      document.put("FederationBrandName", domain);
    }
    idp.ifPresent(host -> document.put("AuthURL", "https://" + host
        + "/adfs/ls/?username=" + java.net.URLEncoder.encode(address, StandardCharsets.UTF_8)
        + "&wa=wsignin1.0&wtrealm=urn%3afederation%3aMicrosoftOnline&wctx="));
    document.put("CloudInstanceName", "microsoftonline.com");
    document.put("CloudInstanceIssuerUri", "urn:federation:MicrosoftOnline");
    return Answers.json(200, document);
  }

  private String nameSpace(String domain) {
    return idp(domain).isPresent() ? "Federated" : domains.contains(domain) ? "Managed" : "Unknown";
  }

  private Optional<String> idp(String domain) {
    return Optional.ofNullable(federated.get(domain));
  }

  private static boolean isTenantId(String tenant) {
    return tenant.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private String tenantId(String tenant) {
    return isTenantId(tenant)
        ? tenant
        : UUID.nameUUIDFromBytes(new TreeSet<>(domains).toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
