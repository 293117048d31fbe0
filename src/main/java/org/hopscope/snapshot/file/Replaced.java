package org.hopscope.snapshot.file;

import java.util.Locale;

/** What stands in a snapshot instead of what was there: for a look before it is sent. */
public record Replaced(Kind kind, String original, String pseudonym) {
  public enum Kind {
    PERSON, DOMAIN, TENANT, HOST, ORGANISATION, SITE, ADDRESS, ID;

    /** As in the bundles' keys, and how a pseudonym begins. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
