package org.hopscope.ui.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyEvent;

/** Which act belongs to which key. */
public final class Keys {
  private final Map<Shortcut, BooleanSupplier> acts = new EnumMap<>(Shortcut.class);

  /** @param act says whether there was anything to do */
  public Keys on(Shortcut shortcut, BooleanSupplier act) {
    acts.put(shortcut, act);
    return this;
  }

  public Keys on(Shortcut shortcut, Runnable act) {
    return on(shortcut, () -> {
      act.run();
      return true;
    });
  }

  /**
   * What a text field or a menu has taken never comes here.
   *
   * @param covered whether something lies over the page, whose acts then rest
   */
  public void handle(KeyEvent key, boolean covered) {
    Optional<Shortcut> asked = Shortcut.of(key);
    boolean rests = covered && asked.filter(s -> !s.anywhere()).isPresent();
    if (rests || asked.map(acts::get).filter(BooleanSupplier::getAsBoolean).isPresent()) {
      key.consume();
    }
  }
}
