package org.hopscope.endpoints.path;

import java.net.InetAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.endpoints.path.Way.Elsewhere;
import org.hopscope.model.Evidence;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.Probes;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/** Measures all there is of the way to one host. */
record Survey(World world, Gauge gauge, Checked row, Scope scope) {
  private static final int CONNECTS = 5;
  private static final int HANDSHAKES = 3;
  private static final int ANSWERS = 3;
  private static final int TO_COMPARE = 3;
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  /** What was asked over HTTP, and when the first answer came. */
  private record Answers(List<Evidence.Http> all, Optional<Instant> first, boolean largeStalls) {}

  PathReading reading() {
    List<Evidence.Dns> inside = List.of(world.dns().ask(host(), "A", gauge.patience(), scope));
    Optional<InetAddress> address = addresses(inside).findFirst();
    List<Evidence> seen = row.viaProxy() || address.isEmpty() ? gauge.knocks(url(), CONNECTS) : straight(address.get());
    Answers answers = answers();
    Served served = served(answers, inside, address);
    List<Evidence.Dns> outside = world.dns().sees(Dns.Side.INTERNET)
        ? world.dns().askEach(Dns.Side.INTERNET, host(), "A", gauge.patience(), scope) : List.of();
    Optional<Metro> nearest = Served.named(trail(outside)).flatMap(Served::place);
    Way way = new Way(
        host(), Gauge.tcp(seen), Gauge.tls(seen), firstBytes(answers.all()), served, skew(answers),
        answers.largeStalls(), row.viaProxy() ? Optional.empty() : elsewhere(inside, outside, nearest), proxy(seen),
        row.viaProxy() ? Optional.empty() : address.flatMap(world.probes()::tunnel));
    return way.reading(nearest);
  }

  private String host() {
    return row.check().host();
  }

  private URI url() {
    return URI.create("https://" + host() + "/");
  }

  private Probes.Target target(InetAddress address) {
    return new Probes.Target(host(), address, row.check().port());
  }

  private List<Evidence> straight(InetAddress address) {
    List<Evidence> seen = new ArrayList<>(gauge.connects(target(address), CONNECTS));
    seen.addAll(gauge.handshakes(target(address), HANDSHAKES));
    return seen;
  }

  private Answers answers() {
    List<Evidence.Http> all = new ArrayList<>();
    Optional<Instant> first = Optional.empty();
    try (Http.Conversation line = world.http().converse()) {
      for (int i = 0; i < ANSWERS && !scope.isCancelled(); i++) {
        gauge.ask(line, url()).ifPresent(all::add);
        first = first.or(() -> Optional.of(world.clock().now()));
      }
    }
    boolean answered = !all.isEmpty() && all.stream().allMatch(h -> h.status() > 0);
    return new Answers(all, first, answered && largeStalls());
  }

  /** Twice, and something small comes through in between: it is the size, and not the server. */
  private boolean largeStalls() {
    return stalls() && answersAgain() && stalls();
  }

  private boolean stalls() {
    try (Http.Conversation line = world.http().converse()) {
      return gauge.stalls(line, url());
    }
  }

  private boolean answersAgain() {
    try (Http.Conversation line = world.http().converse()) {
      return gauge.ask(line, url()).filter(h -> h.status() > 0).isPresent();
    }
  }

  private static Sample firstBytes(List<Evidence.Http> answers) {
    List<Duration> took = answers.stream().filter(h -> h.status() > 0).flatMap(h -> h.phases().stream())
        .filter(phase -> phase.kind().equals("wait")).map(Evidence.Phase::took).toList();
    return new Sample(took, 0);
  }

  /** Dates have no fractions of seconds; on average half a second is missing. */
  private static Optional<Duration> skew(Answers answers) {
    return answers.all().stream().findFirst().filter(h -> h.header("Age").isEmpty())
        .flatMap(h -> h.header("Date").stream().findFirst()).flatMap(Survey::instant)
        .flatMap(there -> answers.first().map(here -> Duration.between(here, there.plus(HALF_A_SECOND))))
        .map(apart -> Duration.ofSeconds(Math.round(apart.toMillis() / 1000.0)));
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /** What the address is called backwards is only asked where neither headers nor aliases tell. */
  private Served served(Answers answers, List<Evidence.Dns> inside, Optional<InetAddress> address) {
    Optional<Evidence.Http> answer = answers.all().stream().filter(h -> h.status() > 0).findFirst();
    Served told = Served.by(answer, trail(inside));
    return told.place().isPresent() ? told : Served.by(answer, address.stream().flatMap(this::backwards).toList());
  }

  private static List<String> trail(List<Evidence.Dns> answers) {
    return answers.stream().flatMap(a -> a.cnameTrail().stream()).toList();
  }

  private Stream<String> backwards(InetAddress address) {
    byte[] octets = address.getAddress();
    if (octets.length != 4) {
      return Stream.of();
    }
    String name = (octets[3] & 0xff) + "." + (octets[2] & 0xff) + "." + (octets[1] & 0xff) + "." + (octets[0] & 0xff)
        + ".in-addr.arpa";
    return world.dns().ask(name, "PTR", gauge.patience(), scope).records().stream().map(Evidence.DnsRecord::data);
  }

  private static Stream<InetAddress> addresses(List<Evidence.Dns> answers) {
    return answers.stream().flatMap(a -> a.records().stream()).filter(r -> r.type().equals("A"))
        .map(r -> InetAddress.ofLiteral(r.data()));
  }

  /** Connects to where the internet's resolvers lead, when those inside do not lead there. */
  private Optional<Elsewhere> elsewhere(List<Evidence.Dns> inside, List<Evidence.Dns> outside, Optional<Metro> place) {
    List<InetAddress> own = addresses(inside).toList();
    return addresses(outside).filter(a -> !own.contains(a)).findFirst()
        .map(a -> new Elsewhere(place, Gauge.tcp(gauge.connects(target(a), TO_COMPARE))));
  }

  private static Optional<String> proxy(List<Evidence> seen) {
    return Gauge.of(seen, Evidence.Tunnel.class).map(Evidence.Tunnel::proxy).findFirst();
  }
}
