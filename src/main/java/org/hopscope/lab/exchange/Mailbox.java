package org.hopscope.lab.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What every dialect tells of one mailbox. */
record Mailbox(Site site, String address) {

  /** The owners of all of them, by their distinguished names in lower case. */
  static Map<String, String> names(Site site, Collection<String> addresses) {
    return addresses.stream().map(address -> new Mailbox(site, address))
        .collect(Collectors.toMap(m -> m.legacyDn().toLowerCase(Locale.ROOT), Mailbox::displayName));
  }

  String displayName() {
    return address.substring(0, address.lastIndexOf('@'));
  }

  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  String organisation() {
    return "/o=" + (site.online() ? "ExchangeLabs" : "Practice")
        + "/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)";
  }

  String legacyDn() {
    return organisation() + "/cn=Recipients/cn=" + guid().toString().replace("-", "") + "-" + displayName();
  }

  String serverDn() {
    return organisation() + "/cn=Configuration/cn=Servers/cn=" + guidAtDomain();
  }

  UUID guid() {
    return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
  }

  UUID deployment() {
    return UUID.nameUUIDFromBytes(site.machine().getBytes(StandardCharsets.UTF_8));
  }

  /** The mailbox's own name for a server, since Exchange 2013. */
  String guidAtDomain() {
    return guid() + "@" + domain();
  }

  /** Ready for XML. */
  String internal(String path) {
    return "https://" + site.internal() + Pox.escape(path);
  }

  Optional<String> external(String path) {
    return site.published() ? Optional.of("https://" + site.host() + Pox.escape(path)) : Optional.empty();
  }
}
