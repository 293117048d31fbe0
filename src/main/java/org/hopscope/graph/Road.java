package org.hopscope.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that are still valid. A silent host that speaks late makes the client choose again;
 * then what followed from the earlier choice no longer counts.
 */
record Road(
    Map<Integer, Decision.RecordLeads> records,
    Optional<Decision.StepChosen> step,
    List<Decision.RedirectAddr> redirects,
    Optional<Decision.SettingsFound> settings,
    Optional<Decision.SignInStops> signIn,
    Optional<Decision.ProtocolChosen> protocol) {

  static Road of(List<Decision> decisions) {
    Reader reader = new Reader();
    decisions.forEach(reader::read);
    return reader.road();
  }

  /** No step gave an answer that can be followed. */
  boolean deadEnd() {
    return step.isPresent() && step.get().hop().isEmpty()
        || redirect().filter(r -> !r.followed()).isPresent();
  }

  /** The client knows whether it connects. */
  boolean decided() {
    return deadEnd() || protocol.isPresent();
  }

  Optional<String> chosenHop() {
    return protocol.flatMap(Decision.ProtocolChosen::hop);
  }

  Optional<Decision.RedirectAddr> redirect() {
    return redirects.isEmpty() ? Optional.empty() : Optional.of(redirects.getLast());
  }

  /** Where the record of the account's own domain leads. */
  Optional<Decision.RecordLeads> ownRecord() {
    return Optional.ofNullable(records.get(0));
  }

  private static final class Reader {
    private final Map<Integer, Decision.RecordLeads> records = new LinkedHashMap<>();
    private final List<Decision.RedirectAddr> redirects = new ArrayList<>();
    private Decision.@Nullable StepChosen step;
    private Decision.@Nullable SettingsFound settings;
    private Decision.@Nullable SignInStops signIn;
    private Decision.@Nullable ProtocolChosen protocol;

    void read(Decision decision) {
      switch (decision) {
        case Decision.RecordLeads leads -> records.put(Order.round(leads.fromHop()), leads);
        case Decision.SignInStops stops -> signIn = stops;
        case Decision.StepChosen chosen -> choose(chosen);
        case Decision.SettingsFound found -> settings = found;
        case Decision.RedirectAddr redirect -> redirects.add(redirect);
        case Decision.ProtocolChosen chosen -> protocol = chosen;
        case Decision.RedirectUrl followed -> {}
      }
    }

    private void choose(Decision.StepChosen chosen) {
      step = chosen;
      settings = null;
      protocol = null;
      chosen.hop().ifPresent(hop -> {
        int round = Order.round(hop);
        redirects.removeIf(r -> Order.round(r.fromHop()) >= round);
      });
      if (signIn != null && !chosen.hop().equals(Optional.of(signIn.hop()))) {
        signIn = null;
      }
    }

    Road road() {
      return new Road(
          Map.copyOf(records), Optional.ofNullable(step), List.copyOf(redirects),
          Optional.ofNullable(settings), Optional.ofNullable(signIn), Optional.ofNullable(protocol));
    }
  }
}
