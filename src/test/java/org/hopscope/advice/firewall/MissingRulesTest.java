package org.hopscope.advice.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hopscope.graph.sweep.SweepTale;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Impact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingRulesTest {
  private final MissingRules missing = Filtered.rules();

  private MissingRule rule(Change change, int set) {
    return missing.rules().stream().filter(r -> r.change() == change && r.set().id() == set).findFirst()
        .orElseThrow();
  }

  @Test
  void eachThingIsToldOnceWhatIsRequiredFirst() {
    assertThat(missing.rules()).extracting(r -> r.change() + " " + r.set().id() + " " + r.required())
        .containsExactly(
            "RESOLVE 56 true", "EXEMPT 56 true", "OPEN 1 true", "OPEN 11 true", "OPEN 147 true", "OPEN 900 true",
            "OPEN 2 false", "OPEN 10 false");
    assertThat(missing.required()).isEqualTo(6);
    assertThat(missing.forDesks()).hasSize(7);
  }

  /** Whoever pastes them opens no way out for mail of whatever runs on a desk. */
  @ParameterizedTest
  @EnumSource(value = Export.class, names = {"PAC", "WINDOWS_FIREWALL", "PF", "NFTABLES"})
  void noScriptOpensPortTwentyFiveToDesks(Export export) {
    assertThat(Filtered.text(export).lines().filter(line -> !line.strip().startsWith("#") && !line.startsWith("//")))
        .noneMatch(line -> line.matches(".*\\b25\\b(?!/).*") || line.contains("mail.protection"));
    assertThat(export == Export.PAC || Filtered.text(export).contains("rightly closed to all other computers"))
        .isTrue();
  }

  @Test
  void aRuleHasThePortsThatWereBlockedAndAllOfTheSetsRanges() {
    MissingRule mailbox = rule(Change.OPEN, 1);
    assertThat(mailbox.ports()).containsExactly(80, 443);
    assertThat(mailbox.names()).extracting(HostPattern::text)
        .containsExactly("outlook.office.com", "outlook.office365.com");
    assertThat(mailbox.ranges()).isEqualTo(mailbox.set().ips());
    assertThat(mailbox.rows()).hasSize(3);
  }

  @Test
  void aWildcardIsOpenedWholeAndBareRangesHaveNoName() {
    assertThat(rule(Change.OPEN, 147).names()).extracting(HostPattern::text).containsExactly("*.office.com");
    assertThat(rule(Change.OPEN, 11).names()).isEmpty();
    assertThat(rule(Change.RESOLVE, 56).ranges()).as("a DNS filter knows no addresses").isEqualTo(List.of());
  }

  @Test
  void whereTheNetworkWantsASignInFirstNoRuleIsKnown() {
    SweepTale tale = SweepTale.of(2)
        .row(SweepTale.MAILBOX, Impact.PLAIN_HTTP, Cause.CAPTIVE_PORTAL, "outlook.office365.com", 80)
        .row(SweepTale.MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office365.com", 443);
    MissingRules missing = MissingRules.of(tale.complete().table());
    assertThat(missing.rules()).isEmpty();
    assertThat(missing.known()).isFalse();
    assertThat(Export.PF.text(missing, Filtered.WORDS)).contains("not known").doesNotContain("No rule is missing");
    assertThat(Export.MAIL.text(missing, Filtered.WORDS)).contains("the network wants a sign-in of its own first");
  }

  @Test
  void whereAllIsReachedNothingIsMissing() {
    assertThat(Filtered.nothing().rules()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void whatIsBlockedHasARuleUnlessNoRuleHelps(Cause cause) {
    boolean noRuleHelps = cause == Cause.DNS_FAILED || cause == Cause.CAPTIVE_PORTAL || cause == Cause.NO_SUCH_NAME;
    assertThat(Change.against(cause).isPresent())
        .isEqualTo(cause.blocks() && !noRuleHelps || cause == Cause.INSPECTED);
  }

  @ParameterizedTest
  @EnumSource(Export.class)
  void everyFileTellsWhenNothingIsMissingAndHasItsWords(Export export) {
    String text = export.text(Filtered.nothing(), Filtered.WORDS);
    assertThat(text).doesNotContain("firewall.").isNotBlank();
    assertThat(Filtered.text(export)).doesNotContain("firewall.");
    assertThat(Filtered.WORDS.say(export.title())).doesNotContain("firewall.");
    assertThat(export == Export.CSV || text.contains("No rule is missing") || text.contains("no rule is missing"))
        .isTrue();
  }
}
