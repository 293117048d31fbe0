package org.hopscope.ui;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
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
  private final Button network;
  private final Button history;
  private final Button batch;
  private final Map<Page, Button> steps = new EnumMap<>(Page.class);

  /** {@code about} opens what is said of the product. */
  StepRail(Wording words, WizardModel wizard, ThemeSwitch theme, LanguageSwitch language, Runnable about) {
    this.words = words;
    this.wizard = wizard;
    this.network = beside(Page.NETWORK, wizard::toNetwork);
    this.history = beside(Page.HISTORY, wizard::toHistory);
    this.batch = beside(Page.BATCH, wizard::toBatch);
    getStyleClass().add("rail");
    setMinWidth(USE_PREF_SIZE);
    Label name = new Label(words.say("app.name"));
    name.getStyleClass().add("app-name");
    name.setMinWidth(USE_PREF_SIZE);
    getChildren().add(name);
    for (Page page : Page.STEPS) {
      getChildren().add(step(page));
    }
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    HBox quiet = new HBox(theme, language, about(about));
    quiet.setAlignment(Pos.CENTER);
    getChildren().addAll(spring, batch, history, network, quiet);
    bind();
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

  private Button about(Runnable open) {
    Button about = new Button(null, new FontIcon(BootstrapIcons.QUESTION_CIRCLE));
    about.setId("about");
    about.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    about.setTooltip(new Tooltip(words.say("about.title")));
    about.setAccessibleText(words.say("about.title"));
    about.setOnAction(_ -> open.run());
    return about;
  }

  /** Not a step: it stands apart. */
  private Button beside(Page page, Runnable action) {
    Button beside = new Button(Mnemonic.say(words, page.key()), new FontIcon(icon(page)));
    beside.setId("rail-" + page.name().toLowerCase(java.util.Locale.ROOT));
    beside.setContentDisplay(ContentDisplay.TOP);
    beside.setMaxWidth(Double.MAX_VALUE);
    beside.setMinWidth(USE_PREF_SIZE);
    beside.getStyleClass().add("rail-step");
    beside.setOnAction(_ -> action.run());
    return beside;
  }

  private void bind() {
    network.disableProperty().bind(Bindings.createBooleanBinding(
        () -> !wizard.pageProperty().get().ofNetwork() && !wizard.mayLookAtNetwork(),
        wizard.pageProperty(), wizard.live().runningProperty()));
    history.disableProperty().bind(Bindings.createBooleanBinding(
        () -> !wizard.mayLookAtHistory(), wizard.pageProperty(), wizard.live().runningProperty()));
    batch.disableProperty().bind(history.disableProperty());
    batch.setVisible(wizard.batch().isPresent());
    batch.setManaged(wizard.batch().isPresent());
    history.setVisible(wizard.history().there());
    history.setManaged(wizard.history().there());
  }

  private static Ikon icon(Page page) {
    return switch (page) {
      case WHO -> BootstrapIcons.PERSON;
      case CONSENT -> BootstrapIcons.SHIELD_CHECK;
      case LIVE -> BootstrapIcons.DIAGRAM_3;
      case RESULT -> BootstrapIcons.FLAG;
      case NETWORK, SWEEP -> BootstrapIcons.HDD_NETWORK;
      case HISTORY -> BootstrapIcons.CLOCK_HISTORY;
      case BATCH -> BootstrapIcons.LIST_CHECK;
    };
  }

  private void showPage(Page now) {
    showBeside(network, Page.NETWORK, now.ofNetwork());
    showBeside(history, Page.HISTORY, now == Page.HISTORY);
    showBeside(batch, Page.BATCH, now == Page.BATCH);
    steps.forEach((page, step) -> {
      step.pseudoClassStateChanged(HERE, page == now);
      step.pseudoClassStateChanged(DONE, !now.beside() && page.ordinal() < now.ordinal());
      boolean reachable = wizard.reachable(page);
      step.setDisable(!reachable);
      step.setFocusTraversable(reachable && page != now);
      step.setAccessibleText(
          words.say(page == now ? "rail.here" : "rail.step", words.say(page.key())));
    });
  }

  private void showBeside(Button button, Page page, boolean here) {
    button.pseudoClassStateChanged(HERE, here);
    button.setAccessibleText(words.say(here ? "rail.here" : "rail.step", words.say(page.key())));
  }
}
