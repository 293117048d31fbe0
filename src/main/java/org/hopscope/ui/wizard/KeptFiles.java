package org.hopscope.ui.wizard;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.handover.Handover;

/** Where the technician says which file. */
public final class KeptFiles {
  private KeptFiles() {}

  static Optional<Path> toSave(Wording words, Window over, String name) {
    FileChooser chooser = chooser(words, "kept.save");
    chooser.setInitialFileName(name + SnapshotFile.ENDING);
    return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
  }

  static Optional<Path> toHandOver(Wording words, Window over, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("guide.deed.hand-over"));
    chooser.setInitialFileName(name + Handover.ENDING);
    chooser.getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.say("guide.package"), "*" + Handover.ENDING));
    return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
  }

  /** @param title a key of the words */
  public static Optional<Path> toOpen(Wording words, Window over, String title) {
    return Optional.ofNullable(chooser(words, title).showOpenDialog(over)).map(File::toPath);
  }

  private static FileChooser chooser(Wording words, String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(title));
    chooser.getExtensionFilters().add(
        new FileChooser.ExtensionFilter(words.say("kept.files"), "*" + SnapshotFile.ENDING));
    return chooser;
  }

  /** Over the window: one snapshot may be let go here. */
  public static void over(DragEvent drag) {
    if (dragged(drag).isPresent()) {
      drag.acceptTransferModes(TransferMode.COPY);
      drag.consume();
    }
  }

  public static Optional<Path> dragged(DragEvent drag) {
    List<File> files = drag.getDragboard().hasFiles() ? drag.getDragboard().getFiles() : List.of();
    return files.stream().map(File::toPath).filter(f -> f.toString().endsWith(SnapshotFile.ENDING)).findFirst()
        .filter(_ -> files.size() == 1);
  }
}
