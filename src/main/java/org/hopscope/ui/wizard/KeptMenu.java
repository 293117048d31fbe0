package org.hopscope.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.hopscope.ui.keys.Shortcut;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with files once an analysis is over. */
final class KeptMenu extends MenuButton {
  private final Wording words;
  private final LiveModel live;

  KeptMenu(Wording words, LiveModel live, KeptModel kept) {
    super(Mnemonic.say(words, "kept.menu"), new FontIcon(BootstrapIcons.ARCHIVE));
    this.words = words;
    this.live = live;
    setId("kept");
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("residence");
    getItems().addAll(
        item("kept-save", "kept.save", save(kept::save), Shortcut.SAVE),
        item("kept-pseudonyms", "kept.pseudonyms", kept::preview),
        new SeparatorMenuItem(),
        item("kept-open", "kept.open", open("kept.open", kept::open), Shortcut.OPEN),
        item("kept-compare", "kept.compare", open("kept.compare", kept::compare), Shortcut.COMPARE));
    visibleProperty().bind(live.runningProperty().not());
    managedProperty().bind(visibleProperty());
  }

  private MenuItem item(String id, String key, Runnable action, Shortcut shortcut) {
    MenuItem item = item(id, key, action);
    item.setAccelerator(shortcut.keys());
    item.disableProperty().bind(visibleProperty().not());
    return item;
  }

  private MenuItem item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem(words.say(key));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private Runnable save(Consumer<Path> use) {
    return () -> KeptFiles.toSave(words, getScene().getWindow(), name(live)).ifPresent(use);
  }

  private Runnable open(String title, Consumer<Path> use) {
    return () -> KeptFiles.toOpen(words, getScene().getWindow(), title).ifPresent(use);
  }

  /** The domain and the day: who looks for it knows these. */
  static String name(LiveModel live) {
    Optional<String> day = live.graphProperty().get().flatMap(g -> g.when())
        .map(when -> when.toString().substring(0, 10));
    return live.graphProperty().get().flatMap(g -> g.address()).map(a -> a.domain() + "-").orElse("")
        + day.orElse("analysis");
  }
}
