package org.hopscope.snapshot.file;

import java.util.Optional;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;

/** A verdict in short, as it was given then: for a list. Whoever opens the file judges anew. */
public record Gist(
    Verdict.Result outcome, Verdict.Deployment deployment, Optional<Protocol> protocol, Message sentence) {
  static Gist of(Verdict verdict) {
    return new Gist(verdict.outcome(), verdict.deployment(), verdict.protocol(), verdict.sentence());
  }
}
