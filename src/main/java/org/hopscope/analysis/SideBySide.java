package org.hopscope.analysis;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.autodiscover.names.Comparison;
import org.hopscope.autodiscover.names.NameFacts;
import org.hopscope.autodiscover.names.SplitFinding;
import org.hopscope.autodiscover.names.SplitFinding.Reach;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Stage;
import org.hopscope.model.Outcome;
import org.hopscope.wire.Dns.Side;
import org.hopscope.wire.Http;

/**
 * The names that decide, asked of every own resolver and of the internet's, beside the steps. Decides
 * nothing as long as the road is open.
 */
final class SideBySide {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Where step 4 asks. */
  private static final String AUTODISCOVER_M365 = "autodiscover-s.outlook.com";

  private record Asked(String name, String type) {}

  private final Workbench bench;
  private final EmailAddress address;
  private final String autodiscover;
  private final Optional<HopTrack> hop;
  private final List<Asked> asked;
  private final String nobody;
  private CompletableFuture<NameFacts> facts = new CompletableFuture<>();
  private CompletableFuture<Optional<SplitFinding>> finding = new CompletableFuture<>();

  SideBySide(Workbench bench, int round, EmailAddress address) {
    this.bench = bench;
    this.address = address;
    this.autodiscover = DomainRecord.nameIn(address.domain());
    this.nobody = "hopscope-" + HexFormat.of().toHexDigits(RANDOM.nextInt()) + "." + address.domain();
    this.asked = questions(round);
    this.hop = bench.world().dns().sees(Side.INTERNET) ? Optional.of(track(round)) : Optional.empty();
  }

  private HopTrack track(int round) {
    return bench.aside(new Hop(
        "r" + round + ".outside", round == 0 ? Stage.FIND : Stage.REDIRECT, Lane.HYBRID, HopKind.DNS,
        Message.of("hop.outside"), autodiscover, Optional.of("pc")));
  }

  private List<Asked> questions(int round) {
    String domain = address.domain();
    List<Asked> all = new ArrayList<>(List.of(
        new Asked(autodiscover, "A"), new Asked(autodiscover, "AAAA"), new Asked(domain, "MX"),
        new Asked(domain, "A"), new Asked("_autodiscover._tcp." + domain, "SRV"), new Asked(nobody, "A"),
        new Asked(domain, "CNAME")));
    if (round == 0) {
      all.add(new Asked(AUTODISCOVER_M365, "A"));
      all.add(new Asked(MicrosoftHosts.EXCHANGE_ONLINE, "A"));
    }
    return all;
  }

  /** Asks everything of everybody at once. */
  void start() {
    List<CompletableFuture<List<Dns>>> inside = asked.stream().map(q -> ask(q, Side.INSIDE)).toList();
    List<CompletableFuture<List<Dns>>> outside = asked.stream().map(q -> ask(q, Side.INTERNET)).toList();
    facts = all(inside).thenApply(answers -> NameFacts.of(address.domain(), nobody, answers.stream().flatMap(List::stream).toList()));
    finding = all(inside).thenCombine(all(outside), this::rows).thenApplyAsync(this::judge, Thread::startVirtualThread);
    finding.whenComplete((found, defect) -> {
      if (defect != null) {
        Message why = Fault.INTERNAL.at(autodiscover, defect.getClass().getSimpleName());
        hop.ifPresent(h -> h.end(new Outcome.Warned(why)));
      }
    });
  }

  private static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> some) {
    return CompletableFuture.allOf(some.toArray(CompletableFuture<?>[]::new))
        .thenApply(nothing -> some.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<List<Dns>> ask(Asked question, Side side) {
    return CompletableFuture.supplyAsync(() -> {
      List<Dns> answers = bench.world().dns().askEach(side, question.name(), question.type(), patience(), bench.scope());
      if (side == Side.INTERNET && question.name().equals(autodiscover)) {
        answers.forEach(answer -> hop.ifPresent(h -> h.see(answer)));
      }
      return answers;
    }, Thread::startVirtualThread);
  }

  private Duration patience() {
    return bench.deadline().compareTo(PATIENCE) < 0 ? bench.deadline() : PATIENCE;
  }

  private List<Compared> rows(List<List<Dns>> inside, List<List<Dns>> outside) {
    List<Compared> rows = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Asked q = asked.get(i);
      rows.add(Comparison.of(q.name(), q.type(), inside.get(i), outside.get(i)));
    }
    return rows;
  }

  private Optional<SplitFinding> judge(List<Compared> rows) {
    if (hop.isEmpty()) {
      return Optional.empty();
    }
    HopTrack track = hop.get();
    track.see(new Evidence.SplitHorizon(rows));
    Optional<Compared> contested = SplitFinding.contested(rows, autodiscover);
    CompletableFuture<Reach> own = contested.map(row -> later(row.inside()))
        .orElseGet(() -> CompletableFuture.completedFuture(Reach.NONE));
    Reach out = contested.map(row -> reach(row.outside())).orElse(Reach.NONE);
    Reach in = own.join();
    Optional<SplitFinding> found = SplitFinding.of(rows, autodiscover, in, out);
    track.end(outcome(rows, found, in));
    return found;
  }

  private Outcome outcome(List<Compared> rows, Optional<SplitFinding> found, Reach inside) {
    if (found.isPresent()) {
      return new Outcome.Warned(found.get().why());
    }
    Optional<Compared> forged = rows.stream().filter(r -> r.differs() == Difference.FORGED).findFirst();
    if (forged.isPresent()) {
      return new Outcome.Warned(SplitFinding.words("split.forged", forged.get()));
    }
    Compared record = rows.getFirst();
    return switch (record.differs()) {
      case UNKNOWN -> new Outcome.ExpectedFailure(Fault.DNS_TIMEOUT, Message.of("outside.silent"));
      case SAME -> new Outcome.Passed(Message.of("outside.same"));
      default -> new Outcome.Passed(Message.of(inside.answers() ? "outside.normal" : "outside.differs"));
    };
  }

  private CompletableFuture<Reach> later(List<Dns> answers) {
    return CompletableFuture.supplyAsync(() -> reach(answers), Thread::startVirtualThread);
  }

  /** Whether somebody answers at an address of these answers; nothing is asked there. */
  private Reach reach(List<Dns> answers) {
    List<String> addresses = Comparison.telling(answers).stream()
        .flatMap(d -> Comparison.data(d).stream()).limit(2).toList();
    Reach best = Reach.NONE;
    for (String ip : addresses) {
      Reach one = reach(ip);
      best = new Reach(best.answers() || one.answers(), best.certified() || one.certified());
    }
    return best;
  }

  private Reach reach(String ip) {
    List<Evidence> seen = new ArrayList<>();
    URI url = URI.create("https://" + (ip.contains(":") ? "[" + ip + "]" : ip) + "/");
    bench.world().http().send(
        new Http.Request("HEAD", url, Map.of(), new byte[0], Optional.empty(), patience()), seen::add, bench.scope());
    boolean answers = seen.stream().anyMatch(e -> e instanceof Evidence.Tcp tcp && tcp.fault().isEmpty());
    boolean certified = seen.stream().anyMatch(e -> e instanceof Evidence.Tls tls && certifies(tls));
    seen.stream().filter(e -> e instanceof Evidence.Tcp).forEach(e -> hop.ifPresent(h -> h.see(e)));
    return new Reach(answers, certified);
  }

  private boolean certifies(Evidence.Tls tls) {
    return !tls.chain().isEmpty() && tls.chain().getFirst().names().stream()
        .anyMatch(n -> n.equalsIgnoreCase(autodiscover) || n.equalsIgnoreCase("*." + address.domain()));
  }

  /** It stays beside the record. */
  void move(Lane lane) {
    hop.ifPresent(h -> h.move(moved -> moved.in(lane)));
  }

  /** What the own resolvers say of the domain. */
  CompletableFuture<NameFacts> facts() {
    return facts;
  }

  /** What the comparison comes to; completes in the end, also after a defect of ours. */
  CompletableFuture<Optional<SplitFinding>> finding() {
    return finding.exceptionally(defect -> Optional.empty());
  }
}
