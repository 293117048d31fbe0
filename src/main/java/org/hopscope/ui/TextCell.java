package org.hopscope.ui;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A line of text, cut where there is no room for it, and whole in its tooltip. */
public class TextCell<T> extends TableCell<T, String> {
  private static final int WIDEST = 520;
  private final Tooltip whole = new Tooltip();

  public TextCell() {
    whole.setWrapText(true);
    whole.setMaxWidth(WIDEST);
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    boolean bare = empty || text == null || text.isEmpty();
    setText(bare ? null : text);
    whole.setText(bare ? "" : text);
    setTooltip(bare ? null : whole);
  }
}
