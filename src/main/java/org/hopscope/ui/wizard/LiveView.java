package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.sweep.HopRows;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.ui.chart.ChartView;
import org.hopscope.ui.copy.Copyable;
import org.hopscope.ui.copy.TableText;
import org.hopscope.ui.guide.FindingCard;
import org.hopscope.ui.guide.FindingsView;
import org.hopscope.ui.guide.GuideModel;
import org.hopscope.ui.guide.GuideView;
import org.hopscope.ui.inspector.InspectorModel;
import org.hopscope.ui.inspector.InspectorView;
import org.hopscope.ui.network.NetworkModel;

/** The verdict above, the chart in the middle, the inspector as a drawer, the hops below. */
public final class LiveView extends BorderPane {
  private static final double NARROWEST = 320;

  private final Wording words;
  private final LiveModel model;
  private final NetworkModel network;
  private final ChartView chart;
  private final InspectorModel inspector;
  private final InspectorView drawer;
  private final FindingsView findings;
  private final GuideView guide;
  private final GuideModel guided;
  private final HBox middle;
  private final VBox top;
  private final Fold hops;
  private final Copyable whole;
  private double drawerWidth = 420;

  /** {@code toNetwork} leads to the page of the network, {@code toRow} there to one row. */
  public LiveView(
      Wording words, LiveModel model, ReportModel report, NetworkModel network, KeptModel kept, Runnable toNetwork,
      Consumer<Checked> toRow, GuideModel guided) {
    this.words = words;
    this.model = model;
    this.network = network;
    this.chart = new ChartView(words);
    this.inspector = new InspectorModel(words);
    this.drawer = new InspectorView(words, inspector, this::closeDrawer);
    this.findings = new FindingsView(
        words, model.findings(), id -> model.selectedProperty().set(Optional.of(id)),
        () -> guided.shownProperty().set(true));
    this.guide = new GuideView(words, guided, new GuideView.Files(
        () -> KeptFiles.toSave(words, getScene().getWindow(), KeptMenu.name(model)).ifPresent(kept::save),
        () -> KeptFiles.toHandOver(words, getScene().getWindow(), KeptMenu.name(model)).ifPresent(guided::handOver)));
    this.guided = guided;
    this.middle = new HBox(chart);
    this.top = new VBox(new VerdictBand(words, model, report, kept, toNetwork, guided));
    HBox.setHgrow(chart, Priority.ALWAYS);
    HopTable table = new HopTable(words, model);
    table.setPrefHeight(210);
    this.hops = new Fold("hops-fold", words.say("hops.name"), new ReadOnlyStringWrapper(words.say("hops.fold")), table);
    hops.getStyleClass().add("hops-fold");
    drawer.onRow(toRow);
    setTop(top);
    setCenter(middle);
    setBottom(hops);
    getStyleClass().add("live");
    this.whole = Copyable.of(chart, words, () -> model.verdictProperty().get() + "\n\n" + TableText.of(table),
        chart::picture);
    Copyable.of(table, words, () -> TableText.of(table));
    Copyable.of(drawer, words, drawer::text);
    Copyable.of(findings, words, model.findings()::text);
    chart.onOpen(id -> model.selectedProperty().set(Optional.of(id)));
    model.drawingProperty().subscribe(d -> d.ifPresentOrElse(chart::show, chart::clear));
    model.graphProperty().subscribe(_ -> inspect());
    model.graphProperty().subscribe(_ -> markShut());
    network.runningProperty().subscribe(_ -> markShut());
    model.selectedProperty().subscribe(this::select);
    model.findings().shownProperty().subscribe(_ -> beside());
    guided.shownProperty().subscribe(_ -> beside());
    model.runningProperty().subscribe(_ -> keepScale());
    attach();
  }

  /** A line between the verdict and the chart. */
  public void belowVerdict(Node line) {
    top.getChildren().add(line);
  }

  private void select(Optional<String> hop) {
    inspect();
    beside();
    chart.select(hop);
  }

  /** Its fields are those that are typed into from now on. */
  public void attach() {
    guide.attach();
  }

  /** The evidence of the hop that is open, or else the guide, or what was found. */
  private void beside() {
    boolean led = guided.shownProperty().get();
    boolean found = model.findings().shownProperty().get();
    chart.layout();
    chart.moves().hold(found || led || model.selectedProperty().get().isPresent());
    if (model.selectedProperty().get().isPresent()) {
      stand(drawer);
    } else if (led) {
      stand(guide);
      model.graphProperty().get().flatMap(graph -> graph.verdict().brokenAt()).ifPresent(chart::bring);
    } else if (found) {
      stand(findings);
      model.graphProperty().get().flatMap(graph -> graph.verdict().brokenAt()).ifPresent(chart::bring);
    } else {
      middle.getChildren().setAll(chart);
    }
    middle.layout();
  }

  /** A second look beside an open pane is looked at as the first one was. */
  private void keepScale() {
    if (middle.getChildren().size() > 1) {
      chart.moves().hold(true);
      model.graphProperty().get().filter(graph -> !graph.running())
          .flatMap(graph -> graph.verdict().brokenAt()).ifPresent(chart::bring);
    }
  }

  private void stand(Region pane) {
    if (!middle.getChildren().contains(pane)) {
      broaden(pane);
      middle.getChildren().setAll(chart, grip(), pane);
    }
  }

  private void broaden(Region pane) {
    pane.setMinWidth(drawerWidth);
    pane.setMaxWidth(drawerWidth);
  }

  private void inspect() {
    inspector.keepSecret(model.untoldProperty().get());
    model.graphProperty().get().ifPresent(graph -> model.selectedHop().ifPresent(
        node -> inspector.show(node, graph.when(), graph.verdict().residence(), model.choice(), network.of(graph))));
    drawer.findings(model.selectedProperty().get().map(model.findings()::at).orElse(List.of()), this::open);
  }

  /** From a hop to what was found there. */
  private void open(FindingCard card) {
    model.findings().open(card);
    model.selectedProperty().set(Optional.empty());
  }

  /** Hops whose endpoints the network blocks bear a sign. */
  private void markShut() {
    inspect();
    chart.shut(model.graphProperty().get().map(this::shut).orElse(Map.of()));
  }

  private Map<String, String> shut(HopGraph graph) {
    return network.of(graph).map(table -> graph.hops().stream().filter(hop -> HopRows.of(hop, table).blocked())
        .collect(Collectors.toMap(HopNode::id, hop -> says(HopRows.of(hop, table)))))
        .orElse(Map.of());
  }

  private String says(HopRows rows) {
    return words.say("network.shut", rows.foremost().map(row -> words.say(row.says())).orElse(""));
  }

  /** The drawer's left edge, to be dragged. */
  private Region grip() {
    Region grip = new Region();
    grip.setId("grip");
    grip.getStyleClass().add("grip");
    grip.setCursor(Cursor.H_RESIZE);
    grip.setOnMouseDragged(this::widen);
    grip.setOnMouseReleased(this::widen);
    return grip;
  }

  private void widen(MouseEvent drag) {
    double edge = middle.sceneToLocal(drag.getSceneX(), 0).getX();
    double widest = Math.max(NARROWEST, middle.getWidth() - NARROWEST);
    drawerWidth = Math.clamp(middle.getWidth() - edge, NARROWEST, widest);
    broaden(drawer);
    broaden(findings);
    broaden(guide);
  }

  /** Returns false when it was closed already. */
  public boolean closeDrawer() {
    Optional<String> open = model.selectedProperty().get();
    boolean any = open.isPresent() || guided.shownProperty().get() || model.findings().shownProperty().get();
    if (open.isEmpty()) {
      guided.shownProperty().set(false);
      model.findings().shownProperty().set(false);
    }
    model.selectedProperty().set(Optional.empty());
    open.ifPresent(chart::focus);
    return any;
  }

  /** What is copied from here by the keyboard when it is in nothing of its own. */
  public Copyable copyable() {
    return whole;
  }

  /** Shows the hops as a table, or hides them. */
  public void toggleHops() {
    hops.openProperty().set(!hops.openProperty().get());
  }

  public void focusFirst() {
    chart.requestFocus();
  }
}
