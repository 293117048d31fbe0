package org.hopscope.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hopscope.analysis.Consent;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.ConsentQuestion.Question;
import org.hopscope.ui.wizard.WizardModel;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A question of the running analysis, in the page: the analysis waits for it, the window does not. */
final class QuestionPane extends StackPane {
  private final WizardModel wizard;
  private final Label title = new Label();
  private final Label why = new Label();
  private final FontIcon icon = new FontIcon(BootstrapIcons.KEY);
  private final Button allow;
  private final Button refuse;
  private final Wording words;

  QuestionPane(Wording words, WizardModel wizard) {
    this.words = words;
    this.wizard = wizard;
    this.allow = button("question-yes", true);
    this.refuse = button("question-no", false);
    name(Consent.Question.SEND_PASSWORD);
    setId("question");
    setAccessibleRole(AccessibleRole.DIALOG);
    getStyleClass().add("scrim");
    VBox box = new VBox(heading(), why, buttons());
    box.getStyleClass().add("question");
    box.setMaxSize(520, Region.USE_PREF_SIZE);
    getChildren().add(box);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    wizard.questions().addListener((ListChangeListener<Question>) _ -> showFirst());
    showFirst();
  }

  private HBox heading() {
    title.getStyleClass().add("question-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    icon.getStyleClass().add("question-icon");
    HBox line = new HBox(12, icon, title);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private HBox buttons() {
    HBox line = new HBox(8, refuse, allow);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private Button button(String id, boolean answer) {
    Button button = new Button();
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> answer(answer));
    return button;
  }

  private Optional<Question> first() {
    return wizard.questions().stream().findFirst();
  }

  /** The careful answer has the focus: an Enter too many sends nothing. */
  private void showFirst() {
    boolean asked = first().isPresent();
    setVisible(asked);
    first().ifPresent(
        question -> {
          title.setText(words.say(key(question.kind(), "title"), question.host()));
          name(question.kind());
          why.setText(words.say(question.why()));
          setAccessibleText(title.getText());
          refuse.requestFocus();
        });
  }

  private void name(Consent.Question kind) {
    allow.setText(words.say(key(kind, "yes")));
    refuse.setText(words.say(key(kind, "no")));
    icon.setIconCode(kind == Consent.Question.FOLLOW_REDIRECT ? BootstrapIcons.SIGNPOST : BootstrapIcons.KEY);
  }

  private static String key(Consent.Question kind, String part) {
    return "question." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
  }

  private void answer(boolean yes) {
    first().ifPresent(question -> question.answer().complete(yes));
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      answer(false);
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      button.fire();
      key.consume();
    } else if (key.getCode() == KeyCode.TAB) {
      (refuse.isFocused() ? allow : refuse).requestFocus();
      key.consume();
    }
  }
}
