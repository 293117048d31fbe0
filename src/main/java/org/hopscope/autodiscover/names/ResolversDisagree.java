package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Message;

/** The computer's own resolvers give different answers: which one counts is chance. */
final class ResolversDisagree implements NameRule {
  @Override
  public Optional<Remark> look(NameFacts facts) {
    List<Dns> answers = facts.about(facts.autodiscover(), "A").toList();
    if (!Comparison.resolversDisagree(answers)) {
      return Optional.empty();
    }
    String each = answers.stream().filter(Comparison::tells)
        .map(d -> d.resolver() + ": " + (d.records().isEmpty() ? d.status() : Comparison.words(d)))
        .collect(Collectors.joining("; "));
    return Optional.of(new Remark(true, Message.of("names.resolvers-disagree", facts.autodiscover(), each)));
  }
}
