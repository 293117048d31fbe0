package org.hopscope.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hopscope.auth.Trust;
import org.hopscope.autodiscover.ScpOrder;
import org.hopscope.autodiscover.ScpPointer;
import org.hopscope.autodiscover.ScpRanking;
import org.hopscope.autodiscover.SrvRecord;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Secret;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Scope;

/** Asks one forest what Exchange has published there for the mail domain. */
final class ForestSearch {
  private static final int MOST_CONTROLLERS = 3;
  private static final int LDAP = 389;

  /** What the forest holds, or how the search failed. */
  sealed interface Result {
    /** @param proven the controller has shown that it is the one it was taken for */
    record Holds(String controller, ScpOrder order, boolean proven) implements Result {}

    record Broken(Outcome why) implements Result {}
  }

  private final Workbench bench;
  private final HopTrack hop;
  private final String mailDomain;
  private final Scope scope;
  private Optional<Evidence.Directory> answer = Optional.empty();

  ForestSearch(Workbench bench, HopTrack hop, String mailDomain, Scope scope) {
    this.bench = bench;
    this.hop = hop;
    this.mailDomain = mailDomain;
    this.scope = scope;
  }

  Result in(String domain) throws InterruptedException {
    Controllers controllers = new Controllers(bench, hop, domain, scope);
    List<SrvRecord> found = controllers.find();
    return found.isEmpty()
        ? new Result.Broken(new Outcome.Failed(Fault.LDAP_UNREACHABLE, Message.of("scp.no-controller", domain)))
        : search(controllers, domain, found);
  }

  /**
   * What a pointer names is a domain, or one controller.
   *
   * @param proven the pointer was read from a controller that is proven: what it names belongs to the account
   */
  Result at(ScpPointer pointer, boolean proven) throws InterruptedException {
    String host = pointer.host();
    Controllers controllers = new Controllers(bench, hop, host, scope);
    List<SrvRecord> found = pointer.port().isPresent() ? List.of() : controllers.find();
    List<SrvRecord> all = found.isEmpty() ? List.of(new SrvRecord(0, 0, pointer.port().orElse(LDAP), host)) : found;
    if (proven) {
      all.stream().map(SrvRecord::target).filter(t -> within(t, host))
          .forEach(bench.signIn().trust()::namedByDirectory);
    }
    String domain = found.isEmpty() && host.indexOf('.') > 0 ? host.substring(host.indexOf('.') + 1) : host;
    return search(controllers, found.isEmpty() ? domain : host, all);
  }

  /** The next controller is asked only when one cannot be reached: all of them know the same accounts. */
  private Result search(Controllers controllers, String domain, List<SrvRecord> found) throws InterruptedException {
    Directory.Reply reply = null;
    SrvRecord asked = null;
    for (SrvRecord controller : found.subList(0, Math.min(MOST_CONTROLLERS, found.size()))) {
      asked = controller;
      reply = bench.wire(hop).directory().findScps(query(controller, domain), this::see, scope);
      if (reply.fault().isEmpty()) {
        return holds(controllers, controller.target(), reply);
      }
      if (reply.fault().get() == Fault.LDAP_BIND_FAILED) {
        break;
      }
    }
    Directory.Reply last = Objects.requireNonNull(reply, "somebody was asked");
    Fault fault = last.fault().orElseThrow();
    return new Result.Broken(
        new Outcome.Failed(fault, fault.at(Objects.requireNonNull(asked).target(), last.detail())));
  }

  /** DNS may name any host as a controller: it gets the password only if it belongs to the account. */
  private Directory.Query query(SrvRecord controller, String domain) {
    boolean own = bench.signIn().trust().judge(controller.target()) instanceof Trust.Allowed;
    Secret password = own ? bench.request().secret() : Secret.none();
    return new Directory.Query(controller.target(), controller.port(), domain, bench.typed(), password, hop.left());
  }

  private Result holds(Controllers controllers, String controller, Directory.Reply reply) throws InterruptedException {
    Optional<String> site = controllers.ownSite(ScpRanking.dependsOnSite(reply.entries()));
    ScpOrder order = ScpRanking.rank(reply.entries(), site, mailDomain);
    answer.ifPresent(a -> hop.see(a.ranked(order.shown(), controllers.how(), site)));
    reply.referrals().stream().findFirst()
        .ifPresent(to -> hop.note(Message.of("scp.referral", controller, to)));
    return new Result.Holds(controller, order, reply.proven());
  }

  /** An answer is told once it is ranked. */
  private void see(Evidence evidence) {
    if (evidence instanceof Evidence.Directory directory && directory.fault().isEmpty()) {
      answer = Optional.of(directory);
    } else {
      hop.see(evidence);
    }
  }

  private static boolean within(String host, String zone) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals(zone) || name.endsWith("." + zone);
  }
}
