package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The record must not be kept. */
final class TimeToLiveZero implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.ttl-zero").map(hop -> now.note(this, hop).step().by(Actor.DNS_OWNER));
  }
}
