package org.hopscope.ui.compare;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hopscope.model.Days;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Header;
import org.hopscope.ui.chart.ChangeMark;
import org.hopscope.ui.chart.ChartView;
import org.hopscope.ui.compare.CompareModel.Both;
import org.hopscope.ui.compare.CompareModel.Side;

/** One of the two: when, from where, whose; and its chart. */
final class SideView extends BorderPane {
  private final Wording words;
  private final Label when = new Label();
  private final Label whose = new Label();
  private final ChartView chart;

  /** @param id before or after */
  SideView(Wording words, CompareModel model, String id, Function<Both, Side> which) {
    this.words = words;
    this.chart = new ChartView(words);
    chart.setId("compare-" + id);
    chart.setAccessibleText(words.say("compare.chart." + id));
    chart.onOpen(hop -> model.selectedProperty().set(Optional.of(hop)));
    Label name = new Label(words.say("compare." + id));
    name.getStyleClass().add("side-name");
    name.setMinWidth(USE_PREF_SIZE);
    when.getStyleClass().add("side-when");
    when.setId("compare-" + id + "-when");
    whose.getStyleClass().add("hint");
    whose.setWrapText(true);
    whose.setMinHeight(USE_PREF_SIZE);
    VBox head = new VBox(1, new HBox(8, name, when), whose);
    head.getStyleClass().add("side-head");
    setTop(head);
    setCenter(chart);
    setMinSize(0, 0);
    getStyleClass().add("compared-side");
    model.bothProperty().subscribe(both -> both.ifPresentOrElse(
        b -> show(which.apply(b), Changes.marks(b.comparison().changes(), words)), chart::clear));
  }

  private void show(Side side, Map<String, ChangeMark> marks) {
    Header header = side.header();
    when.setText(words.say("compare.when", Days.minute(header.when())));
    whose.setText(words.say("compare.whose", header.vantage().said(words), header.address(), header.client().title(),
        header.vantage().adDomain().orElse(""), header.vantage().adDomain().isPresent() ? 1 : 0));
    chart.clear();
    chart.changed(Optional.of(marks));
    chart.show(side.drawing());
  }

  ChartView chart() {
    return chart;
  }
}
