package org.hopscope.ui.batch;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** All of a batch as a file: for people first, then for programs; under other names if that is ticked. */
final class ExportMenu extends MenuButton {
  private final Wording words;
  private final BatchModel model;

  ExportMenu(Wording words, BatchModel model) {
    super(Mnemonic.say(words, "batch.export"), new FontIcon(BootstrapIcons.DOWNLOAD));
    this.words = words;
    this.model = model;
    setId("batch-export");
    setMinWidth(USE_PREF_SIZE);
    for (Export kind : Export.values()) {
      getItems().add(item(kind));
    }
    CheckMenuItem pseudonyms = new CheckMenuItem(words.say("batch.export.pseudonyms"));
    pseudonyms.setId("batch-export-pseudonyms");
    pseudonyms.selectedProperty().bindBidirectional(model.pseudonymsProperty());
    getItems().addAll(new SeparatorMenuItem(), pseudonyms);
  }

  private MenuItem item(Export kind) {
    MenuItem item = new MenuItem(words.say("batch.export." + kind.id()));
    item.setId("batch-export-" + kind.id());
    item.setOnAction(_ -> ask(kind));
    return item;
  }

  private void ask(Export kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("batch.export"));
    chooser.setInitialFileName("batch." + kind.id());
    chooser.getExtensionFilters().add(new ExtensionFilter(words.say("batch.export." + kind.id()), "*." + kind.id()));
    Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath)
        .ifPresent(to -> model.export(kind, to, words));
  }
}
