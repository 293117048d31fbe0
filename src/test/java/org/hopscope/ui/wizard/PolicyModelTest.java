package org.hopscope.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.PolicySetting.Kind;
import org.hopscope.model.Step;
import org.junit.jupiter.api.Test;

/** The check boxes show what is set, and tell the analysis only what the technician assumes instead. */
class PolicyModelTest {
  private final List<PolicySetting> here = new ArrayList<>();
  private final PolicyModel model = new PolicyModel(() -> List.copyOf(here));

  @Test
  void whatIsSetIsTickedAndNeedsNoSwitch() {
    here.add(new PolicySetting(Policy.EXCLUDE_SCP_LOOKUP, 1, "HKCU", Kind.POLICY));
    model.refresh();
    assertThat(model.assumed(Policy.EXCLUDE_SCP_LOOKUP).get()).isTrue();
    assertThat(model.typed()).isEmpty();
    assertThat(model.excluded()).containsExactly(Step.SCP);
  }

  @Test
  void tickedOrUntickedByHandIsASwitch() {
    here.add(new PolicySetting(Policy.EXCLUDE_SCP_LOOKUP, 1, "HKCU", Kind.POLICY));
    model.refresh();
    model.assumed(Policy.EXCLUDE_SCP_LOOKUP).set(false);
    model.assumed(Policy.PREFER_LOCAL_XML).set(true);
    assertThat(model.typed()).containsExactly("PreferLocalXML=1", "ExcludeScpLookup=0");
    assertThat(model.excluded()).isEmpty();
  }

  @Test
  void aSwitchOutlivesALookAtAnotherPlace() {
    model.assumed(Policy.EXCLUDE_HTTP_REDIRECT).set(true);
    here.add(new PolicySetting(Policy.EXCLUDE_SRV_RECORD, 0, "HKLM", Kind.PREFERENCE));
    model.refresh();
    assertThat(model.typed()).containsExactly("ExcludeHttpRedirect=1");
  }
}
