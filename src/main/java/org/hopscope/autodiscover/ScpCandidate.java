package org.hopscope.autodiscover;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.Directory;

/** One value of serviceBindingInformation, with what its object's keywords say of it. */
record ScpCandidate(Directory.Entry entry, String target, boolean pointer) {
  private static final String URL_GUID = "77378f46-2c66-4aa9-a6a6-3e7a48b19596";
  private static final String POINTER_GUID = "67661d7f-8fc4-4fa7-bfac-e1d7794c1f68";
  // an object of Active Directory cannot be older: such a date was never set
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Values of an object that is stamped as neither kind are none of ours. */
  static List<ScpCandidate> of(Directory.Entry entry) {
    boolean url = has(entry, URL_GUID);
    boolean pointer = has(entry, POINTER_GUID);
    if (!url && !pointer) {
      return List.of();
    }
    List<String> targets = entry.bindingInformation().isEmpty() ? List.of("") : entry.bindingInformation();
    return targets.stream().map(t -> new ScpCandidate(entry, t, pointer && (!url || isLdap(t)))).toList();
  }

  private static boolean isLdap(String target) {
    return target.strip().regionMatches(true, 0, "ldap:", 0, 5);
  }

  private static boolean has(Directory.Entry entry, String keyword) {
    return entry.keywords().stream().anyMatch(k -> k.strip().equalsIgnoreCase(keyword));
  }

  Optional<URI> url() {
    return pointer ? Optional.empty() : Urls.parse(target);
  }

  Optional<ScpPointer> forest() {
    return pointer ? ScpPointer.parse(target) : Optional.empty();
  }

  List<String> sites() {
    return keyword("Site=");
  }

  List<String> domains() {
    return keyword("Domain=");
  }

  /** Empty too for a date that nothing can have been created at. */
  Optional<Instant> created() {
    return entry.created().filter(when -> when.isAfter(EARLIEST));
  }

  boolean serves(String mailDomain) {
    return domains().stream().anyMatch(mailDomain::equalsIgnoreCase);
  }

  private List<String> keyword(String name) {
    return entry.keywords().stream()
        .filter(k -> k.regionMatches(true, 0, name, 0, name.length()))
        .map(k -> k.substring(name.length()).strip()).filter(v -> !v.isEmpty()).toList();
  }

  /** Where it stands among those with a URL. */
  enum Group { IN_SITE, NO_SITE, OTHER_SITE }

  Group group(Optional<String> ownSite) {
    if (sites().isEmpty()) {
      return Group.NO_SITE;
    }
    return ownSite.flatMap(this::matching).isPresent() ? Group.IN_SITE : Group.OTHER_SITE;
  }

  Optional<String> matching(String ownSite) {
    return sites().stream().filter(ownSite::equalsIgnoreCase).findFirst();
  }
}
