package org.hopscope.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/** A column of text in a table. */
public final class TextColumn<R> extends TableColumn<R, String> {
  /** @param width that it has at first */
  public TextColumn(String heading, double width, Function<R, String> value) {
    super(heading);
    setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    setCellFactory(_ -> new TextCell<>());
    setPrefWidth(width);
  }

  /** Where it is, in the order that its rows have; between so many times its width. */
  public TextColumn<R> settled(String id, double least, double most) {
    setId(id);
    setMinWidth(getPrefWidth() * least);
    setMaxWidth(getPrefWidth() * most);
    setReorderable(false);
    setSortable(false);
    return this;
  }
}
