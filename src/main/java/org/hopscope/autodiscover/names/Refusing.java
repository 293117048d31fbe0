package org.hopscope.autodiscover.names;

import java.util.Optional;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Message;

/** A resolver that refuses, or whose servers are not responsible any more ("lame"). */
final class Refusing implements NameRule {
  @Override
  public Optional<Remark> look(NameFacts facts) {
    return facts.about(facts.autodiscover(), "A")
        .filter(d -> d.status() == DnsStatus.REFUSED)
        .findFirst()
        .map(d -> new Remark(false, Message.of("names.refusing", facts.autodiscover(), d.resolver())));
  }
}
