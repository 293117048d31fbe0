package org.hopscope.advice;

import java.util.stream.Stream;

/** Says where the way ends, when nothing is known of why. */
final class RoadEnds implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.broken().stream()
        .map(hop -> now.finding(this, hop).step().see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.YOU));
  }
}
