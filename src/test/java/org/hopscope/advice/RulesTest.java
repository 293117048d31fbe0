package org.hopscope.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule can be told in words. */
class RulesTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  static Stream<String> rules() {
    return Stream.concat(Rulebook.ALL.stream(), Stream.of(Rulebook.LAST)).map(Rule::id);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhatItIsWhatWasSeenWhyItMattersAndHowToVerify(String id) {
    for (String part : List.of("title", "seen", "why", "verify")) {
      String key = "advice." + id + "." + part;
      assertThat(words.say(key, "host", "value", "other")).as(key).isNotEqualTo(key).isNotBlank();
    }
  }

  @Test
  void noTwoRulesShareAName() {
    assertThat(rules().toList()).doesNotHaveDuplicates();
  }

  @Test
  void noRuleStandsOutsideTheBook() {
    List<String> written = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
        .importPackages("org.hopscope.advice").stream()
        .filter(c -> c.isAssignableTo(Rule.class) && !c.isInterface()).map(JavaClass::getName).toList();
    assertThat(written).isNotEmpty().containsExactlyInAnyOrderElementsOf(
        Stream.concat(Rulebook.ALL.stream(), Stream.of(Rulebook.LAST)).map(rule -> rule.getClass().getName()).toList());
  }

  @ParameterizedTest
  @EnumSource(Actor.class)
  void whoeverActsHasAName(Actor actor) {
    assertWorded(actor.word());
  }

  @ParameterizedTest
  @EnumSource(Change.Shell.class)
  void eachShellHasAName(Change.Shell shell) {
    assertWorded(shell.word());
  }

  private void assertWorded(Message message) {
    assertThat(words.say(message)).isNotEqualTo(message.key());
  }
}
