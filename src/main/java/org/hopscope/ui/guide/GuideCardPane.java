package org.hopscope.ui.guide;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.guide.GuideCard.Choice;
import org.hopscope.ui.guide.GuideCard.Password;
import org.hopscope.ui.inspector.SelectableText;
import org.hopscope.ui.wizard.RevealField;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step of the session: what it is about, what to do, and the buttons that lead on. */
final class GuideCardPane extends VBox {
  /** Where the first button is what is mostly wanted; the answers to a question are worth the same. */
  private static final Set<String> LEADS_ON = Set.of("act", "retype", "tell", "look", "paused");

  private final Wording words;
  private final GuideCard card;
  private final RevealField password;
  private final Runnable handOver;

  /** @param password is shown where the card asks for it */
  GuideCardPane(Wording words, GuideCard card, RevealField password, Runnable handOver) {
    this.handOver = handOver;
    this.words = words;
    this.card = card;
    this.password = password;
    setId("guide-card");
    getStyleClass().addAll("guide-card", "guide-" + card.kind());
    getChildren().add(heading());
    card.good().forEach(line -> getChildren().add(good(line)));
    card.says().forEach(line -> getChildren().add(new SelectableText(line, "guide-says")));
    card.ticket().ifPresent(text -> getChildren().add(ticket(text)));
    remedies();
  }

  private Label good(String line) {
    Label good = new Label(line, new FontIcon(BootstrapIcons.CHECK_CIRCLE_FILL));
    good.setWrapText(true);
    good.setMinHeight(USE_PREF_SIZE);
    good.getStyleClass().add("guide-good");
    return good;
  }

  private Label heading() {
    Label heading = new Label(card.heading());
    heading.setId("guide-heading");
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    heading.setAccessibleRole(AccessibleRole.TEXT);
    heading.getStyleClass().add("guide-heading");
    return heading;
  }

  private void remedies() {
    if (!card.remedies().isEmpty()) {
      getChildren().add(small("guide.do"));
      card.remedies().forEach(remedy -> getChildren().add(RemedyPane.of(words, remedy)));
    }
    if (!card.verify().isEmpty()) {
      getChildren().addAll(small("guide.verify"), new SelectableText(card.verify()));
    }
  }

  private Label small(String key) {
    Label label = new Label(words.say(key));
    label.getStyleClass().add("finding-heading");
    return label;
  }

  private Node ticket(String text) {
    RemedyPane pane = new RemedyPane(words, words.say("guide.ticket"), text);
    pane.setId("guide-ticket");
    return pane;
  }

  /** The password if it is asked for, and the buttons: always in view. */
  Node ways() {
    VBox ways = new VBox(8);
    ways.getStyleClass().add("guide-ways");
    if (card.password() != Password.KNOWN) {
      ways.getChildren().add(password());
    }
    if (!card.choices().isEmpty()) {
      ways.getChildren().add(choices());
    }
    return ways;
  }

  private Node password() {
    Label why = new Label(words.say(card.password() == Password.WANTED ? "guide.password" : "guide.password.optional"));
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.setLabelFor(password);
    why.getStyleClass().add("finding-heading");
    return new VBox(4, why, password);
  }

  private Node choices() {
    FlowPane all = new FlowPane(8, 8);
    card.choices().forEach(choice -> all.getChildren().add(button(choice)));
    if (card.handOver()) {
      Button take = new Button(words.say("guide.deed.hand-over") + "\u2026");
      take.setId("guide-package");
      take.setOnAction(_ -> handOver.run());
      all.getChildren().add(take);
    }
    return all;
  }

  private Button button(Choice choice) {
    Button button = new Button(choice.label());
    button.setId("guide-" + choice.id());
    button.setWrapText(true);
    button.setOnAction(_ -> choice.action().run());
    if (choice == card.choices().getFirst()) {
      button.getStyleClass().addAll("guide-first", LEADS_ON.contains(card.kind()) ? Styles.ACCENT : "guide-answer");
    }
    if (card.password() == Password.WANTED && looks(choice)) {
      button.disableProperty()
          .bind(Bindings.createBooleanBinding(() -> password.getText().isEmpty(), password.textProperty()));
    }
    return button;
  }

  private static boolean looks(Choice choice) {
    return choice.id().equals("done") || choice.id().equals("check");
  }
}
