package org.hopscope.ui.network;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Wording;
import org.hopscope.ui.copy.Copyable;
import org.hopscope.ui.copy.TableText;
import org.hopscope.ui.inspector.InspectorModel;
import org.hopscope.ui.inspector.InspectorView;
import org.hopscope.ui.wizard.Fold;

/** The verdict above, the quality of the way below it, the rows, the evidence of one as a drawer. */
public final class SweepView extends BorderPane {
  private static final double NARROWEST = 320;

  private final NetworkModel model;
  private final EndpointTable table;
  private final SweepTools tools;
  private final InspectorModel inspector;
  private final InspectorView drawer;
  private final HBox middle;
  private final VBox top;
  private final Copyable whole;
  private double drawerWidth = 420;

  /** {@code change} leads to the choice of what is tested. */
  public SweepView(Wording words, NetworkModel model, Runnable change) {
    this.model = model;
    this.table = new EndpointTable(words, model);
    this.tools = new SweepTools(words, model, table);
    this.inspector = new InspectorModel(words);
    this.drawer = new InspectorView(words, inspector, this::closeDrawer);
    this.middle = new HBox(table);
    HBox.setHgrow(table, Priority.ALWAYS);
    this.top = new VBox(new SweepBand(words, model, change), quality(words), tools);
    setTop(top);
    setCenter(middle);
    getStyleClass().add("sweep");
    this.whole = Copyable.of(table, words, () -> model.verdictProperty().get() + "\n\n" + TableText.of(table));
    Copyable.of(drawer, words, drawer::text);
    model.selectedProperty().subscribe(this::select);
  }

  /** A line right under the verdict. */
  public void belowVerdict(Node line) {
    top.getChildren().add(1, line);
  }

  private Fold quality(Wording words) {
    PathView paths = new PathView(words, model);
    Fold fold = new Fold("path-fold", words.say("network.path"), paths.summary(), paths);
    fold.getStyleClass().add("path-fold");
    fold.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(model.readings()));
    fold.managedProperty().bind(fold.visibleProperty());
    return fold;
  }

  private void select(Optional<EndpointRow> row) {
    row.filter(table::hides).ifPresent(this::uncover);
    row.ifPresent(r -> inspector.show(r.checked(), model.tableProperty().get().flatMap(SweepTable::when)));
    if (row.isPresent() && !middle.getChildren().contains(drawer)) {
      widen(drawerWidth);
      middle.getChildren().addAll(grip(), drawer);
    } else if (row.isEmpty()) {
      middle.getChildren().setAll(table);
    }
  }

  /** A row that is asked for from elsewhere is seen whatever was searched for before. */
  private void uncover(EndpointRow row) {
    tools.reset();
    table.uncover(row);
  }

  /** The drawer's left edge, to be dragged. */
  private Region grip() {
    Region grip = new Region();
    grip.getStyleClass().add("grip");
    grip.setCursor(Cursor.H_RESIZE);
    grip.setOnMouseDragged(this::widen);
    return grip;
  }

  private void widen(MouseEvent drag) {
    double edge = middle.sceneToLocal(drag.getSceneX(), 0).getX();
    widen(Math.clamp(middle.getWidth() - edge, NARROWEST, Math.max(NARROWEST, middle.getWidth() - NARROWEST)));
  }

  private void widen(double width) {
    drawerWidth = width;
    drawer.setMinWidth(width);
    drawer.setMaxWidth(width);
  }

  /** Returns false when it was closed already. */
  public boolean closeDrawer() {
    boolean open = model.selectedProperty().get().isPresent();
    model.selectedProperty().set(Optional.empty());
    if (open) {
      table.requestFocus();
    }
    return open;
  }

  /** What is copied from here by the keyboard when it is in nothing of its own. */
  public Copyable copyable() {
    return whole;
  }

  public void focusFirst() {
    table.requestFocus();
  }
}
