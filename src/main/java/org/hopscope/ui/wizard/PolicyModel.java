package org.hopscope.ui.wizard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.Step;

/** Outlook's policies: what is set on this computer, and what the technician assumes instead. */
public final class PolicyModel {
  private final Map<Policy, BooleanProperty> assumed = new EnumMap<>(Policy.class);
  private final Map<Policy, ReadOnlyObjectWrapper<Optional<PolicySetting>>> set = new EnumMap<>(Policy.class);
  private final Supplier<List<PolicySetting>> here;

  /** @param here reads what is set where the analysis will look from */
  PolicyModel(Supplier<List<PolicySetting>> here) {
    this.here = here;
    for (Policy policy : Policy.values()) {
      assumed.put(policy, new SimpleBooleanProperty());
      set.put(policy, new ReadOnlyObjectWrapper<>(Optional.empty()));
    }
  }

  /** Reads again what is set. What the technician has switched stays as it is. */
  void refresh() {
    List<PolicySetting> settings = here.get();
    for (Policy policy : Policy.values()) {
      boolean untouched = !switched(policy);
      here(policy).set(settings.stream().filter(s -> s.policy() == policy && s.on()).findFirst());
      if (untouched) {
        assumed(policy).set(isSet(policy));
      }
    }
  }

  private boolean isSet(Policy policy) {
    return here(policy).get().isPresent();
  }

  /** Whether the technician assumes something else than what is set. */
  boolean switched(Policy policy) {
    return assumed(policy).get() != isSet(policy);
  }

  List<Policy> switched() {
    return Stream.of(Policy.values()).filter(this::switched).toList();
  }

  /** The steps that are left out, as assumed. */
  Set<Step> excluded() {
    return Stream.of(Step.values())
        .filter(step -> assumed.entrySet().stream().anyMatch(e -> e.getValue().get() && e.getKey().excludes(step)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As on the command line. */
  List<String> typed() {
    return switched().stream().map(p -> p.valueName() + (assumed(p).get() ? "=1" : "=0")).toList();
  }

  public BooleanProperty assumed(Policy policy) {
    return Objects.requireNonNull(assumed.get(policy));
  }

  /** How it is set on this computer, if it is. */
  public ReadOnlyObjectProperty<Optional<PolicySetting>> set(Policy policy) {
    return here(policy).getReadOnlyProperty();
  }

  private ReadOnlyObjectWrapper<Optional<PolicySetting>> here(Policy policy) {
    return Objects.requireNonNull(set.get(policy));
  }
}
