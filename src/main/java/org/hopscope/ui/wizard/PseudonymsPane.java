package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Replaced;
import org.hopscope.ui.Overlay;

/** Over the page, before a file for strangers is written: what stands in it instead of what. Escape closes it. */
public final class PseudonymsPane extends StackPane {
  private static final double[] SHARES = {18, 46, 36};
  private final Wording words;
  private final ScrollPane scroll;
  private final KeptModel kept;
  private final GridPane lines = new GridPane(18, 4);
  private final Button save;
  private final Button cancel;

  public PseudonymsPane(Wording words, LiveModel live, KeptModel kept) {
    this.words = words;
    this.kept = kept;
    this.save = button("pseudonyms-save", "kept.save");
    this.cancel = button("pseudonyms-cancel", "kept.close");
    setId("pseudonyms");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.say("kept.pseudonyms.title"));
    getStyleClass().add("scrim");
    save.setOnAction(_ -> KeptFiles.toSave(words, getScene().getWindow(), KeptMenu.name(live) + "-2")
        .ifPresent(kept::saveOther));
    cancel.setOnAction(_ -> kept.dismissPreview());
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      lines.getColumnConstraints().add(column);
    }
    scroll = Overlay.scroll(lines, 320, words.say("kept.pseudonyms.title"));
    HBox foot = new HBox(10, cancel, save);
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().add(Overlay.box(640,
        Overlay.text(words.say("kept.pseudonyms.title"), "question-title"),
        Overlay.text(words.say("kept.pseudonyms.says"), "hint"),
        scroll, foot));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    kept.previewProperty().subscribe(this::show);
  }

  private Button button(String id, String key) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void show(Optional<KeptModel.Preview> preview) {
    setVisible(preview.isPresent());
    lines.getChildren().clear();
    preview.map(KeptModel.Preview::replaced).orElse(List.of()).stream().sorted(
        java.util.Comparator.comparing(Replaced::kind)).forEach(this::line);
    if (preview.isPresent()) {
      scroll.setVvalue(0);
      save.requestFocus();
    }
  }

  private void line(Replaced one) {
    lines.addRow(
        lines.getRowCount(), Overlay.text(words.say("replaced." + one.kind().id()), "fact-name"),
        Overlay.text(one.original(), "about-line"), Overlay.text(one.pseudonym(), "about-line"));
  }

  /** The page behind hears nothing of it. */
  private void keyed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> kept.dismissPreview();
      case ENTER -> (cancel.isFocused() ? cancel : save).fire();
      case TAB -> (save.isFocused() ? cancel : save).requestFocus();
      default -> {
        return;
      }
    }
    key.consume();
  }
}
