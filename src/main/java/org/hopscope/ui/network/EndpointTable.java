package org.hopscope.ui.network;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.controlsfx.control.table.TableFilter;
import org.hopscope.model.Wording;
import org.hopscope.ui.TextColumn;

/**
 * The rows in their groups. A click on a column sorts within the groups, a right click filters by the
 * column's values.
 */
final class EndpointTable extends TableView<EndpointRow> {
  /** Narrower, in a small window or beside the evidence, it shows what matters most. */
  private static final double WIDE = 960;
  private static final double NARROW = 700;
  private static final double MOST = 1.25;
  /** Who is told most of by a long text takes what is left. */
  private static final double BROAD = 900;

  private final Wording words;
  private final NetworkModel model;
  private final FilteredList<EndpointRow> wanted;
  private final TableFilter<EndpointRow> byColumn;
  private final SortedList<EndpointRow> sorted;

  EndpointTable(Wording words, NetworkModel model) {
    this.words = words;
    this.model = model;
    this.wanted = new FilteredList<>(model.rows());
    setItems(wanted);
    setId("endpoints");
    setAccessibleText(words.say("network.table"));
    getStyleClass().addAll("endpoints", Styles.DENSE);
    setTableMenuButtonVisible(true);
    columns();
    setPlaceholder(placeholder());
    setRowFactory(_ -> new EndpointLine(model));
    this.byColumn = TableFilter.forTableView(this).lazy(true).apply();
    this.sorted = (SortedList<EndpointRow>) getItems();
    keepGroups();
    getSelectionModel().selectedItemProperty().subscribe(this::open);
    model.selectedProperty().subscribe(this::show);
  }

  private void columns() {
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    TableColumn<EndpointRow, String> service = column("service", 84, 96, EndpointRow::service);
    TableColumn<EndpointRow, String> address = column("address", 130, 146, EndpointRow::address,
        EndpointRow::addresses);
    TableColumn<EndpointRow, String> took = column("took", 60, 72, EndpointRow::took);
    getColumns().addAll(List.of(
        state(), host(), column("port", 78, 84, EndpointRow::port), cause(), service, address, took));
    for (TableColumn<EndpointRow, String> spare : List.of(
        column("issuer", 80, 150, EndpointRow::issuer), column("way", 60, 80, EndpointRow::way),
        column("breaks", 100, 220, EndpointRow::breaks))) {
      spare.setVisible(false);
      getColumns().add(spare);
    }
    shownFrom(WIDE, service);
    shownFrom(NARROW, address);
    shownFrom(NARROW, took);
  }

  private void shownFrom(double least, TableColumn<EndpointRow, String> column) {
    widthProperty().map(width -> width.doubleValue() >= least).subscribe(column::setVisible);
  }

  private TableColumn<EndpointRow, String> column(
      String id, double least, double width, Function<EndpointRow, String> value) {
    return column(id, least, width, value, value);
  }

  /** @param whole for the tooltip */
  private TableColumn<EndpointRow, String> column(
      String id, double least, double width, Function<EndpointRow, String> value,
      Function<EndpointRow, String> whole) {
    TableColumn<EndpointRow, String> column = new TextColumn<>(words.say("network.column." + id), width, value);
    column.setId("column-" + id);
    column.setCellFactory(_ -> new EndpointCell(whole));
    column.setMinWidth(least);
    column.setMaxWidth(width * MOST);
    return column;
  }

  private TableColumn<EndpointRow, String> state() {
    TableColumn<EndpointRow, String> column = column("state", 108, 112, EndpointRow::word);
    column.setCellFactory(_ -> new EndpointCell.State());
    return column;
  }

  private TableColumn<EndpointRow, String> cause() {
    TableColumn<EndpointRow, String> column = column("cause", 120, 200, EndpointRow::cause, EndpointRow::says);
    column.setMaxWidth(BROAD);
    return column;
  }

  private TableColumn<EndpointRow, String> host() {
    TableColumn<EndpointRow, String> column = column("host", 160, 300, EndpointRow::host);
    column.setMaxWidth(BROAD);
    column.setCellFactory(_ -> new EndpointCell.Host(words));
    return column;
  }

  private Label placeholder() {
    Label none = new Label();
    none.textProperty().bind(model.runningProperty().map(
        running -> words.say(running ? "network.waiting" : "network.none")));
    return none;
  }

  /** The filter sorts by the columns alone; the groups go before them. */
  private void keepGroups() {
    sorted.comparatorProperty().unbind();
    setSortPolicy(_ -> true);
    comparatorProperty().subscribe(byColumn -> sort(byColumn));
    model.orderProperty().subscribe(_ -> sort(getComparator()));
    getItems().addListener((ListChangeListener<EndpointRow>) _ -> head());
    model.runningProperty().subscribe(_ -> head());
  }

  private void sort(Comparator<EndpointRow> byColumn) {
    Comparator<EndpointRow> within = byColumn == null
        ? Comparator.comparing(EndpointRow::state).thenComparing(EndpointRow::host).thenComparing(EndpointRow::port)
        : byColumn;
    sorted.setComparator(model.grouping().thenComparing(within));
    head();
  }

  /** The first row of each group bears its name. */
  private void head() {
    EndpointRow before = null;
    for (EndpointRow row : getItems()) {
      boolean first = before == null || before.checked().impact() != row.checked().impact();
      row.head(first ? model.head(row.checked().impact()) : "");
      before = row;
    }
  }

  /** Shows those rows alone. */
  void filter(Predicate<EndpointRow> which) {
    wanted.setPredicate(which);
  }

  /** Whether a filter hides it. */
  boolean hides(EndpointRow row) {
    return !getItems().contains(row);
  }

  /** Takes the columns' filters away, and shows the row. */
  void uncover(EndpointRow row) {
    byColumn.resetAllFilters();
    show(Optional.of(row));
  }

  private void open(EndpointRow row) {
    if (row != null) {
      model.selectedProperty().set(Optional.of(row));
    }
  }

  private void show(Optional<EndpointRow> row) {
    if (row.isEmpty()) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedItem() != row.get()) {
      getSelectionModel().select(row.get());
      scrollTo(row.get());
    }
  }
}
