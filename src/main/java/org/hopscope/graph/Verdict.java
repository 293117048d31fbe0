package org.hopscope.graph;

import java.util.Optional;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;

/**
 * The answer in one sentence.
 *
 * @param brokenAt id of the hop where the road ends, when it does
 * @param certain false while a silent host could still change it
 * @param residence where the account lives, and what tells so
 */
public record Verdict(
    Deployment deployment,
    Optional<Protocol> protocol,
    Result outcome,
    Optional<String> brokenAt,
    Message sentence,
    boolean certain,
    Residence residence) {

  public enum Deployment {
    CLOUD_ONLY, HYBRID_CLOUD_MAILBOX, HYBRID_ON_PREMISES_MAILBOX,
    /** Own servers and mail through Microsoft 365; where the mailbox is, nobody has said. */
    HYBRID,
    ON_PREMISES,
    /** The domain's mail is with somebody else, who has no Exchange for it. */
    NOT_EXCHANGE,
    UNKNOWN;

    /** As in JSON: cloud-only, hybrid-cloud-mailbox, hybrid-on-premises-mailbox, hybrid, on-premises, not-exchange, unknown. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public enum Result {
    RUNNING, CONNECTS, BLOCKED,
    /** The way is open up to sign-in, which Hopscope could not carry out itself. */
    SIGN_IN_UNPROVEN,
    CANCELLED, TIMED_OUT;

    /** As in JSON: running, connects, blocked, sign-in-unproven, cancelled, timed-out. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
