package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.stream.Stream;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;

/**
 * What the own resolvers say of a domain; what the rules of DNS health look at.
 *
 * @param nobody a name that nobody can have made
 * @param answers to every question, of every resolver
 */
public record NameFacts(String domain, String nobody, List<Dns> answers) {
  public NameFacts {
    answers = List.copyOf(answers);
  }

  public static NameFacts of(String domain, String nobody, List<Dns> answers) {
    return new NameFacts(domain, nobody, answers);
  }

  public String autodiscover() {
    return DomainRecord.nameIn(domain);
  }

  Stream<Dns> about(String name, String type) {
    return answers.stream().filter(d -> d.type().equals(type) && d.name().equalsIgnoreCase(name));
  }

  /** Records of the first resolver that has any. */
  List<DnsRecord> records(String name, String type) {
    return about(name, type).filter(d -> d.status() == DnsStatus.FOUND).findFirst().map(Dns::records).orElse(List.of());
  }
}
