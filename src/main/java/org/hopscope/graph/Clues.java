package org.hopscope.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Clue;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Sign;

/** Everything in an analysis that tells where the account lives, each fact once. */
record Clues(Scene scene) {
  List<Clue> all() {
    List<Clue> clues = new ArrayList<>();
    answer().ifPresent(clues::add);
    ownExchange().ifPresentOrElse(clues::add, () -> nobody().ifPresent(clues::add));
    notThere().ifPresent(clues::add);
    record().ifPresent(clues::add);
    directory().ifPresent(clues::add);
    scene.evidence(Clue.class).forEach(clues::add);
    if (clues.stream().noneMatch(c -> c.sign().source() == Sign.Source.MX)) {
      mail().ifPresent(clues::add);
    }
    return clues;
  }

  /** Microsoft 365 says that it has the domain. */
  boolean tenantKnown() {
    return scene.evidence(Clue.class).map(Clue::sign)
        .anyMatch(s -> s == Sign.REALM_MANAGED || s == Sign.REALM_FEDERATED || s == Sign.TENANT_FOUND);
  }

  /** Something shows an Exchange of the organisation's own. */
  boolean ownExchangeShown() {
    return all().stream().map(Clue::sign)
        .anyMatch(s -> s == Sign.V2_OWN || s == Sign.SCP_NAMES || s == Sign.OWN_EXCHANGE);
  }

  private static Clue clue(Sign sign, Object... args) {
    return new Clue(sign, Message.of("clue." + sign.id(), args));
  }

  private Optional<Clue> answer() {
    Optional<Decision.RedirectAddr> sentOn = scene.road().redirects().stream().filter(this::byOwnServer).findFirst();
    if (scene.road().settings().isPresent()) {
      return Optional.of(settings(scene.road().settings().get(), sentOn));
    }
    return sentOn.map(r -> clue(Sign.ANSWER_SENT_ON, host(r.fromHop()), r.address()));
  }

  private Clue settings(Decision.SettingsFound settings, Optional<Decision.RedirectAddr> sentOn) {
    String host = host(settings.fromHop());
    if (settings.home() == MailboxHome.ON_PREMISES) {
      return clue(Sign.ANSWER_OWN, host);
    }
    if (sentOn.isPresent()) {
      return clue(Sign.ANSWER_SENT_ON, host(sentOn.get().fromHop()), sentOn.get().address());
    }
    boolean file = scene.hop(settings.fromHop()).filter(n -> n.hop().kind() == HopKind.FILE).isPresent();
    return MicrosoftHosts.runs(host) || host.isEmpty() || file
        ? clue(Sign.ANSWER_CLOUD, host)
        : new Clue(Sign.ANSWER_SENT_ON, Message.of("clue.answer-sent-on.settings", host));
  }

  private String host(String hop) {
    return scene.hop(hop).map(n -> n.hop().host()).orElse("");
  }

  /** An own server's answer is drawn as a question of its own; Microsoft 365's is not. */
  private boolean byOwnServer(Decision.RedirectAddr redirect) {
    return scene.hop(redirect.fromHop())
        .filter(n -> !keptHere(n))
        .filter(n -> n.hop().kind() == HopKind.DECISION || !MicrosoftHosts.runs(n.hop().host()))
        .isPresent();
  }

  /** A file on this computer says nothing of servers. */
  private boolean keptHere(HopNode node) {
    HopNode answered = node.hop().kind() == HopKind.DECISION
        ? node.hop().from().flatMap(scene::hop).orElse(node) : node;
    return answered.hop().kind() == HopKind.FILE;
  }

  private Optional<Clue> record() {
    return scene.road().ownRecord().filter(r -> r.where() != Decision.Leads.NOWHERE || dnsTells())
        .map(r -> switch (r.where()) {
          case MICROSOFT_365 -> clue(Sign.RECORD_MICROSOFT, host(r.fromHop()), r.target());
          case NOWHERE -> clue(Sign.RECORD_NONE, host(r.fromHop()));
          case ELSEWHERE -> scene.foreignRecord().isPresent()
              ? clue(Sign.RECORD_FOREIGN, host(r.fromHop()), r.target())
              : strangers().orElseGet(() -> clue(Sign.RECORD_OWN, host(r.fromHop())));
        });
  }

  private Optional<Clue> strangers() {
    return scene.hop("r0.autodiscover").filter(scene::strangers).map(n -> new Clue(Sign.RECORD_FOREIGN, Message.of(
        "clue.record-foreign.certificate", n.hop().host(), Seen.at(n, Fault.TLS_WRONG_NAME))));
  }

  /** Microsoft 365 was asked for the mailbox as the account, and has none. */
  private Optional<Clue> notThere() {
    return scene.hops().stream()
        .filter(n -> n.hop().kind() == HopKind.SERVER && Order.round(n.id()) == 0)
        .filter(n -> MicrosoftHosts.servesMail(n.hop().host()) && Scene.failedBy(n, Set.of(Fault.POX_ERROR)))
        .filter(n -> Seen.at(n, Fault.POX_ERROR).equals("500"))
        .findFirst()
        .map(n -> clue(Sign.CLOUD_UNKNOWN, n.hop().host()));
  }

  /** Names that could not be looked up are not names that do not exist. */
  private boolean dnsTells() {
    return scene.hop("r0.dns").stream().flatMap(n -> Scene.evidence(n, Evidence.Dns.class))
        .map(Evidence.Dns::status)
        .anyMatch(s -> s == DnsStatus.FOUND || s == DnsStatus.NO_DOMAIN || s == DnsStatus.NO_RECORD);
  }

  private Optional<Clue> directory() {
    List<Evidence.Directory> searches = scene.evidence(Evidence.Directory.class).filter(d -> d.fault().isEmpty())
        .toList();
    Optional<Evidence.ScpObject> named = searches.stream().flatMap(d -> d.found().stream()).filter(o -> o.rank() > 0)
        .findFirst();
    if (named.isPresent()) {
      return Optional.of(clue(Sign.SCP_NAMES, named.get().url()));
    }
    return searches.isEmpty() ? Optional.empty() : Optional.of(clue(Sign.SCP_NONE));
  }

  /** A server of this organisation's that speaks as Exchange does, or that Active Directory names and that speaks. */
  private Optional<Clue> ownExchange() {
    return scene.hops().stream()
        .filter(n -> n.hop().kind() == HopKind.SERVER && Order.round(n.id()) == 0)
        .filter(n -> !MicrosoftHosts.runs(n.hop().host()))
        .filter(n -> n.id().matches("r0\\.scp(\\.forest\\d*)*\\.\\d+") ? speaks(n) : asExchange(n))
        .findFirst()
        .map(n -> clue(Sign.OWN_EXCHANGE, n.hop().host()));
  }

  private static boolean speaks(HopNode node) {
    return Scene.evidence(node, Evidence.Http.class).anyMatch(h -> h.status() > 0);
  }

  private static boolean asExchange(HopNode node) {
    return Scene.evidence(node, Evidence.Http.class).anyMatch(Clues::asExchange);
  }

  private static boolean asExchange(Evidence.Http http) {
    return Stream.of("X-FEServer", "X-BEServer", "X-OWA-Version", "X-CalculatedBETarget")
        .anyMatch(name -> !http.header(name).isEmpty());
  }

  /** The search is over, and nobody has spoken as Exchange does. */
  private Optional<Clue> nobody() {
    boolean microsoft = scene.hops().stream()
        .filter(n -> n.hop().kind() == HopKind.SERVER && MicrosoftHosts.runs(n.hop().host()))
        .anyMatch(Clues::asExchange);
    return scene.road().deadEnd() && !microsoft && dnsTells() ? Optional.of(clue(Sign.NO_EXCHANGE)) : Optional.empty();
  }

  /** What the record's own lookup saw, when nobody looked closer. */
  private Optional<Clue> mail() {
    List<String> exchangers = scene.hop("r0.dns").stream()
        .flatMap(n -> Scene.evidence(n, Evidence.Dns.class))
        .filter(d -> d.type().equals("MX"))
        .flatMap(d -> d.records().stream())
        .map(r -> List.of(r.data().strip().split("\\s+")).getLast())
        .map(MicrosoftHosts::plain)
        .toList();
    Optional<String> microsoft = exchangers.stream().filter(MicrosoftHosts::receivesMail).findFirst();
    return microsoft.map(host -> clue(Sign.MX_MICROSOFT, scene.domain(), host))
        .or(() -> exchangers.stream().filter(host -> host.endsWith("." + scene.domain())).findFirst()
            .map(host -> clue(Sign.MX_OWN, scene.domain(), host)));
  }
}
