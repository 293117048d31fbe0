package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The domain itself is an alias, which hides its mail records. */
public final class ApexAlias implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.apex-alias")
        .map(hop -> now.finding(this, hop).about(now.notedValue(hop, "names.apex-alias")).step().by(Actor.DNS_OWNER));
  }
}
