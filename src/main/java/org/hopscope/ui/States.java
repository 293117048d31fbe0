package org.hopscope.ui;

import org.hopscope.graph.HopState;
import org.hopscope.graph.Icons;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.HopKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One icon for each state and kind, the same everywhere. Colours are in the style sheet. */
public final class States {
  private States() {}

  public static Ikon icon(HopState state) {
    return named(Icons.of(state));
  }

  public static Ikon icon(HopKind kind) {
    return named(Icons.of(kind));
  }

  public static Ikon icon(Result result) {
    return named(Icons.of(result));
  }

  private static Ikon named(String name) {
    return BootstrapIcons.findByDescription("bi-" + name);
  }

  /** Style class that carries the state's colour. */
  public static String style(HopState state) {
    return "state-" + state.id();
  }
}
