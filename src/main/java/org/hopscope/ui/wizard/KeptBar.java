package org.hopscope.ui.wizard;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line on what came of saving or opening a file, above the page. */
public final class KeptBar extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private final Wording words;
  private final Label says = new Label();
  private final FontIcon icon = new FontIcon();

  public KeptBar(Wording words, KeptModel kept) {
    this.words = words;
    says.setId("kept-news");
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    getStyleClass().add("kept-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(icon, says, close(words, "kept-news-close", kept::dismissNews));
    managedProperty().bind(visibleProperty());
    kept.newsProperty().subscribe(this::show);
  }

  static Button close(Wording words, String id, Runnable action) {
    Button close = new Button(null, new FontIcon(BootstrapIcons.X));
    close.setId(id);
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setTooltip(new Tooltip(words.say("kept.close")));
    close.setAccessibleText(words.say("kept.close"));
    close.setOnAction(_ -> action.run());
    return close;
  }

  private void show(Optional<KeptModel.News> news) {
    setVisible(news.isPresent());
    news.ifPresent(n -> {
      says.setText(words.say(n.says()));
      icon.setIconCode(n.good() ? BootstrapIcons.CHECK_CIRCLE : BootstrapIcons.EXCLAMATION_TRIANGLE);
      pseudoClassStateChanged(BAD, !n.good());
    });
  }
}
