package org.hopscope.model.endpoint;

import java.util.Locale;

/** Who misses an endpoint that is blocked. */
public enum Need {
  /** Whoever works with Microsoft 365. */
  REQUIRED,
  /** Nobody but the users of a feature. */
  OPTIONAL,
  /** A mail server. Most networks close port 25 to everything else, and rightly so. */
  MAIL_SERVERS;

  /** As in files, in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
