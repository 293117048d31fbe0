package org.hopscope.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Shortcut;

/** Everything larger, smaller, or as it was. */
final class SizeMenu extends MenuButton {
  private final Wording words;

  SizeMenu(Wording words, TextSize size) {
    super(words.say("size.title"));
    this.words = words;
    setId("text-size");
    getStyleClass().add(Styles.FLAT);
    setMinWidth(USE_PREF_SIZE);
    getItems().addAll(
        item(Shortcut.LARGER, size::larger), item(Shortcut.SMALLER, size::smaller),
        item(Shortcut.ACTUAL, size::actual));
  }

  private MenuItem item(Shortcut shortcut, Runnable act) {
    MenuItem item = new MenuItem(words.say(shortcut.key()));
    item.setId("size-" + shortcut.name().toLowerCase(java.util.Locale.ROOT));
    item.setAccelerator(shortcut.keys());
    item.setOnAction(_ -> act.run());
    return item;
  }
}
