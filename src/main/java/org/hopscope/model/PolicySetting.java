package org.hopscope.model;

import java.util.Optional;

/**
 * A policy as it is set.
 *
 * @param value 0 says the same as not set
 * @param place the registry key that holds it; empty for a switch
 */
public record PolicySetting(Policy policy, int value, String place, Kind kind) {
  /** Who set it, the strongest first. */
  public enum Kind {
    /** The technician, here: "what if". */
    SWITCH,
    /** An administrator, under Software\Policies. */
    POLICY,
    /** Anybody, under Software\Microsoft. */
    PREFERENCE;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** "ExcludeScpLookup", "ExcludeScpLookup=1" or "ExcludeScpLookup=0", as a technician types it. */
  public static Optional<PolicySetting> parse(String typed) {
    String[] parts = typed.strip().split("\\s*=\\s*", 2);
    String value = parts.length == 1 ? "1" : parts[1];
    return value.equals("0") || value.equals("1")
        ? Policy.byName(parts[0]).map(p -> new PolicySetting(p, Integer.parseInt(value), "", Kind.SWITCH))
        : Optional.empty();
  }

  public boolean on() {
    return value != 0;
  }

  /** "ExcludeScpLookup=1" */
  public String text() {
    return policy.valueName() + "=" + value;
  }

  /** Where it is set, as a sentence. */
  public Message origin() {
    return Message.of("policy.from." + kind.id(), text(), place);
  }
}
