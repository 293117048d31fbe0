package org.hopscope.autodiscover.names;

import java.util.Optional;
import org.hopscope.model.Message;

/** An alias at the zone's own name hides its mail and all else (RFC 1034, section 3.6.2). */
final class ApexAlias implements NameRule {
  @Override
  public Optional<Remark> look(NameFacts facts) {
    return facts.records(facts.domain(), "CNAME").stream().findFirst()
        .map(alias -> new Remark(true, Message.of("names.apex-alias", facts.domain(), alias.data())));
  }
}
