package org.hopscope.ui.wizard;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.report.ReportFormat;
import org.hopscope.ui.keys.Mnemonic;
import org.hopscope.ui.keys.Shortcut;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The report, as PDF, as HTML, or the chart alone. */
final class SaveMenu extends MenuButton {
  private final Wording words;
  private final ReportModel report;

  SaveMenu(Wording words, LiveModel live, ReportModel report) {
    super(Mnemonic.say(words, "report.save"), new FontIcon(BootstrapIcons.DOWNLOAD));
    this.words = words;
    this.report = report;
    setId("save");
    getStyleClass().add("residence");
    setMinWidth(USE_PREF_SIZE);
    for (ReportFormat format : ReportFormat.values()) {
      getItems().add(item(format));
    }
    visibleProperty().bind(live.runningProperty().not());
    managedProperty().bind(visibleProperty());
    disableProperty().bind(report.makingProperty());
  }

  private MenuItem item(ReportFormat format) {
    MenuItem item = new MenuItem(words.say("report.save-as", words.say(format.title())));
    item.setId("save-" + format.id());
    if (format == ReportFormat.PDF) {
      item.setAccelerator(Shortcut.REPORT.keys());
    }
    item.disableProperty().bind(visibleProperty().not());
    item.setOnAction(_ -> ask(format).ifPresent(to -> report.save(format, to)));
    return item;
  }

  private Optional<Path> ask(ReportFormat format) {
    if (report.refused()) {
      return Optional.empty();
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(format.title()));
    chooser.setInitialFileName(report.fileName(format));
    chooser.getExtensionFilters().add(new ExtensionFilter(words.say(format.title()), "*." + format.id()));
    return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
  }
}
