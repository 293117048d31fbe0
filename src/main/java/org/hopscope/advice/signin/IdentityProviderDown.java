package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The federated domain's identity provider does not answer. */
public final class IdentityProviderDown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warnedWith("account.idp")
        .map(hop -> now.finding(this, hop).step().by(Actor.NETWORK_TEAM));
  }
}
