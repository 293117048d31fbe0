package org.hopscope.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WizardModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows where one is, and leads back. */
final class StepRail extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final Wording words;
  private final WizardModel wizard;
  private final Map<Page, Button> steps = new EnumMap<>(Page.class);

  StepRail(Wording words, WizardModel wizard, ThemeSwitch theme) {
    this.words = words;
    this.wizard = wizard;
    getStyleClass().add("rail");
    setMinWidth(USE_PREF_SIZE);
    Label name = new Label(words.say("app.name"));
    name.getStyleClass().add("app-name");
    name.setMinWidth(USE_PREF_SIZE);
    getChildren().add(name);
    for (Page page : Page.values()) {
      getChildren().add(step(page));
    }
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    getChildren().addAll(spring, theme);
    setAlignment(Pos.TOP_CENTER);
    wizard.pageProperty().subscribe(this::showPage);
  }

  private Button step(Page page) {
    Button step = new Button(words.say(page.key()), new FontIcon(icon(page)));
    step.setId("rail-" + page.name().toLowerCase(java.util.Locale.ROOT));
    step.setContentDisplay(ContentDisplay.TOP);
    step.setMaxWidth(Double.MAX_VALUE);
    step.setMinWidth(USE_PREF_SIZE);
    step.getStyleClass().add("rail-step");
    step.setOnAction(_ -> wizard.goTo(page));
    steps.put(page, step);
    return step;
  }

  private static Ikon icon(Page page) {
    return switch (page) {
      case WHO -> BootstrapIcons.PERSON;
      case CONSENT -> BootstrapIcons.SHIELD_CHECK;
      case LIVE -> BootstrapIcons.DIAGRAM_3;
      case RESULT -> BootstrapIcons.FLAG;
    };
  }

  private void showPage(Page now) {
    steps.forEach((page, step) -> {
      step.pseudoClassStateChanged(HERE, page == now);
      step.pseudoClassStateChanged(DONE, page.ordinal() < now.ordinal());
      boolean reachable = wizard.reachable(page);
      step.setDisable(!reachable);
      step.setFocusTraversable(reachable && page != now);
      step.setAccessibleText(
          words.say(page == now ? "rail.here" : "rail.step", words.say(page.key())));
    });
  }
}
