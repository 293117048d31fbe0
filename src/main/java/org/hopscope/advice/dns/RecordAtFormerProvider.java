package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The record leads to a server that is none of this organisation's. */
final class RecordAtFormerProvider implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.broken().stream()
        .filter(hop -> now.says("verdict.why.tls-wrong-name.stranger")
            || now.says("verdict.why.tls-wrong-name.stranger.microsoft-mail"))
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).changes(Records.towards(now))
            .see(Reference.DNS_RECORDS).by(Actor.DNS_OWNER));
  }
}
