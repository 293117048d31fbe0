package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/** The domain answers for names that nobody made (RFC 4592): the Autodiscover record may be such an answer. */
final class Wildcard implements NameRule {
  @Override
  public Optional<Remark> look(NameFacts facts) {
    List<DnsRecord> nobody = facts.records(facts.nobody(), "A");
    if (nobody.isEmpty()) {
      return Optional.empty();
    }
    boolean same = data(nobody).equals(data(facts.records(facts.autodiscover(), "A")));
    String key = same ? "names.wildcard-autodiscover" : "names.wildcard";
    Message says = Message.of(key, facts.domain(), facts.autodiscover(), nobody.getFirst().data());
    return Optional.of(new Remark(same, says, same ? Optional.of(Fault.DNS_WILDCARD) : Optional.empty()));
  }

  private static Set<String> data(List<DnsRecord> records) {
    return records.stream().map(DnsRecord::data).collect(Collectors.toSet());
  }
}
