package org.hopscope.model.endpoint;

import java.time.Duration;
import java.util.List;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;

/**
 * A check and what came of it: a row of the table.
 *
 * @param says the cause in words, with the names and addresses it is seen by
 * @param viaProxy whether the answer came through a proxy
 * @param evidence what was seen, in order
 */
public record Checked(
    Check check, Impact impact, Cause cause, Message says, boolean viaProxy, List<Evidence> evidence, Duration took) {
  public Checked {
    evidence = List.copyOf(evidence);
  }

  /** What is optional, or for mail servers alone, is told and never makes the verdict red. */
  public boolean breaks() {
    return blocks() && need() == Need.REQUIRED;
  }

  /** Microsoft marks the delivery of mail as required, which it is for those who deliver. */
  public Need need() {
    if (impact == Impact.MAIL_FLOW) {
      return Need.MAIL_SERVERS;
    }
    return check.set().required() ? Need.REQUIRED : Need.OPTIONAL;
  }

  /** A client does not get there, as far as this name can tell. */
  public boolean blocks() {
    return cause.blocks() && !tellsNothing();
  }

  /** The name was chosen for a wildcard, and does not exist: others of the wildcard may. */
  public boolean tellsNothing() {
    return cause == Cause.NO_SUCH_NAME && check.standsFor().isPresent();
  }
}
