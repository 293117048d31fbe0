package org.hopscope.ui.network;

import java.util.Locale;
import java.util.Set;
import org.hopscope.graph.sweep.RowState;

/** Which rows are shown. */
enum StateFilter {
  ALL(Set.of(RowState.values())),
  BROKEN(Set.of(RowState.BROKEN)),
  LOOK(Set.of(RowState.HINT, RowState.OPTIONAL, RowState.UNKNOWN)),
  REACHED(Set.of(RowState.REACHED));

  private final Set<RowState> states;

  StateFilter(Set<RowState> states) {
    this.states = states;
  }

  boolean shows(EndpointRow row) {
    return states.contains(row.state());
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "network.filter." + id();
  }
}
