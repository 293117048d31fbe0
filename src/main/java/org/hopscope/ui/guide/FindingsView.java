package org.hopscope.ui.guide;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The ranked findings beside the chart: what stops Outlook first, one of them unfolded. */
public final class FindingsView extends BorderPane {
  private final Wording words;
  private final FindingsModel model;
  private final Consumer<String> toHop;
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private List<FindingPane> panes = List.of();

  /** {@code toHop} leads to a hop in the chart, {@code guide} to the guide. */
  public FindingsView(Wording words, FindingsModel model, Consumer<String> toHop, Runnable guide) {
    this.words = words;
    this.model = model;
    this.toHop = toHop;
    setId("findings");
    getStyleClass().addAll("inspector", "findings");
    list.getStyleClass().add("finding-list");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    setTop(header(guide));
    setCenter(scroll);
    model.cards().addListener((ListChangeListener<FindingCard>) _ -> fill());
    model.unfoldedProperty().subscribe(this::unfold);
    fill();
  }

  private HBox header(Runnable guide) {
    Label title = new Label(words.say("guide.title"));
    title.getStyleClass().add("inspector-title");
    Label count = new Label();
    count.textProperty().bind(model.countProperty());
    count.getStyleClass().add("hint");
    VBox text = new VBox(2, title, count);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button me = new Button(words.say("guide.me"), new FontIcon(BootstrapIcons.SIGNPOST_2));
    me.setId("guide-me");
    me.setMinWidth(USE_PREF_SIZE);
    me.getStyleClass().add(Styles.SMALL);
    me.setOnAction(_ -> guide.run());
    Button shut = new Button(null, new FontIcon(BootstrapIcons.X));
    shut.setId("findings-close");
    shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    shut.setAccessibleText(words.say("inspector.close"));
    shut.setTooltip(new Tooltip(words.say("inspector.close")));
    shut.setOnAction(_ -> model.shownProperty().set(false));
    HBox line = new HBox(12, text, me, shut);
    line.getStyleClass().add("inspector-head");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private void fill() {
    panes = model.cards().stream().map(card -> new FindingPane(words, card, () -> toggle(card), toHop)).toList();
    list.getChildren().setAll(panes);
    unfold(model.unfoldedProperty().get());
  }

  private void toggle(FindingCard card) {
    Optional<String> open = model.unfoldedProperty().get().filter(card.id()::equals);
    model.unfoldedProperty().set(open.isPresent() ? Optional.empty() : Optional.of(card.id()));
  }

  private void unfold(Optional<String> id) {
    for (int i = 0; i < panes.size(); i++) {
      boolean open = id.filter(model.cards().get(i).id()::equals).isPresent();
      panes.get(i).unfold(open);
      if (open) {
        reveal(panes.get(i));
      }
    }
  }

  /** Once it is laid out, its head stands at the top where that is possible. */
  private void reveal(FindingPane pane) {
    Platform.runLater(() -> {
      double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, pane.getLayoutY() / hidden));
    });
  }
}
