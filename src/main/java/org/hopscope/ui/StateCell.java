package org.hopscope.ui;

import java.util.function.Function;
import org.hopscope.graph.HopState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Text behind the icon of a state, which has the state's colour. */
public final class StateCell<T> extends TextCell<T> {
  private final Function<T, HopState> state;
  private final Function<T, Ikon> icon;

  public StateCell(Function<T, HopState> state, Function<T, Ikon> icon) {
    this.state = state;
    this.icon = icon;
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    T row = empty || getTableRow() == null ? null : getTableRow().getItem();
    setGraphic(row == null ? null : painted(row));
  }

  /** A fresh one: one that is used again keeps the colour of the row before. */
  private FontIcon painted(T row) {
    FontIcon painted = new FontIcon(icon.apply(row));
    painted.getStyleClass().add(States.style(state.apply(row)));
    return painted;
  }
}
