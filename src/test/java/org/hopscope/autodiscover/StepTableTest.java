package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.PolicySetting.Kind;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Step;
import org.hopscope.model.StoredFile;
import org.hopscope.model.Vantage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Outlook's steps: their order, their rounds, and why one is left out. */
class StepTableTest {
  private static final Vantage HOME = new Vantage("here", "here", Optional.empty());
  private static final Vantage JOINED = new Vantage("here", "here", Optional.of("corp.contoso.com"));

  @Test
  void theFirstRoundHasAllElevenInOrder() {
    List<Step> steps = StepTable.rows(0).stream().map(StepTable.Row::step).toList();
    assertThat(steps).containsExactly(Step.values());
    assertThat(steps).extracting(Step::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }

  @Test
  void laterRoundsHaveOnlyWhatAsksTheDomain() {
    assertThat(StepTable.rows(1)).extracting(r -> r.step().number()).containsExactly(4, 6, 7, 9, 10, 11);
  }

  @ParameterizedTest
  @EnumSource(value = ClientProfile.class, names = {"OUTLOOK_2010", "OUTLOOK_2013"})
  void olderOutlooksNeverAskMicrosoft365Directly(ClientProfile old) {
    assertThat(skip(Step.M365_DIRECT, old, HOME, OutlookState.EMPTY)).contains(SkipReason.CLIENT_LACKS_STEP);
    assertThat(skip(Step.M365_FAILSAFE, old, HOME, OutlookState.EMPTY)).contains(SkipReason.CLIENT_LACKS_STEP);
  }

  @Test
  void outlookForMacTakesWhatNeedsNeitherRegistryNorDirectory() {
    List<Step> taken = StepTable.rows(0).stream().map(StepTable.Row::step).filter(ClientProfile.OUTLOOK_MAC::takes)
        .toList();
    assertThat(taken).containsExactly(Step.ROOT_DOMAIN, Step.AUTODISCOVER_DOMAIN, Step.HTTP_REDIRECT, Step.SRV);
  }

  @ParameterizedTest
  @EnumSource(value = Policy.class, mode = EnumSource.Mode.EXCLUDE, names = "PREFER_LOCAL_XML")
  void everyExcludePolicyTakesItsStepsOut_andNoOther(Policy policy) {
    OutlookState state = state(policy, true);
    for (Step step : Step.values()) {
      boolean out = skip(step, ClientProfile.OUTLOOK_WINDOWS, JOINED, state)
          .filter(SkipReason.EXCLUDED_BY_POLICY::equals).isPresent();
      assertThat(out).as(step.id()).isEqualTo(policy.excludes(step));
    }
  }

  @Test
  void awayFromTheDomainItIsNotThePolicyThatHinders() {
    assertThat(skip(Step.SCP, ClientProfile.OUTLOOK_WINDOWS, HOME, state(Policy.EXCLUDE_SCP_LOOKUP, false)))
        .contains(SkipReason.NOT_JOINED);
  }

  @Test
  void theFileIsUsedOnce_whereThePolicySays() {
    OutlookState preferred = state(Policy.PREFER_LOCAL_XML, true);
    assertThat(skip(Step.LOCAL_XML_PREFERRED, ClientProfile.OUTLOOK_WINDOWS, HOME, preferred)).isEmpty();
    assertThat(skip(Step.LOCAL_XML, ClientProfile.OUTLOOK_WINDOWS, HOME, preferred)).contains(SkipReason.DONE_BEFORE);
    OutlookState plain = OutlookState.EMPTY.withLocalXml(file());
    assertThat(skip(Step.LOCAL_XML_PREFERRED, ClientProfile.OUTLOOK_WINDOWS, HOME, plain))
        .contains(SkipReason.NOTHING_STORED);
    assertThat(skip(Step.LOCAL_XML, ClientProfile.OUTLOOK_WINDOWS, HOME, plain)).isEmpty();
  }

  private static Optional<SkipReason> skip(Step step, ClientProfile client, Vantage vantage, OutlookState state) {
    StepTable.Row row = StepTable.rows(0).stream().filter(r -> r.step() == step).findFirst().orElseThrow();
    return StepTable.skipAtOnce(row, client, vantage, state, "contoso.com").map(StepTable.Skip::reason);
  }

  private static OutlookState state(Policy policy, boolean withFile) {
    OutlookState state = OutlookState.EMPTY.with(List.of(new PolicySetting(policy, 1, "HKCU", Kind.POLICY)));
    return withFile ? state.withLocalXml(file()) : state;
  }

  private static StoredFile file() {
    return new StoredFile("file.xml", Optional.empty(), () -> new byte[0]);
  }

  @ParameterizedTest
  @CsvSource({
      "false, KNOWN, true", "true, KNOWN, true", "true, UNTOLD, true", "true, NONE, false", "false, NONE, false",
      "false, UNTOLD, false"})
  void theFailsafeNeedsATenantOrMailThatNobodyDenies(boolean mailThere, StepTable.Tenancy tenant, boolean asked) {
    DomainRecord none = new DomainRecord(Leads.NOWHERE, "autodiscover.contoso.com", false, Optional.empty());
    assertThat(StepTable.skipFailsafe(none, mailThere, tenant, "contoso.com").isEmpty()).isEqualTo(asked);
  }

  @Test
  void theFailsafeDoesNotRepeatStep4() {
    DomainRecord cloud = new DomainRecord(Leads.MICROSOFT_365, "autodiscover.outlook.com", false, Optional.empty());
    assertThat(StepTable.skipFailsafe(cloud, true, StepTable.Tenancy.KNOWN, "contoso.com")).isPresent();
  }
}
