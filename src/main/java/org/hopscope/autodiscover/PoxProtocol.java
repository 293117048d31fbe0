package org.hopscope.autodiscover;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.ServerVersion;

/** A Protocol element, [MS-OXDSCLI] 2.2.4.1.1.2.6. */
public sealed interface PoxProtocol {
  /** As told: EXCH, EXPR, EXHTTP, WEB, mapiHttp. */
  String type();

  /**
   * The form for Outlook: EXCH for inside, EXPR for outside, EXHTTP for either.
   *
   * @param serverVersion as told, in hexadecimal
   * @param urls by the name of their element, in the server's order: EwsUrl, ASUrl, OABUrl …
   * @param exclusive the client is to use this way alone
   * @param ttl how long the settings are good for
   * @param further remaining simple elements by name
   */
  record Outlook(
      String type,
      Optional<String> server,
      Optional<String> serverDn,
      Optional<String> serverVersion,
      Optional<String> mdbDn,
      Optional<String> publicFolderServer,
      Optional<String> activeDirectory,
      Optional<String> authPackage,
      Optional<Boolean> ssl,
      Optional<Boolean> exclusive,
      Optional<String> certPrincipalName,
      Optional<Duration> ttl,
      Map<String, String> urls,
      Map<String, String> further)
      implements PoxProtocol {
    public Outlook {
      urls = Collections.unmodifiableMap(new LinkedHashMap<>(urls));
      further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    public Optional<String> url(String element) {
      return Optional.ofNullable(urls.get(element));
    }

    /** EwsUrl, or the older ASUrl. */
    public Optional<String> ews() {
      return url("EwsUrl").or(() -> url("ASUrl"));
    }

    public Optional<ServerVersion> version() {
      return serverVersion.flatMap(ServerVersion::parse);
    }
  }

  /** Outlook on the web, from inside and from outside. */
  record Web(String type, List<Owa> internal, List<Owa> external) implements PoxProtocol {
    public Web {
      internal = List.copyOf(internal);
      external = List.copyOf(external);
    }
  }

  record Owa(String url, String authenticationMethod) {}

  /** The new form; its URLs name the mailbox. */
  record MapiHttp(String type, String version, Endpoint mailStore, Endpoint addressBook) implements PoxProtocol {}

  record Endpoint(Optional<String> internalUrl, Optional<String> externalUrl) {}

  /** Any other type: POP3, SMTP, IMAP, or one that came later. */
  record Other(String type) implements PoxProtocol {}
}
