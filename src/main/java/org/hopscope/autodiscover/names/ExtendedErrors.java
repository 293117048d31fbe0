package org.hopscope.autodiscover.names;

import java.util.Optional;
import org.hopscope.model.Message;

/** What a resolver itself says of its failure (RFC 8914). */
final class ExtendedErrors implements NameRule {
  @Override
  public Optional<Remark> look(NameFacts facts) {
    return facts.about(facts.autodiscover(), "A")
        .filter(d -> !d.errors().isEmpty())
        .findFirst()
        .map(d -> new Remark(false, Message.of("names.errors", d.resolver(), String.join("; ", d.errors()))));
  }
}
