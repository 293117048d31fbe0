package org.hopscope.endpoints.path;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.PathReading.Hint;
import org.hopscope.model.endpoint.PathReading.Kind;

/** Tells by what was measured what is wrong with a way. */
final class PathJudge {
  /** Microsoft has front doors in most metros: what takes longer went a long way round. */
  private static final Duration FAR = Duration.ofMillis(100);
  /** A company's proxy, or the other end of its VPN, stands nearer than that where it is no detour. */
  private static final Duration FAR_GATEWAY = Duration.ofMillis(60);
  /** What another door must win for a user to notice. */
  private static final Duration WORTH_IT = Duration.ofMillis(40);
  private static final Duration PATIENCE_OF_A_USER = Duration.ofMillis(1500);
  private static final int ROUND_TRIPS_OF_AN_ANSWER = 5;
  /** One can be chance. */
  private static final int LOST = 2;
  /** As Kerberos and tokens are strict by minutes; seconds do no harm. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  private final Way way;
  private final Duration roundTrip;

  private PathJudge(Way way) {
    this.way = way;
    this.roundTrip = way.tcp().best().orElse(Duration.ZERO);
  }

  /** The sentences all have the same six arguments. */
  static List<Hint> hints(Way way) {
    PathJudge judge = new PathJudge(way);
    return Stream.of(judge.detour(), judge.mtu(), judge.loss(), judge.slow(), judge.clock())
        .flatMap(Optional::stream).toList();
  }

  private Optional<Hint> detour() {
    return way.proxy().isPresent() ? farProxy() : farDoor().or(this::hairpin);
  }

  private Optional<Hint> farProxy() {
    return when(roundTrip.compareTo(FAR_GATEWAY) > 0, Kind.HAIRPIN, "path.hint.hairpin.proxy", way.proxy().orElse(""));
  }

  private Optional<Hint> farDoor() {
    Duration there = way.elsewhere().flatMap(e -> e.tcp().best()).orElse(roundTrip);
    boolean nearer = there.plus(WORTH_IT).compareTo(roundTrip) < 0 && there.multipliedBy(2).compareTo(roundTrip) < 0;
    boolean named = way.served().place().isPresent() && way.elsewhere().flatMap(Way.Elsewhere::place).isPresent();
    return when(nearer, Kind.FAR_FRONT_DOOR, named ? "path.hint.far" : "path.hint.far.unnamed", "");
  }

  /** That it is a VPN is known by the network card; else it is a guess. */
  private Optional<Hint> hairpin() {
    if (way.vpn().isPresent()) {
      return when(roundTrip.compareTo(FAR_GATEWAY) > 0, Kind.HAIRPIN, "path.hint.hairpin.vpn", way.vpn().get());
    }
    String place = way.served().place().isPresent() ? "path.hint.hairpin" : "path.hint.hairpin.unnamed";
    return when(roundTrip.compareTo(FAR) > 0, Kind.HAIRPIN, place, "");
  }

  private Optional<Hint> mtu() {
    return when(way.largeStalls(), Kind.MTU, "path.hint.mtu", "");
  }

  private Optional<Hint> loss() {
    return when(way.tcp().lost() >= LOST, Kind.LOSS, "path.hint.loss", way.tcp().lost() + "/" + way.tcp().tries());
  }

  /** Longer than both a user's patience and what the distance explains. */
  private Optional<Hint> slow() {
    Duration answer = way.firstByte().median().orElse(Duration.ZERO);
    boolean slow = answer.compareTo(PATIENCE_OF_A_USER) > 0
        && answer.compareTo(roundTrip.multipliedBy(ROUND_TRIPS_OF_AN_ANSWER)) > 0;
    return when(slow, Kind.SLOW, "path.hint.slow", text(answer));
  }

  private Optional<Hint> clock() {
    Duration apart = way.skew().orElse(Duration.ZERO);
    return when(apart.abs().compareTo(CLOCK_TOLERANCE) > 0, Kind.CLOCK_SKEW,
        apart.isPositive() ? "path.hint.clock.slow" : "path.hint.clock.fast",
        Long.toString(apart.abs().plusSeconds(30).toMinutes()));
  }

  private Optional<Hint> when(boolean so, Kind kind, String key, String detail) {
    return so ? Optional.of(new Hint(kind, Message.of(
        key, way.host(), text(roundTrip), way.served().place().map(Metro::city).orElse(""),
        way.elsewhere().flatMap(Way.Elsewhere::place).map(Metro::city).orElse(""),
        way.elsewhere().flatMap(e -> e.tcp().best()).map(PathJudge::text).orElse(""), detail))) : Optional.empty();
  }

  private static String text(Duration took) {
    if (took.toMillis() == 0) {
      return "< 1 ms";
    }
    return took.toMillis() < 1000
        ? took.toMillis() + " ms" : String.format(java.util.Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
