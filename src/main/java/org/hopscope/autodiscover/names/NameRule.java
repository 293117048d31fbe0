package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/** One thing that can be wrong, or worth knowing, with a domain's names. */
public sealed interface NameRule
    permits ApexAlias, ExtendedErrors, LongChain, Refusing, ResolverDown, ResolversDisagree, TimesToLive, Wildcard,
    ZoneServers {

  /**
   * @param warns whether somebody should act on it
   * @param cause what is wrong with the record, should the road turn out to be blocked
   */
  record Remark(boolean warns, Message says, Optional<Fault> cause) {
    Remark(boolean warns, Message says) {
      this(warns, says, Optional.empty());
    }
  }

  Optional<Remark> look(NameFacts facts);

  /** All remarks, in the order in which they matter. */
  static List<Remark> lookAt(NameFacts facts) {
    List<NameRule> all = List.of(
        new Wildcard(), new ResolversDisagree(), new ApexAlias(), new ResolverDown(), new Refusing(),
        new ExtendedErrors(), new LongChain(), new TimesToLive(), new ZoneServers());
    return all.stream().flatMap(rule -> rule.look(facts).stream()).toList();
  }
}
