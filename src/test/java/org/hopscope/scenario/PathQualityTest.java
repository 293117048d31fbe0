package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.FrontDoor;
import org.hopscope.model.endpoint.PathReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How good the way to Microsoft 365 is: what a sweep measures in networks that are good, and that are not. */
@Timeout(200)
class PathQualityTest {
  private static final Duration LONG = Duration.ofSeconds(150);
  private static final String MAILBOX = "outlook.office365.com";
  private static final Wording WORDS = new Wording(Locale.ENGLISH);

  private static List<PathReading> readings(String world, String... areas) throws InterruptedException {
    try (SweepRehearsal sweep = new SweepRehearsal(world).within(Duration.ofSeconds(60), LONG).areas(areas).run()) {
      return sweep.readings();
    }
  }

  private static PathReading mailbox(String world) throws InterruptedException {
    List<PathReading> readings = readings(world, "Exchange");
    assertThat(readings).extracting(PathReading::host).containsExactly(MAILBOX);
    return readings.getFirst();
  }

  @Test
  void aGoodWayIsMeasuredToEachFrontDoorAndHasNoHint() throws Exception {
    List<PathReading> readings = readings("net-healthy");
    assertThat(readings).extracting(PathReading::host)
        .containsExactlyInAnyOrder("login.microsoftonline.com", MAILBOX, "teams.microsoft.com");
    assertThat(readings).allSatisfy(reading -> {
      assertThat(reading.hints()).isEmpty();
      assertThat(reading.tcp()).hasValueSatisfying(took -> assertThat(took).isGreaterThan(Duration.ofMillis(11)));
      assertThat(reading.tls()).isPresent();
      assertThat(reading.firstByte()).isPresent();
      assertThat(reading.frontDoor()).hasValue("AMS");
      assertThat(reading.skew())
          .hasValueSatisfying(apart -> assertThat(apart.abs()).isLessThan(Duration.ofSeconds(30)));
    });
  }

  @Test
  void theDoorThatServedIsNamedWithItsPlaceAndDistance() throws Exception {
    FrontDoor door = mailbox("net-healthy").door().orElseThrow();
    assertThat(WORDS.say(door.place())).isEqualTo("Amsterdam (AMS)");
    assertThat(door.server()).isEqualTo("AM0PR01CA0042");
    assertThat(door.knownBy()).isEqualTo("X-FEEFZInfo");
    assertThat(WORDS.say(door.distance().orElseThrow())).matches("same region, at most \\d+00 km");
  }

  @ParameterizedTest
  @MethodSource("org.hopscope.scenario.PathWorlds#all")
  void whatIsWrongWithAWayIsToldByItsOwnWords(PathWorlds world) throws Exception {
    PathReading reading = mailbox(world.scenario());
    assertThat(reading.hints()).extracting(PathReading.Hint::kind).containsExactly(world.kind());
    assertThat(WORDS.say(reading.hints().getFirst().says())).containsPattern(world.words());
  }

  @Test
  void throughAProxyItsWayIsMeasured() throws Exception {
    PathReading reading = mailbox("net-proxy-only");
    assertThat(reading.proxy()).hasValueSatisfying(proxy -> assertThat(proxy).contains("proxy.corp.contoso.com"));
    assertThat(reading.tls()).isPresent();
    assertThat(reading.firstByte()).isPresent();
    assertThat(reading.hints()).isEmpty();
  }

  @Test
  void whatIsBlockedIsNotMeasured() throws Exception {
    assertThat(readings("firewall-m365", "Exchange")).isEmpty();
  }
}
