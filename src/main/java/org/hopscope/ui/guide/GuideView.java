package org.hopscope.ui.guide;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.RevealField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside the chart: the step that the session is at, its log below, and what can be done at any time. */
public final class GuideView extends BorderPane {
  /** What is taken away from a session, with the file's name asked for. */
  public record Files(Runnable save, Runnable handOver) {}

  /** Lower than this, the buttons would leave too little of the step in view. */
  private static final double LOW = 430;

  private final Wording words;
  private final Files files;
  private final GuideModel model;
  private final RevealField password;
  private final VBox step = new VBox();
  private final VBox ways = new VBox();
  private final VBox log = new VBox();
  private final VBox body = new VBox(step, log);
  private final ScrollPane scroll = new ScrollPane(body);
  private final VBox foot = new VBox(10);
  private final TextField note = new TextField();

  /** @param files asks for a file to save the analysis to, and for one to hand over */
  public GuideView(Wording words, GuideModel model, Files files) {
    this.files = files;
    this.words = words;
    this.model = model;
    this.password = new RevealField(words, "guide-reveal");
    password.setId("guide-password");
    password.setPromptText(words.say("guide.password.prompt"));
    password.setOnAction(_ -> lookAgain());
    setId("guide");
    getStyleClass().addAll("inspector", "guide");
    scroll.setId("guide-scroll");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    body.getStyleClass().add("guide-body");
    log.setId("guide-log");
    log.getStyleClass().add("guide-log");
    setTop(header());
    setCenter(scroll);
    setBottom(foot);
    foot.getStyleClass().add("guide-foot");
    HBox line = noteLine();
    heightProperty().map(high -> high.doubleValue() > 0 && high.doubleValue() < LOW)
        .subscribe(low -> Platform.runLater(() -> arrange(low, line)));
    model.cardProperty().subscribe(this::show);
    log.visibleProperty().bind(model.huntingProperty().not());
    log.managedProperty().bind(log.visibleProperty());
    model.lines().addListener((ListChangeListener<LogLine>) _ -> fillLog());
    fillLog();
  }

  /** Its field is the one where the password is typed from now on. */
  public void attach() {
    model.attach(password);
  }

  private HBox header() {
    Label title = new Label(words.say("guide.session"));
    title.getStyleClass().add("inspector-title");
    Label at = new Label();
    at.setId("guide-step");
    at.textProperty().bind(model.stepProperty());
    at.getStyleClass().add("hint");
    VBox text = new VBox(2, title, at);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button shut = new Button(null, new FontIcon(BootstrapIcons.X));
    shut.setId("guide-close");
    shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    shut.setAccessibleText(words.say("inspector.close"));
    shut.setTooltip(new Tooltip(words.say("inspector.close")));
    shut.setOnAction(_ -> model.shownProperty().set(false));
    HBox line = new HBox(2, text, deed("pause", BootstrapIcons.PAUSE_CIRCLE, model::pause),
        deed("save", BootstrapIcons.ARCHIVE, files.save()),
        deed("hand-over", BootstrapIcons.BOX_SEAM, files.handOver()),
        deed("end", BootstrapIcons.STOP_CIRCLE, model::end), shut);
    line.getStyleClass().add("inspector-head");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  /** The card comes anew with each step; the keyboard goes to what is mostly chosen if it was in the card before. */
  private void show(Optional<GuideCard> card) {
    boolean within = isWithin(ways);
    Optional<GuideCardPane> pane = card.map(c -> new GuideCardPane(words, c, password, files.handOver()));
    step.getChildren().setAll(pane.stream().toList());
    ways.getChildren().setAll(pane.map(GuideCardPane::ways).stream().toList());
    scroll.setVvalue(0);
    if (within) {
      Platform.runLater(() -> Optional.ofNullable(ways.lookup(".guide-first")).or(() -> Optional.of(note))
          .ifPresent(Node::requestFocus));
    }
  }

  private boolean isWithin(Node parent) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    while (owner != null && owner != parent) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  /** The newest line first: it is the one that is looked for. */
  private void fillLog() {
    Label heading = new Label(words.say("guide.log"));
    heading.getStyleClass().add("finding-heading");
    log.getChildren().setAll(heading);
    model.lines().reversed().forEach(line -> log.getChildren().add(new LogLineView(line)));
  }

  private HBox noteLine() {
    note.setId("guide-note");
    note.setPromptText(words.say("guide.note.prompt"));
    note.setOnAction(_ -> write());
    HBox.setHgrow(note, Priority.ALWAYS);
    Button add = new Button(words.say("guide.note.add"));
    add.setId("guide-note-add");
    add.setMinWidth(USE_PREF_SIZE);
    add.disableProperty().bind(note.textProperty().isEmpty());
    add.setOnAction(_ -> write());
    HBox line = new HBox(8, note, add);
    line.visibleProperty().bind(model.huntingProperty().not());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  /** Where the window is low, all of it scrolls; else what can be done stays in view. */
  private void arrange(boolean low, HBox line) {
    body.getChildren().clear();
    foot.getChildren().clear();
    body.getChildren().setAll(low ? List.of(step, ways, line, log) : List.of(step, log));
    foot.getChildren().setAll(low ? List.of() : List.of(ways, line));
    setBottom(low ? null : foot);
  }

  /** Enter after the password: the button that looks again, where it may be pressed. */
  private void lookAgain() {
    Stream.of("#guide-done", "#guide-check").map(ways::lookup).filter(Button.class::isInstance).map(Button.class::cast)
        .findFirst().ifPresent(Button::fire);
  }

  private Button deed(String name, Ikon icon, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId("guide-" + name);
    button.setAccessibleText(words.say("guide.deed." + name));
    button.setTooltip(new Tooltip(words.say("guide.deed." + name)));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.disableProperty().bind(model.goingProperty().not());
    button.visibleProperty().bind(model.huntingProperty().not());
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void write() {
    model.note(note.getText());
    note.clear();
  }
}
