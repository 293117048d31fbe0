package org.hopscope.ui;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.hopscope.analysis.Consent.Elsewhere;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.WizardModel;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** While the analysis waits for somebody who signs in elsewhere: where, by which code, and how long still. */
final class SignInPane extends StackPane {
  private static final int MINUTE = 60;
  private final Wording words;
  private final WizardModel wizard;
  private final Consumer<URI> browser;
  private final FontIcon icon = new FontIcon(BootstrapIcons.PHONE);
  private final Label title = label("question-title");
  private final Label what = label();
  private final Label address = label("sign-in-address");
  private final Label code = label("sign-in-code");
  private final Label left = label("text-muted");
  private final Button copy;
  private final Button open;
  private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
  private long seconds;

  SignInPane(Wording words, WizardModel wizard, Consumer<URI> browser) {
    this.words = words;
    this.wizard = wizard;
    this.browser = browser;
    this.copy = button("sign-in-copy", "sign-in.copy", this::copyCode);
    this.open = button("sign-in-open", "sign-in.open", this::openPage);
    setId("sign-in");
    setAccessibleRole(AccessibleRole.DIALOG);
    getStyleClass().add("scrim");
    icon.getStyleClass().add("sign-in-icon");
    address.setId("sign-in-address");
    code.setId("sign-in-code");
    left.setId("sign-in-left");
    ticking.setCycleCount(Animation.INDEFINITE);
    HBox heading = new HBox(12, icon, title);
    heading.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(heading, what, address, code, buttons());
    box.getStyleClass().add("question");
    box.setMaxSize(520, Region.USE_PREF_SIZE);
    getChildren().add(box);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    wizard.elsewhereProperty().subscribe(this::show);
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private HBox buttons() {
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, left, button("sign-in-cancel", "sign-in.cancel", wizard::cancel), copy, open);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(Optional<Elsewhere> where) {
    setVisible(where.isPresent());
    ticking.stop();
    where.ifPresent(this::begin);
  }

  private void begin(Elsewhere where) {
    String kind = switch (where) {
      case Elsewhere.Device device -> device(device);
      case Elsewhere.Browser _ -> inBrowser();
    };
    title.setText(words.say("sign-in." + kind + ".title"));
    what.setText(words.say("sign-in." + kind + ".what"));
    setAccessibleText(title.getText());
    seconds = where.patience().toSeconds();
    showLeft();
    ticking.playFromStart();
    open.requestFocus();
  }

  private String device(Elsewhere.Device device) {
    code.setText(device.code());
    address.setText(device.page().toString());
    icon.setIconCode(BootstrapIcons.PHONE);
    showCode(true);
    open.setText(words.say("sign-in.open"));
    return "code";
  }

  /** The page's address is long and of no use to the eye: it is opened at once. */
  private String inBrowser() {
    icon.setIconCode(BootstrapIcons.GLOBE);
    showCode(false);
    open.setText(words.say("sign-in.open-again"));
    openPage();
    return "browser";
  }

  private void showCode(boolean shown) {
    for (Region part : new Region[]{code, address, copy}) {
      part.setVisible(shown);
      part.setManaged(shown);
    }
  }

  private void tick() {
    seconds = Math.max(0, seconds - 1);
    showLeft();
  }

  private void showLeft() {
    left.setText(words.say("sign-in.left", "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE)));
  }

  /** The window in another language, which is not seen, opens none. */
  private void openPage() {
    if (getScene() == null) {
      return;
    }
    wizard.elsewhereProperty().get().map(Elsewhere::page).filter(p -> "https".equals(p.getScheme())).ifPresent(browser);
  }

  private void copyCode() {
    ClipboardContent content = new ClipboardContent();
    content.putString(code.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      wizard.cancel();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      button.fire();
      key.consume();
    }
  }
}
