package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryScenarioTest {
  static List<Scenario> scenarios() {
    return PracticeLab.scenarios();
  }

  static Scenario named(String id) {
    return scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void leavesNoThread(Scenario scenario) throws InterruptedException {
    Set<Thread> before = threads();
    PracticeLab.start(scenario, LabOptions.DEFAULT).close();
    assertThat(left(before)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void tellsWhatWorldItIs(Scenario scenario) {
    Wording words = new Wording(Locale.ENGLISH);
    assertThat(words.say(scenario.title())).isNotEqualTo(scenario.title().key());
    assertThat(words.say(scenario.story())).isNotEqualTo(scenario.story().key()).endsWith(".");
    assertThat(EmailAddress.parse(scenario.address())).isInstanceOf(EmailAddress.Parsed.Good.class);
  }

  @Test
  void offeredScenariosComeFirst() {
    List<Boolean> hidden = scenarios().stream().map(Scenario::hidden).toList();
    assertThat(hidden).isSorted().contains(true);
    assertThat(scenarios().stream().map(Scenario::id).toList()).doesNotHaveDuplicates();
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  private static List<String> left(Set<Thread> before) throws InterruptedException {
    List<String> left = List.of();
    for (int i = 0; i < 50; i++) {
      left = threads().stream()
          .filter(t -> !before.contains(t) && !t.isDaemon() | t.getName().contains("LDAP"))
          .map(Thread::getName)
          .collect(Collectors.toList());
      if (left.isEmpty()) {
        return left;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return left;
  }
}
