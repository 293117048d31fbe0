package org.hopscope.advice;

import java.util.Optional;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;

/** What a hop's id tells of how the client came there. */
public final class Hops {
  private Hops() {}

  /** Step 6, where the company's web site answers. */
  public static boolean inRootStep(HopNode hop) {
    return hop.id().matches("r\\d+\\.root(\\..*)?");
  }

  /** A server that an SRV record named. */
  public static boolean bySrv(HopNode hop) {
    return hop.id().matches("r\\d+\\.srv\\.to(\\..*)?");
  }

  /** A server that a service connection point named. */
  public static boolean byDirectory(HopNode hop) {
    return hop.id().matches("r\\d+\\.scp\\b.*\\.\\d+");
  }

  /** What was remarked at a hop under this key, or one that begins so. */
  static Optional<Evidence.Note> note(HopNode hop, String key) {
    return Case.evidence(hop, Evidence.Note.class).filter(n -> n.message().key().startsWith(key)).findFirst();
  }
}
