package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Message;

/** One of the computer's resolvers says nothing while another answers: each new name waits for it first. */
final class ResolverDown implements NameRule {
  @Override
  public Optional<Remark> look(NameFacts facts) {
    List<Dns> answers = facts.about(facts.autodiscover(), "A").toList();
    String down = answers.stream().filter(ResolverDown::silent).map(Dns::resolver).collect(Collectors.joining(", "));
    boolean another = answers.stream().anyMatch(Comparison::tells);
    return down.isEmpty() || !another
        ? Optional.empty() : Optional.of(new Remark(true, Message.of("names.resolver-down", down)));
  }

  private static boolean silent(Dns answer) {
    return answer.status() == DnsStatus.TIMEOUT || answer.status() == DnsStatus.UNREACHABLE;
  }
}
