package org.hopscope.ui.network;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.hopscope.advice.firewall.Export;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The missing rules, to be taken away: into the clipboard, or into a file. */
final class ExportMenu extends MenuButton {
  private final Wording words;
  private final NetworkModel model;

  ExportMenu(Wording words, NetworkModel model) {
    super(Mnemonic.say(words, "network.export"), new FontIcon(BootstrapIcons.BOX_ARROW_UP));
    this.words = words;
    this.model = model;
    setId("export");
    setMinWidth(Region.USE_PREF_SIZE);
    for (Export export : Export.values()) {
      getItems().add(menu(export));
    }
    visibleProperty().bind(model.runningProperty().not().and(Bindings.isNotEmpty(model.rows())));
    managedProperty().bind(visibleProperty());
  }

  private Menu menu(Export export) {
    Menu menu = new Menu(words.say(export.title()));
    menu.setId("export-" + export.id());
    menu.getItems().addAll(
        item("copy-" + export.id(), "network.export.copy", () -> copy(export)),
        item("save-" + export.id(), "network.export.save",
            () -> ask(export).ifPresent(to -> model.rules().save(export, to))));
    return menu;
  }

  private MenuItem item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem(words.say(key));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void copy(Export export) {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.rules().text(export));
    Clipboard.getSystemClipboard().setContent(content);
    model.rules().copied(export);
  }

  private Optional<Path> ask(Export export) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(export.title()));
    chooser.setInitialFileName(export.fileName());
    return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
  }
}
