package org.hopscope.ui.wizard;

import atlantafx.base.theme.Styles;
import impl.org.controlsfx.skin.CustomTextFieldSkin;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.textfield.CustomPasswordField;
import org.hopscope.model.Secret;
import org.hopscope.model.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A password that can be looked at. It stays a password field while it is revealed: it cannot be copied
 * to the clipboard, and a screen reader does not read it out.
 */
public final class RevealField extends CustomPasswordField implements PasswordInput {
  private final ToggleButton reveal = new ToggleButton();
  private final FontIcon icon = new FontIcon(BootstrapIcons.EYE);

  /** @param reveal id of the button that shows it */
  public RevealField(Wording words, String reveal) {
    this(words);
    this.reveal.setId(reveal);
  }

  public RevealField(Wording words) {
    reveal.setId("reveal");
    reveal.setGraphic(icon);
    reveal.setCursor(Cursor.HAND);
    reveal.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "reveal");
    reveal.selectedProperty().addListener((_, _, now) -> show(now, words));
    show(false, words);
    setRight(reveal);
  }

  private void show(boolean plain, Wording words) {
    icon.setIconCode(plain ? BootstrapIcons.EYE_SLASH : BootstrapIcons.EYE);
    String said = words.say(plain ? "who.password.hide" : "who.password.reveal");
    reveal.setTooltip(new Tooltip(said));
    reveal.setAccessibleText(said);
    int caret = getCaretPosition();
    if (getSkin() != null) {
      setSkin(createDefaultSkin());
      positionCaret(caret);
    }
  }

  /** The theme styles it as any other field; the library's own sheet belongs to another theme. */
  @Override
  public @Nullable String getUserAgentStylesheet() {
    return null;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new CustomTextFieldSkin(this) {
      @Override
      public ObjectProperty<Node> leftProperty() {
        return RevealField.this.leftProperty();
      }

      @Override
      public ObjectProperty<Node> rightProperty() {
        return RevealField.this.rightProperty();
      }

      @Override
      protected String maskText(String text) {
        return reveal != null && reveal.isSelected() ? text : "\u2022".repeat(text.length());
      }
    };
  }

  /** Read as characters, so that no String of ours keeps it; emptied by setText, which drops the undo list. */
  @Override
  public Secret take() {
    CharSequence typed = getCharacters();
    char[] copy = new char[typed.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = typed.charAt(i);
    }
    try {
      return new Secret(copy);
    } finally {
      Arrays.fill(copy, '\0');
      clear();
    }
  }

  @Override
  public void fill(String example) {
    setText(example);
  }

  @Override
  public void takeOver(PasswordInput from) {
    if (from instanceof RevealField other && other != this) {
      boolean shown = other.reveal.isSelected();
      String typed = other.getText();
      other.clear();
      setText(typed);
      reveal.setSelected(shown);
    }
  }

  @Override
  public void clear() {
    setText("");
    if (reveal != null) {
      reveal.setSelected(false);
    }
  }
}
