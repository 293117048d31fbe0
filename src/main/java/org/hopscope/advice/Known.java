package org.hopscope.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Sign;

/** Values that remedies are filled with, as far as the analysis has seen them. */
public final class Known {
  private final Case now;

  public Known(Case now) {
    this.now = now;
  }

  /** The own Exchange's name for clients: where one answers, or where something says that it is. */
  public Optional<String> server() {
    return Stream.of(answering(), byMicrosoft(), onTheInternet(), bySrv(), byMail()).flatMap(s -> s)
        .map(MicrosoftHosts::plain)
        .filter(host -> !host.isEmpty() && !MicrosoftHosts.runs(host) && !host.equals("autodiscover." + now.domain())
            && isName(host))
        .findFirst();
  }

  /** The same, or what it is mostly called. */
  public String serverOrGuess() {
    return server().orElse("mail." + now.domain());
  }

  private static boolean isName(String host) {
    return host.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+") && !host.matches("[0-9.]+");
  }

  private Stream<String> answering() {
    return now.hops().filter(Hops::isProtocol)
        .filter(n -> Hops.evidence(n, Evidence.Http.class).anyMatch(h -> h.status() > 0)).map(n -> n.hop().host());
  }

  /** Autodiscover version 2 of Microsoft 365 sends this organisation's users on to it. */
  private Stream<String> byMicrosoft() {
    return now.evidence(Evidence.Clue.class).filter(c -> c.sign() == Sign.V2_OWN && c.says().args().size() > 1)
        .map(c -> c.says().args().get(1));
  }

  private Stream<String> onTheInternet() {
    return now.evidence(Evidence.SplitHorizon.class).flatMap(s -> s.rows().stream())
        .filter(r -> r.differs() != Evidence.Difference.SAME && r.differs() != Evidence.Difference.UNKNOWN)
        .flatMap(r -> r.outside().stream())
        .filter(d -> d.status() == Evidence.DnsStatus.FOUND).flatMap(d -> d.cnameTrail().stream().limit(1));
  }

  private Stream<String> bySrv() {
    return now.graph().hop("r0.srv").stream().flatMap(n -> Hops.evidence(n, Evidence.Dns.class))
        .filter(d -> d.type().equals("SRV")).flatMap(d -> d.records().stream())
        .map(r -> List.of(r.data().strip().split("\\s+")).getLast());
  }

  private Stream<String> byMail() {
    return now.evidence(Evidence.Dns.class)
        .filter(d -> d.type().equals("MX") && d.name().equalsIgnoreCase(now.domain()))
        .flatMap(d -> d.records().stream()).map(r -> List.of(r.data().strip().split("\\s+")).getLast())
        .filter(host -> MicrosoftHosts.plain(host).endsWith("." + now.domain()));
  }

  /** Whether the domain's mail comes in through Microsoft 365. */
  public boolean mailAtMicrosoft() {
    return now.evidence(Evidence.Clue.class).anyMatch(c -> c.sign() == Sign.MX_MICROSOFT);
  }

  /** Whether Microsoft's sign-in service has a tenant for the domain. */
  public boolean tenant() {
    return now.evidence(Evidence.Account.class).anyMatch(a -> !a.tenant().isEmpty());
  }

  public boolean mailboxOnline() {
    return now.verdict().deployment() == Verdict.Deployment.CLOUD_ONLY
        || now.verdict().deployment() == Verdict.Deployment.HYBRID_CLOUD_MAILBOX;
  }

  /** The address by which an own Exchange leads to Microsoft 365: only the tenant's first name is not known here. */
  public String routingAddress() {
    String user = now.account().replaceFirst("@.*", "");
    return Pasted.quoted(user + "@<tenant>.mail.onmicrosoft.com");
  }

  /** Where the own Exchange gives Autodiscover out. */
  public String autodiscoverUrl() {
    return "https://autodiscover." + now.domain() + "/autodiscover/autodiscover.xml";
  }
}
