package org.hopscope.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Message;

/** What kind of thing is wrong: the families of rules. */
public enum Family {
  NAMES, WAY, TLS, DIRECTORY, AUTODISCOVER, SIGN_IN, PROTOCOLS, COMPUTER;

  /** Empty where nobody knows why. */
  public static Optional<Family> of(Finding finding) {
    return Arrays.stream(values())
        .filter(family -> Rulebook.of(family).stream().anyMatch(rule -> rule.id().equals(finding.rule()))).findFirst();
  }

  /** As in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Message word() {
    return Message.of("advice.family." + id());
  }

  /** Where one looks for it. */
  public Message hint() {
    return Message.of("advice.family." + id() + ".hint");
  }
}
