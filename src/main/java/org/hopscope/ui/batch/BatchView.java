package org.hopscope.ui.batch;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.text.NumberFormat;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.hopscope.ui.wizard.Sentence;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** First the addresses; then how far the batch is, and the table. */
public final class BatchView extends BorderPane {
  private static final int MINUTE = 60;
  private final Wording words;
  private final BatchModel model;
  private final InputView input;
  private final BatchTable table;
  private final BorderPane results = new BorderPane();

  /** {@code place} names where the addresses are looked at from. */
  public BatchView(Wording words, BatchModel model, ObservableValue<String> place) {
    this.words = words;
    this.model = model;
    this.input = new InputView(words, model, place);
    this.table = new BatchTable(words, model);
    results.setTop(new VBox(head(), bar(), tools()));
    results.setCenter(table);
    model.phaseProperty().subscribe(now -> setCenter(now == BatchModel.Phase.INPUT ? input : results));
  }

  private Node head() {
    Label title = new Label(words.say("batch.title"));
    title.getStyleClass().add("page-title");
    Label far = new Label();
    far.setId("batch-progress-text");
    far.setMinWidth(Region.USE_PREF_SIZE);
    far.textProperty()
        .bind(Bindings.createStringBinding(this::far, model.paceProperty(), model.phaseProperty(), model.lines()));
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(12, title, spring, far);
    line.setAlignment(Pos.CENTER_LEFT);
    Sentence news = new Sentence(model.newsProperty().map(n -> n.map(words::say).orElse("")), "note");
    news.setId("batch-news");
    VBox head = new VBox(6, line, news);
    head.getStyleClass().add("batch-head");
    return head;
  }

  private String far() {
    long open = model.count(BatchLine.Shown.OPEN);
    BatchModel.Pace pace = model.paceProperty().get();
    String done = words.say("batch.done", model.lines().size() - open, model.lines().size());
    double seconds = pace.since().toMillis() / 1000.0;
    if (pace.done() == 0 || seconds == 0 || open == 0) {
      return done;
    }
    NumberFormat tenths = NumberFormat.getNumberInstance(words.locale());
    tenths.setMaximumFractionDigits(1);
    String rate = words.say("batch.rate", done, tenths.format(pace.done() / seconds));
    Duration left = Duration.ofSeconds((long) (open * seconds / pace.done()));
    return model.phaseProperty().get() == BatchModel.Phase.RUNNING ? words.say("batch.left", rate, left(left)) : rate;
  }

  private String left(Duration left) {
    return left.toSeconds() < MINUTE
        ? words.say("batch.seconds", left.toSeconds() + 1) : words.say("batch.minutes", left.toMinutes() + 1);
  }

  private Node bar() {
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.say("batch.title"));
    bar.getStyleClass().add("batch-bar");
    bar.progressProperty().bind(Bindings.createDoubleBinding(
        () -> model.lines().isEmpty() ? 0 : 1 - (double) model.count(BatchLine.Shown.OPEN) / model.lines().size(),
        model.lines()));
    return bar;
  }

  private Node tools() {
    HBox states = new HBox();
    ToggleGroup one = new ToggleGroup();
    BatchLine.Shown[] all = BatchLine.Shown.values();
    for (BatchLine.Shown which : all) {
      ToggleButton button = new ToggleButton();
      button.setId("batch-show-" + which.id());
      button.setToggleGroup(one);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.getStyleClass().add(which.ordinal() == 0 ? Styles.LEFT_PILL
          : which.ordinal() == all.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      button.textProperty().bind(Bindings.createStringBinding(
          () -> words.say("batch.show." + which.id(), model.count(which)), model.lines()));
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.shownProperty().set(which);
      });
      model.shownProperty().subscribe(now -> button.setSelected(now == which));
      states.getChildren().add(button);
    }
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox tools = new HBox(states, spring, open(), new ExportMenu(words, model));
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("sweep-tools");
    return tools;
  }

  private Button open() {
    Button open = new Button(Mnemonic.say(words, "batch.open"), new FontIcon(BootstrapIcons.DIAGRAM_3));
    open.setId("batch-open");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.getStyleClass().add(Styles.FLAT);
    open.disableProperty().bind(model.chosenProperty().map(line -> line.filter(l -> l.row().isPresent()).isEmpty()));
    open.setOnAction(_ -> model.open());
    return open;
  }

  public void focusFirst() {
    if (model.phaseProperty().get() == BatchModel.Phase.INPUT) {
      input.focusFirst();
    } else {
      table.requestFocus();
    }
  }
}
