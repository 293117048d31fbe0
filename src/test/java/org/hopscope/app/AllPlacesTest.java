package org.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.analysis.Exercise;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Places.BadOption;
import org.hopscope.analysis.Places.Options;
import org.hopscope.model.Wording;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.ProxyChoice;
import org.junit.jupiter.api.Test;

class AllPlacesTest {
  private static final String SCENARIO = "hybrid-cloud-inside";
  private final Wording words = new Wording(Locale.ENGLISH);
  private final Places places = new AllPlaces(words);

  @Test
  void thisMachineComesFirstAndIsNoPractice() {
    Place first = places.all().getFirst();
    assertThat(first.id()).isEqualTo(Places.HERE);
    assertThat(first.practice()).isFalse();
  }

  @Test
  void everyPlaceHasWordsAndEveryScenarioAnAccount() {
    assertThat(places.all()).hasSizeGreaterThan(20).allSatisfy(place -> {
      assertThat(words.say(place.title())).isNotEqualTo(place.title().key());
      assertThat(words.say(place.story())).isNotEqualTo(place.story().key());
      assertThat(place.practice()).isEqualTo(!place.id().equals(Places.HERE));
    });
  }

  @Test
  void aHostileWorldIsNotOfferedButOpens() throws BadOption {
    assertThat(places.all()).extracting(Place::id).doesNotContain("no-network");
    try (OpenPlace place = places.open("no-network", Options.DEFAULT)) {
      assertThat(place.vantage().id()).isEqualTo("no-network");
    }
  }

  @Test
  void hereDialsForReal() throws BadOption {
    try (OpenPlace place = places.open(Places.HERE, Options.DEFAULT)) {
      assertThat(place.view().dialer()).isSameAs(Dialer.DIRECT);
      assertThat(place.vantage().label()).isEqualTo("This network, as it is");
    }
  }

  @Test
  void whatIsSetGoesBeforeWhatTheScenarioHas() throws BadOption {
    Options set = new Options(List.of("192.0.2.53"), List.of(), Optional.of("http://192.0.2.8:3128"),
        Optional.of("ad.fabrikam.com"));
    try (OpenPlace place = places.open(SCENARIO, set)) {
      assertThat(place.view().resolvers()).extracting(InetSocketAddress::getHostString).containsExactly("192.0.2.53");
      assertThat(place.view().proxy()).isInstanceOf(ProxyChoice.Fixed.class);
      assertThat(place.vantage().adDomain()).contains("ad.fabrikam.com");
    }
  }

  @Test
  void whatIsNotSetStaysAsTheScenarioHasIt() throws BadOption {
    Options blank = new Options(List.of(" "), List.of(), Optional.of(""), Optional.of(" "));
    try (OpenPlace place = places.open(SCENARIO, blank)) {
      assertThat(place.view().resolvers()).allMatch(resolver -> resolver.getAddress().isLoopbackAddress());
      assertThat(place.view().trusted()).as("the lab's own authority").hasSize(1);
      assertThat(place.view().proxy()).isInstanceOf(ProxyChoice.Computer.class);
      assertThat(place.vantage().adDomain()).isPresent();
    }
  }

  @Test
  void anExerciseIsThePlaceForAllWhoOpenItMeanwhile() throws BadOption {
    try (Exercise _ = places.exercise("wrong-password").orElseThrow();
        OpenPlace first = places.open("wrong-password", Options.DEFAULT)) {
      first.close();
      try (OpenPlace second = places.open("wrong-password", Options.DEFAULT)) {
        assertThat(second.view().dialer()).isSameAs(first.view().dialer());
      }
    }
  }

  @Test
  void theRemedyIsToldBeforeAndChangesWhatIsTyped() throws BadOption {
    Place place = places.all().stream().filter(p -> p.id().equals("wrong-password")).findFirst().orElseThrow();
    try (Exercise exercise = places.exercise(place.id()).orElseThrow()) {
      assertThat(place.remedy()).contains(exercise.remedy());
      assertThat(exercise.example()).isEqualTo(place.example().orElseThrow());
      exercise.mend();
      assertThat(exercise.mended()).isTrue();
      assertThat(exercise.example().password()).isNotEqualTo(place.example().orElseThrow().password());
      exercise.breakAgain();
      assertThat(exercise.mended()).isFalse();
      assertThat(exercise.example()).isEqualTo(place.example().orElseThrow());
    }
  }

  @Test
  void aPlaceIsItsOwnAgainWhenTheExerciseIsOver() throws BadOption {
    Exercise exercise = places.exercise("record-missing").orElseThrow();
    try (OpenPlace within = places.open("record-missing", Options.DEFAULT)) {
      exercise.close();
      try (OpenPlace after = places.open("record-missing", Options.DEFAULT)) {
        assertThat(after.view().dialer()).isNotSameAs(within.view().dialer());
      }
    }
  }

  @Test
  void whereNothingIsBrokenThereIsNoExercise() throws BadOption {
    assertThat(places.exercise(SCENARIO)).isEmpty();
    assertThat(places.all()).filteredOn(p -> p.id().equals(SCENARIO) || p.id().equals(Places.HERE))
        .extracting(Place::remedy).containsOnly(Optional.empty());
    assertThatExceptionOfType(BadOption.class).isThrownBy(() -> places.exercise("no-such-scenario"));
  }

  @Test
  void whatCannotBeUsedGetsASentence() {
    for (Options wrong : List.of(
        new Options(List.of("not an address"), List.of(), Optional.empty(), Optional.empty()),
        new Options(List.of(), List.of(Path.of("no-such-file.pem")), Optional.empty(), Optional.empty()),
        new Options(List.of(), List.of(), Optional.of("socks://x"), Optional.empty()),
        new Options(List.of(), List.of(), Optional.empty(), Optional.of("no domain")))) {
      assertRefused(SCENARIO, wrong);
      assertRefused(Places.HERE, wrong);
    }
    assertRefused("no-such-scenario", Options.DEFAULT);
  }

  private void assertRefused(String id, Options options) {
    assertThatExceptionOfType(BadOption.class)
        .isThrownBy(() -> places.open(id, options).close())
        .satisfies(bad -> assertThat(words.say(bad.sentence())).endsWith(".").contains(" "));
  }
}
