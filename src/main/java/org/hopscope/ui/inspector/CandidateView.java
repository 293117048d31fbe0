package org.hopscope.ui.inspector;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.hopscope.snapshot.evidence.Block;
import org.hopscope.snapshot.evidence.Block.Candidate;

/** The table of what a directory published; below it, in full, the line that is chosen. */
final class CandidateView extends VBox {
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Block.Candidates block;
  private final CandidateTable table;

  CandidateView(Block.Candidates block) {
    super(8);
    this.block = block;
    this.table = new CandidateTable(block);
    SelectableText whole = new SelectableText("", "candidate-whole");
    table.getSelectionModel().selectedItemProperty().subscribe(
        row -> whole.setText(row == null ? "" : whole(row)));
    table.getSelectionModel().selectFirst();
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    getChildren().addAll(table, whole);
  }

  private static String whole(Candidate row) {
    return Stream.of(row.url(), row.created(), row.object()).filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private void keyed(KeyEvent key) {
    Candidate row = table.getSelectionModel().getSelectedItem();
    if (COPY.match(key) && row != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(block.copy(row).strip());
      Clipboard.getSystemClipboard().setContent(content);
      key.consume();
    }
  }
}
