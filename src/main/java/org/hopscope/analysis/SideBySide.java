package org.hopscope.analysis;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

/**
 * The names that decide, asked of every own resolver and of the internet's, beside the steps. Decides
 * nothing as long as the road is open.
 */
final class SideBySide {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  /** The first questions tell what the record is: its two families, and a name that nobody made. */
  private static final int OF_THE_RECORD = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Where step 4 asks. */
  private static final String AUTODISCOVER_M365 = "autodiscover-s.outlook.com";

  private record Asked(String name, String type) {}

  private final Workbench bench;
  private final EmailAddress address;
  private final String autodiscover;
  private final Optional<HopTrack> hop;
  /** At whose hop the questions are remembered. */
  private final HopTrack asker;
  private final List<Asked> asked;
  private final String nobody;
  private final Budget budget;
  private CompletableFuture<NameFacts> facts = new CompletableFuture<>();
  private CompletableFuture<Judged> judged = new CompletableFuture<>();
  private CompletableFuture<Void> spoken = new CompletableFuture<>();
  private CompletableFuture<Void> ended = new CompletableFuture<>();

  /** What the record's own rows come to. */
  private record Judged(Optional<SplitFinding> finding, Reach inside) {}

  SideBySide(Workbench bench, int round, EmailAddress address, HopTrack record) {
    this.bench = bench;
    this.address = address;
    this.autodiscover = DomainRecord.nameIn(address.domain());
    this.hop = bench.world().dns().sees(Side.INTERNET) ? Optional.of(track(round)) : Optional.empty();
    this.asker = hop.orElse(record);
    this.nobody = bench.recall().ask(
        asker, new Ask.Nobody(), Recall.Terms.anybody(String.class), seen -> {}, bench.scope(), seen -> inventedName());
    this.asked = questions(round);
    this.budget = hop.map(h -> h.activity().budget()).orElseGet(bench::budget);
  }

  private String inventedName() {
    return "hopscope-" + HexFormat.of().toHexDigits(RANDOM.nextInt()) + "." + address.domain();
  }

  private HopTrack track(int round) {
    return bench.aside(new Hop(
        "r" + round + ".outside", round == 0 ? Stage.FIND : Stage.REDIRECT, Lane.HYBRID, HopKind.DNS,
        Message.of("hop.outside"), autodiscover, Optional.of("pc")));
  }

  private List<Asked> questions(int round) {
    String domain = address.domain();
    List<Asked> all = new ArrayList<>(List.of(
        new Asked(autodiscover, "A"), new Asked(autodiscover, "AAAA"), new Asked(nobody, "A"),
        new Asked(domain, "MX"), new Asked(domain, "A"), new Asked("_autodiscover._tcp." + domain, "SRV"),
        new Asked(domain, "CNAME"), new Asked(domain, "SOA"), new Asked(domain, "NS")));
    if (round == 0) {
      all.add(new Asked(AUTODISCOVER_M365, "A"));
      all.add(new Asked(MicrosoftHosts.EXCHANGE_ONLINE, "A"));
    }
    return all;
  }

  /**
   * Asks everything of everybody at once.
   *
   * @param placed completes when it is known in which lane the record is drawn
   */
  void start(CompletableFuture<?> placed) {
    List<CompletableFuture<List<Dns>>> inside = asked.stream().map(q -> ask(q, Side.INSIDE)).toList();
    List<CompletableFuture<List<Dns>>> outside = asked.stream().map(q -> ask(q, Side.INTERNET)).toList();
    facts = all(inside)
        .thenApply(answers -> NameFacts.of(address.domain(), nobody, answers.stream().flatMap(List::stream).toList()));
    spoken = CompletableFuture.allOf(inside.getFirst(), outside.getFirst());
    judged = rows(inside.subList(0, OF_THE_RECORD), outside.subList(0, OF_THE_RECORD))
        .thenApplyAsync(this::judge, Thread::startVirtualThread);
    ended = rows(inside, outside).thenCombine(judged, this::show).thenCombine(placed, (outcome, lane) -> outcome)
        .exceptionally(this::broken)
        .thenAccept(outcome -> hop.ifPresent(h -> h.end(outcome)));
  }

  static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> some) {
    return CompletableFuture.allOf(some.toArray(CompletableFuture<?>[]::new))
        .thenApply(nothing -> some.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<List<Dns>> ask(Asked question, Side side) {
    return CompletableFuture.supplyAsync(() -> {
      List<Dns> answers = bench.wire(asker).dns().askEach(side, question.name(), question.type(), patience(),
          bench.scope());
      if (side == Side.INTERNET && question.name().equals(autodiscover)) {
        answers.forEach(answer -> hop.ifPresent(h -> h.see(answer)));
      }
      return answers;
    }, Thread::startVirtualThread);
  }

  /** Questions and visits share the time of one step. */
  private Duration patience() {
    Duration left = budget.left();
    return left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
  }

  private CompletableFuture<List<Compared>> rows(
      List<CompletableFuture<List<Dns>>> inside, List<CompletableFuture<List<Dns>>> outside) {
    return all(inside).thenCombine(all(outside), this::compared);
  }

  private List<Compared> compared(List<List<Dns>> inside, List<List<Dns>> outside) {
    List<Compared> rows = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      Asked q = asked.get(i);
      rows.add(Comparison.of(q.name(), q.type(), inside.get(i), outside.get(i)));
    }
    return rows;
  }

  private Judged judge(List<Compared> rows) {
    if (hop.isEmpty()) {
      return new Judged(Optional.empty(), Reach.NONE);
    }
    Optional<Compared> contested = SplitFinding.contested(rows, autodiscover);
    Presence presence = new Presence(bench, hop.get(), autodiscover, address.domain(), this::patience);
    CompletableFuture<Reach> own = presence.at(contested.map(Compared::inside).orElse(List.of()));
    Reach out = presence.at(contested.map(Compared::outside).orElse(List.of())).join();
    Reach in = own.join();
    return new Judged(SplitFinding.of(rows, autodiscover, nobody, in, out), in);
  }

  private Outcome show(List<Compared> rows, Judged record) {
    hop.ifPresent(h -> h.see(new Evidence.SplitHorizon(rows)));
    return outcome(rows, record.finding(), record.inside());
  }

  private Outcome broken(Throwable defect) {
    return new Outcome.Warned(Fault.INTERNAL.at(autodiscover, defect.getClass().getSimpleName()));
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
    return judged.thenApply(Judged::finding).exceptionally(defect -> Optional.empty());
  }

  /**
   * The same for a road that is known to be blocked: a side that is silent is not waited for long. Whatever
   * comes first ends the wait, which would keep all of the analysis otherwise.
   */
  CompletableFuture<Optional<SplitFinding>> findingSoon(Duration patience) {
    CompletableFuture<Optional<SplitFinding>> soon = finding().copy();
    CompletableFuture<Void> enough = new CompletableFuture<Void>().completeOnTimeout(null, patience.toNanos(),
        TimeUnit.NANOSECONDS);
    enough.thenRunAsync(() -> {
      if (!spoken.isDone()) {
        soon.complete(Optional.empty());
      }
    }, Thread::startVirtualThread);
    soon.whenComplete((_, _) -> enough.cancel(false));
    return soon;
  }

  /** Completes when its hop has ended. */
  CompletableFuture<Void> ended() {
    return ended;
  }
}
