package org.hopscope.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of a few things, each by its name. */
public final class Choice<T> extends ComboBox<T> {
  public Choice(String id, String accessible, List<T> all, Property<T> value, Function<T, String> name) {
    setId(id);
    setAccessibleText(accessible);
    setMaxWidth(Double.MAX_VALUE);
    setConverter(new Names(name));
    getItems().setAll(all);
    valueProperty().bindBidirectional(value);
  }

  private final class Names extends StringConverter<T> {
    private final Function<T, String> name;

    Names(Function<T, String> name) {
      this.name = name;
    }

    @Override
    public String toString(T one) {
      return one == null ? "" : name.apply(one);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
