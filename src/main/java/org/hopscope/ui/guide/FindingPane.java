package org.hopscope.ui.guide;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.advice.Actor;
import org.hopscope.model.Wording;
import org.hopscope.ui.copy.CopyButton;
import org.hopscope.ui.inspector.SelectableText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A finding: its title and who acts, and unfolded what was seen, what to do and how to see that it is mended. */
final class FindingPane extends VBox {
  private static final PseudoClass UNFOLDED = PseudoClass.getPseudoClass("unfolded");

  private final Wording words;
  private final FindingCard card;
  private final Consumer<String> toHop;
  private final ToggleButton head = new FindingHead();
  private final VBox body = new VBox();

  /**
   * @param unfold is called when its head is clicked
   * @param toHop leads to a hop in the chart
   */
  FindingPane(Wording words, FindingCard card, Runnable unfold, Consumer<String> toHop) {
    this.words = words;
    this.card = card;
    this.toHop = toHop;
    getStyleClass().addAll("finding", "gravity-" + card.gravity().id());
    setId("finding-" + card.finding().rule());
    head.setGraphic(head());
    head.setMaxWidth(Double.MAX_VALUE);
    head.getStyleClass().add("finding-head");
    head.setAccessibleText(card.weight() + ": " + card.title() + ", " + card.actor());
    head.setOnAction(_ -> unfold.run());
    body.getStyleClass().add("finding-body");
    getChildren().addAll(head, body);
  }

  private Node head() {
    Label title = new Label(card.title());
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add("finding-title");
    Label weight = new Label(card.weight(), new FontIcon(weight()));
    weight.setMinWidth(Region.USE_PREF_SIZE);
    weight.getStyleClass().add("finding-weight");
    Label actor = new Label(card.actor(), new FontIcon(sign(card.who())));
    actor.getStyleClass().add("finding-actor");
    HBox badges = new HBox(10, weight, actor);
    badges.setAlignment(Pos.CENTER_LEFT);
    VBox text = new VBox(5, title, badges);
    HBox.setHgrow(text, Priority.ALWAYS);
    FontIcon arrow = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    arrow.getStyleClass().add("fold-arrow");
    arrow.rotateProperty().bind(head.selectedProperty().map(open -> open ? 90 : 0));
    HBox line = new HBox(8, text, arrow);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private Ikon weight() {
    return switch (card.gravity()) {
      case BLOCKS -> BootstrapIcons.X_OCTAGON_FILL;
      case WARNS -> BootstrapIcons.EXCLAMATION_TRIANGLE_FILL;
      case NOTES -> BootstrapIcons.INFO_CIRCLE_FILL;
    };
  }

  private static Ikon sign(Actor who) {
    return switch (who) {
      case YOU -> BootstrapIcons.PERSON_FILL;
      case DNS_OWNER -> BootstrapIcons.SIGNPOST_SPLIT_FILL;
      case EXCHANGE_ADMIN -> BootstrapIcons.SERVER;
      case TENANT_ADMIN -> BootstrapIcons.CLOUD_FILL;
      case DOMAIN_ADMIN -> BootstrapIcons.DIAGRAM_3_FILL;
      case NETWORK_TEAM -> BootstrapIcons.HDD_NETWORK_FILL;
      case MICROSOFT -> BootstrapIcons.GLOBE;
    };
  }

  /** Made when it is first looked at. */
  void unfold(boolean open) {
    if (open && body.getChildren().isEmpty()) {
      fill();
    }
    head.setSelected(open);
    body.setVisible(open);
    body.setManaged(open);
    pseudoClassStateChanged(UNFOLDED, open);
  }

  private void fill() {
    body.getChildren().addAll(text(card.seen()), text(card.why(), "tone-quiet"), heading("guide.do"));
    card.remedies().forEach(remedy -> body.getChildren().add(RemedyPane.of(words, remedy)));
    body.getChildren().addAll(heading("guide.verify"), text(card.verify()));
    if (!card.documents().isEmpty()) {
      body.getChildren().add(heading("guide.see"));
      card.documents().forEach(document -> body.getChildren().add(document(document)));
    }
    body.getChildren().add(hop());
    if (!card.consequences().isEmpty()) {
      body.getChildren().add(new ConsequencesPane(words, card, toHop));
    }
  }

  private Label heading(String key) {
    Label heading = new Label(words.say(key));
    heading.getStyleClass().add("finding-heading");
    return heading;
  }

  private static Node text(String text, String... styles) {
    return new SelectableText(text, styles);
  }

  private Node document(FindingCard.Document document) {
    SelectableText link = new SelectableText(document.title() + "\n" + document.url(), "finding-link");
    HBox.setHgrow(link, Priority.ALWAYS);
    HBox line = new HBox(4, link, new CopyButton(words, document.title(), document.url()::toString));
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private Node hop() {
    Button show = new Button(words.say("guide.hop"), new FontIcon(BootstrapIcons.GEO_ALT));
    show.getStyleClass().addAll("residence", "finding-hop");
    show.setOnAction(_ -> toHop.accept(card.finding().hop()));
    return show;
  }
}
