package org.hopscope.ui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** One key for each main act. The first combination is the one that is shown; on a Mac Command stands for Ctrl. */
public enum Shortcut {
  HELP(new KeyCodeCombination(KeyCode.F1), ctrl(KeyCode.SLASH)),
  NEW(ctrl(KeyCode.N)),
  OPEN(ctrl(KeyCode.O)),
  SAVE(ctrl(KeyCode.S)),
  REPORT(ctrl(KeyCode.P)),
  COMPARE(ctrl(KeyCode.D)),
  AGAIN(new KeyCodeCombination(KeyCode.F5), ctrl(KeyCode.R)),
  NETWORK(ctrl(KeyCode.K)),
  FINDINGS(ctrl(KeyCode.G)),
  HOPS(ctrl(KeyCode.T)),
  COPY_TEXT(ctrl(KeyCode.C, KeyCombination.SHIFT_DOWN)),
  COPY_PICTURE(ctrl(KeyCode.P, KeyCombination.SHIFT_DOWN)),
  UNDO(ctrl(KeyCode.Z)),
  LARGER(ctrl(KeyCode.PLUS), anyShift(KeyCode.PLUS), anyShift(KeyCode.EQUALS), anyShift(KeyCode.ADD)),
  SMALLER(ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)),
  ACTUAL(ctrl(KeyCode.DIGIT0), anyShift(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)),
  THEME(ctrl(KeyCode.D, KeyCombination.SHIFT_DOWN)),
  LANGUAGE(ctrl(KeyCode.L, KeyCombination.SHIFT_DOWN));

  private final List<KeyCombination> keys;

  Shortcut(KeyCombination... keys) {
    this.keys = List.of(keys);
  }

  private static KeyCombination ctrl(KeyCode code, Modifier... more) {
    Modifier[] all = Arrays.copyOf(more, more.length + 1);
    all[more.length] = KeyCombination.SHORTCUT_DOWN;
    return new KeyCodeCombination(code, all);
  }

  /** On some keyboards a plus or a digit needs the shift key. */
  private static KeyCombination anyShift(KeyCode code) {
    return ctrl(code, KeyCombination.SHIFT_ANY);
  }

  static Optional<Shortcut> of(KeyEvent key) {
    return Arrays.stream(values()).filter(s -> s.keys.stream().anyMatch(k -> k.match(key))).findFirst();
  }

  /** Whether it is for what lies over the page as well. */
  boolean anywhere() {
    return switch (this) {
      case HELP, COPY_TEXT, COPY_PICTURE, LARGER, SMALLER, ACTUAL, THEME, LANGUAGE -> true;
      case NEW, OPEN, SAVE, REPORT, COMPARE, AGAIN, NETWORK, FINDINGS, HOPS, UNDO -> false;
    };
  }

  /** What a menu shows. */
  public KeyCombination keys() {
    return keys.getFirst();
  }

  /** Key of its name. */
  public String key() {
    return "keys." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
