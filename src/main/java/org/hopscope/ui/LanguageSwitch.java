package org.hopscope.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.hopscope.model.Wording;

/** The quiet button that changes the language, while everything stays as it is. */
final class LanguageSwitch extends Button {
  /** {@code choose} is told the language that comes next. */
  LanguageSwitch(Wording words, Consumer<Locale> choose) {
    Locale now = words.language();
    List<Locale> all = Wording.LANGUAGES;
    Locale next = all.get((all.indexOf(now) + 1) % all.size());
    setId("language");
    setText(now.getLanguage().toUpperCase(Locale.ROOT));
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "language");
    String said = words.say("language.switch", words.say("language." + now.getLanguage()));
    setTooltip(new Tooltip(said));
    setAccessibleText(said);
    setOnAction(_ -> choose.accept(next));
  }
}
