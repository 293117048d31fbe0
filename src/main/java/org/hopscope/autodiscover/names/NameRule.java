package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.Message;

/** One thing that can be wrong, or worth knowing, with a domain's names. */
public sealed interface NameRule
    permits ApexAlias, ExtendedErrors, LongChain, Refusing, ResolversDisagree, TimesToLive, Wildcard {

  /** @param warns whether somebody should act on it */
  record Remark(boolean warns, Message says) {}

  Optional<Remark> look(NameFacts facts);

  /** All remarks, in the order in which they matter. */
  static List<Remark> lookAt(NameFacts facts) {
    List<NameRule> all = List.of(
        new ResolversDisagree(), new ApexAlias(), new Wildcard(), new Refusing(), new ExtendedErrors(),
        new LongChain(), new TimesToLive());
    return all.stream().flatMap(rule -> rule.look(facts).stream()).toList();
  }
}
