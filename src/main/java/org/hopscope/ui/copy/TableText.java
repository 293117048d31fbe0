package org.hopscope.ui.copy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The rows of a table that are shown, by tabs: for a sheet, a mail or a ticket. */
public final class TableText {
  private TableText() {}

  public static <T> String of(TableView<T> table) {
    List<TableColumn<T, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
    Stream<String> rows = table.getItems().stream().map(row -> line(columns, column -> column.getCellData(row)));
    return Stream.concat(Stream.of(line(columns, TableColumn::getText)), rows)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A tab or a line's end within a cell would make two of it. */
  private static <T> String line(List<TableColumn<T, ?>> columns, Function<TableColumn<T, ?>, Object> cell) {
    return columns.stream().map(cell).map(value -> Objects.toString(value, "").replaceAll("\\s+", " "))
        .collect(Collectors.joining("\t"));
  }
}
