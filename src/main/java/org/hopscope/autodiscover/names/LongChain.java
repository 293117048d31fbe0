package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Message;

/** Each alias is one more zone that can fail; the times to live of all are shown. */
final class LongChain implements NameRule {
  private static final int LONG = 4;

  @Override
  public Optional<Remark> look(NameFacts facts) {
    List<DnsRecord> links = facts.about(facts.autodiscover(), "A").findFirst().map(Dns::links).orElse(List.of());
    if (links.isEmpty()) {
      return Optional.empty();
    }
    String chain = links.stream().map(l -> l.data() + " (" + l.ttlSeconds() + " s)")
        .collect(Collectors.joining(" \u2192 "));
    boolean longer = links.size() > LONG;
    return Optional.of(new Remark(longer, Message.of(
        longer ? "names.chain-long" : "names.chain", facts.autodiscover(), chain, links.size())));
  }
}
