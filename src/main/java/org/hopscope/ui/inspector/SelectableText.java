package org.hopscope.ui.inspector;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Text to be read and marked: as high as it needs to be, without a frame. */
public final class SelectableText extends TextArea {
  private final Text measure = new Text();

  public SelectableText(String text, String... styles) {
    super(text);
    setEditable(false);
    setWrapText(true);
    setFocusTraversable(false);
    getStyleClass().add("selectable");
    getStyleClass().addAll(styles);
    setMinHeight(USE_PREF_SIZE);
    // as the area itself sets its lines: they are higher than those of a text alone
    measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    fontProperty().subscribe(_ -> requestLayout());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 200;
  }

  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    measure.setFont(getFont());
    measure.setText(getText());
    measure.setWrappingWidth(Math.max(40, (width < 0 ? getWidth() : width) - sides - 1));
    return Math.ceil(measure.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset() + 5;
  }
}
