package org.hopscope.endpoints.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hopscope.endpoints.path.Way.Elsewhere;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.PathReading.Hint;
import org.hopscope.model.endpoint.PathReading.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathJudgeTest {
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  private static Sample taking(int... millis) {
    return new Sample(IntStream.of(millis).mapToObj(Duration::ofMillis).toList(), 0);
  }

  private static Served in(String code) {
    return new Served(Metro.of(code), "DNS", "", "");
  }

  private static Way way(Sample tcp, Served served, Optional<Elsewhere> elsewhere, Optional<String> vpn) {
    return new Way("outlook.office365.com", tcp, taking(40), taking(30), served, Optional.empty(), false, elsewhere,
        Optional.empty(), vpn);
  }

  private static List<Kind> kinds(Way way) {
    return PathJudge.hints(way).stream().map(Hint::kind).toList();
  }

  private static String said(Way way) {
    return WORDS.say(PathJudge.hints(way).getFirst().says());
  }

  /** What another door wins must be worth it, and what is far must be far. */
  @ParameterizedTest
  @CsvSource({
      "20, 10, false",
      "60, 30, false",
      "90, 30, true",
      "170, 100, false",
      "170, 12, true",
  })
  void aDoorIsFarWhereAnotherAnswersMuchSooner(int here, int there, boolean far) {
    Way way = way(taking(here), in("SIN"), Optional.of(new Elsewhere(Metro.of("AMS"), taking(there))),
        Optional.empty());
    assertThat(kinds(way).contains(Kind.FAR_FRONT_DOOR)).isEqualTo(far);
  }

  @Test
  void whereNoNameTellsThePlacesTheTimesDo() {
    Served unknown = new Served(Optional.empty(), "", "", "");
    Way way = way(taking(170), unknown, Optional.of(new Elsewhere(Optional.empty(), taking(12))), Optional.empty());
    assertThat(said(way)).startsWith(
        "DNS leads outlook.office365.com to an address that is 170 ms away. On the internet it leads to one that answers in 12 ms.");
  }

  /** The best of several counts: one that something held up says nothing of the way. */
  @Test
  void aDetourIsNotConcludedFromOneSlowTry() {
    assertThat(kinds(way(taking(30, 400, 420), in("AMS"), Optional.empty(), Optional.empty()))).isEmpty();
    assertThat(kinds(way(taking(130, 140), in("AMS"), Optional.empty(), Optional.empty())))
        .containsExactly(Kind.HAIRPIN);
  }

  @Test
  void thatItIsAVpnIsSaidOnlyWhereItIsKnown() {
    Way vpn = way(taking(80), in("AMS"), Optional.empty(), Optional.of("utun4"));
    assertThat(said(vpn)).contains("by a VPN (utun4), and a round trip takes 80 ms");
    assertThat(kinds(way(taking(30), in("AMS"), Optional.empty(), Optional.of("utun4")))).isEmpty();
    assertThat(said(way(taking(130), in("AMS"), Optional.empty(), Optional.empty()))).contains("as by a VPN");
  }

  @Test
  void oneLostPacketIsChance() {
    assertThat(kinds(way(taking(20, 21, 1022, 20), in("AMS"), Optional.empty(), Optional.empty()))).isEmpty();
    assertThat(kinds(way(taking(20, 1021, 1022, 20), in("AMS"), Optional.empty(), Optional.empty())))
        .containsExactly(Kind.LOSS);
    assertThat(kinds(way(new Sample(List.of(Duration.ofMillis(20)), 2), in("AMS"), Optional.empty(), Optional.empty())))
        .containsExactly(Kind.LOSS);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "60   | -",
      "-90  | -",
      "420  | 7 minutes slow",
      "-290 | 5 minutes fast",
  })
  void theClockIsToldFromTwoMinutesOn(int seconds, String words) {
    Way way = new Way("outlook.office365.com", taking(20), taking(40), taking(30), in("AMS"),
        Optional.of(Duration.ofSeconds(seconds)), false, Optional.empty(), Optional.empty(), Optional.empty());
    List<Hint> hints = PathJudge.hints(way);
    assertThat(hints).hasSize(words == null ? 0 : 1);
    assertThat(hints.stream().map(Hint::says).map(WORDS::say)).allMatch(said -> said.contains(words));
  }
}
