package org.hopscope.advice.signin;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Hops;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** The identity provider (AD FS, mostly) that a domain leaves its sign-in to. */
final class Federation {
  private Federation() {}

  /** The account's hop, where the provider was found wanting for one of these reasons. */
  static Stream<HopNode> troubled(Case now, Fault... faults) {
    Set<String> keys = Stream.of(faults).map(f -> "fault." + f.id()).collect(Collectors.toSet());
    return now.warnedWith("account.idp").filter(hop -> Hops.keys(hop).anyMatch(keys::contains));
  }

  static String provider(Case now) {
    return now.evidence(Evidence.Account.class).map(Evidence.Account::idp).filter(idp -> !idp.isEmpty()).findFirst()
        .orElse("AD FS");
  }

  /** Where the sign-in service names one of these codes. */
  static Stream<HopNode> refused(Case now, String... codes) {
    return now.hops().filter(hop -> hop.outcome().stream().flatMap(o -> o.summary().args().stream())
        .anyMatch(arg -> Stream.of(codes).anyMatch(code -> arg.matches("(?s).*AADSTS" + code + "(?!\\d).*"))));
  }
}
