package org.hopscope.model;

import java.util.Optional;

/**
 * Where the analysis looks from.
 *
 * @param id "here" for this machine's network, or a practice scenario's id
 * @param label shown to people
 * @param adDomain the Active Directory domain the machine belongs to, if any: SCP is looked up there
 * @param computer where that is told; practice has none, and neither has a file of an older Hopscope
 */
public record Vantage(String id, String label, Optional<String> adDomain, Optional<Computer> computer) {
  /** The id of this machine's own network. */
  public static final String HERE = "here";

  /** Of no computer that is known. */
  public Vantage(String id, String label, Optional<String> adDomain) {
    this(id, label, adDomain, Optional.empty());
  }

  /** As it is shown to people, with the computer if that is known. */
  public String said(Wording words) {
    String place = practice() ? words.name(label) : words.say("place.here.title");
    return computer.map(c -> words.say("vantage.on", place, c.name(), c.system())).orElse(place);
  }

  /** Whether it is a scenario of the practice lab. */
  public boolean practice() {
    return !id.equals(HERE);
  }
}
