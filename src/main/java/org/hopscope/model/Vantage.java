package org.hopscope.model;

import java.util.Optional;

/**
 * Where the analysis looks from.
 *
 * @param id "here" for this machine's network, or a practice scenario's id
 * @param label shown to people
 * @param adDomain the Active Directory domain the machine belongs to, if any: SCP is looked up there
 */
public record Vantage(String id, String label, Optional<String> adDomain) {
  /** The id of this machine's own network. */
  public static final String HERE = "here";

  /** Whether it is a scenario of the practice lab. */
  public boolean practice() {
    return !id.equals(HERE);
  }
}
