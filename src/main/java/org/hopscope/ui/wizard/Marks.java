package org.hopscope.ui.wizard;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;

/** Marks a field as one that has to be put right. */
final class Marks {
  private Marks() {}

  static void bad(Node field, boolean bad) {
    field.pseudoClassStateChanged(Styles.STATE_DANGER, bad);
  }
}
