package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;

/**
 * The zone's SOA names its primary server (RFC 1035, section 3.3.13), its NS records the servers that answer
 * for it. A primary that is none of them may be hidden on purpose, or be left over from a move. Resolvers that
 * see different serials see different states of the zone.
 */
final class ZoneServers implements NameRule {
  @Override
  public Optional<Remark> look(NameFacts facts) {
    Set<String> serials = facts.about(facts.domain(), "SOA").flatMap(d -> d.records().stream())
        .map(r -> field(r, 2)).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
    if (serials.size() > 1) {
      String all = serials.stream().sorted().collect(Collectors.joining(", "));
      return Optional.of(new Remark(false, Message.of("names.serials-differ", facts.domain(), all)));
    }
    List<String> servers = facts.records(facts.domain(), "NS").stream().map(r -> MicrosoftHosts.plain(r.data()))
        .toList();
    return facts.records(facts.domain(), "SOA").stream().map(r -> MicrosoftHosts.plain(field(r, 0)))
        .filter(primary -> !primary.isEmpty() && !servers.isEmpty() && !servers.contains(primary))
        .findFirst()
        .map(primary -> new Remark(
            false, Message.of("names.soa-not-ns", facts.domain(), primary, String.join(", ", servers))));
  }

  private static String field(DnsRecord soa, int index) {
    String[] fields = soa.data().strip().split("\\s+");
    return fields.length > index ? fields[index] : "";
  }
}
