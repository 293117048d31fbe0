package org.hopscope.graph;

import java.util.List;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Sign;

/**
 * How strongly each sign speaks for (above 0) or against a kind of deployment. What a server answered
 * about the mailbox outweighs all that is announced; an answer that fits two kinds leaves the choice
 * between them to the announcements.
 */
final class Weights {
  /** The five kinds, in the order of a row. */
  static final List<Deployment> KINDS = List.of(
      Deployment.CLOUD_ONLY, Deployment.HYBRID_CLOUD_MAILBOX, Deployment.HYBRID_ON_PREMISES_MAILBOX,
      Deployment.ON_PREMISES, Deployment.NOT_EXCHANGE);

  /** From here on a sign is a server's word about the mailbox itself. */
  static final int DECISIVE = 80;

  private Weights() {}

  static int of(Sign sign, Deployment kind) {
    return row(sign)[KINDS.indexOf(kind)];
  }

  private static int[] row(Sign sign) {
    return switch (sign) {
      //                                cloud  hybrid:  own    own   not
      //                                only  cloud  mailbox  only  Exchange
      case REALM_MANAGED -> weights(3, 1, 0, -1, -2);
      case REALM_FEDERATED -> weights(3, 2, 1, -1, -2);
      case REALM_UNKNOWN -> weights(-5, -5, -5, 2, 1);
      case TENANT_FOUND -> weights(1, 1, 0, -1, -1);
      case TENANT_NONE -> weights(-5, -5, -5, 2, 0);
      case MX_MICROSOFT -> weights(5, 3, 3, -6, -6);
      case MX_OWN -> weights(-2, 1, 1, 3, -2);
      case MX_FILTER -> weights(0, 0, 0, 0, -1);
      case MX_PROVIDER -> weights(-3, -3, -3, -3, 6);
      case MX_ELSEWHERE -> weights(-1, 0, 0, 0, 1);
      case MX_NONE -> weights(0, 0, 0, 0, 1);
      case SPF_MICROSOFT -> weights(1, 1, 1, -1, -1);
      case SPF_PROVIDER -> weights(0, 0, 0, 0, 1);
      case V2_MICROSOFT -> weights(1, 1, -1, 0, 0);
      case V2_OWN -> weights(-6, 2, 6, -8, -6);
      case RECORD_MICROSOFT -> weights(8, 2, -1, -6, -6);
      case RECORD_OWN -> weights(-6, 4, 5, 6, -4);
      case RECORD_FOREIGN -> weights(-4, -4, -4, -4, 0);
      case RECORD_NONE -> weights(-1, -1, -1, -1, 2);
      case SCP_NAMES -> weights(-2, 4, 5, 6, -6);
      case SCP_NONE -> weights(1, 0, 0, -1, 1);
      case OWN_EXCHANGE -> weights(-12, 4, 4, 5, -8);
      case NO_EXCHANGE -> weights(0, 0, 0, 0, 2);
      case CLOUD_UNKNOWN -> weights(-8, -8, 3, 1, 0);
      case ANSWER_CLOUD -> weights(100, 80, -100, -100, -100);
      case ANSWER_SENT_ON -> weights(-100, 100, -100, -100, -100);
      case ANSWER_OWN -> weights(-100, -100, 100, 102, -100);
    };
  }

  private static int[] weights(int... row) {
    return row;
  }
}
