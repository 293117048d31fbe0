package org.hopscope.autodiscover.names;

import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Message;

/** A record that nobody may keep, or that is kept for more than a week after it was changed. */
final class TimesToLive implements NameRule {
  private static final long DAY = 86_400;
  private static final long WEEK = 7 * DAY;

  @Override
  public Optional<Remark> look(NameFacts facts) {
    return facts.about(facts.autodiscover(), "A")
        .flatMap(d -> Stream.concat(d.links().stream(), d.records().stream()))
        .filter(r -> r.ttlSeconds() == 0 || r.ttlSeconds() > WEEK)
        .findFirst()
        .map(r -> new Remark(false, Message.of(
            r.ttlSeconds() == 0 ? "names.ttl-zero" : "names.ttl-long", r.name(), r.ttlSeconds() / DAY)));
  }
}
