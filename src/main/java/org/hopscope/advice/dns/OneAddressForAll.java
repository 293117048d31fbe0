package org.hopscope.advice.dns;

import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.SignInCloud;

/** The DNS server here gives one address for everything. */
final class OneAddressForAll implements Rule {
  private static final String SIGN_IN = SignInCloud.WORLDWIDE.login();

  @Override
  public Stream<Finding> look(Case now) {
    return now.evidence(Evidence.Dns.class).filter(d -> d.name().equalsIgnoreCase(SIGN_IN) && d.cnameTrail().isEmpty())
        .flatMap(d -> address(d).stream()).filter(same -> isOwns(now, same)).findFirst().stream()
        .flatMap(same -> now.broken().or(() -> Records.own(now).findFirst()).stream()
            .map(hop -> now.finding(this, hop).about(same).step().change(new Change.Command("nslookup " + SIGN_IN))
                .see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM)));
  }

  @Override
  public boolean explains(HopNode other) {
    return other.id().equals("account");
  }

  private static Optional<String> address(Evidence.Dns answer) {
    return answer.type().equals("A") ? answer.records().stream().map(Evidence.DnsRecord::data).findFirst()
        : Optional.empty();
  }

  /** Whether a name of the account's own domain leads there too. */
  private static boolean isOwns(Case now, String address) {
    return Records.own(now).flatMap(n -> Hops.evidence(n, Evidence.Dns.class)).filter(d -> d.cnameTrail().isEmpty())
        .anyMatch(d -> address(d).filter(address::equals).isPresent());
  }
}
