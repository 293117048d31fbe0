package org.hopscope.ui.copy;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Shortcut;
import org.jspecify.annotations.Nullable;

/** Something on the page that can be taken away, by its context menu or by the keyboard. */
public final class Copyable {
  private final Supplier<String> text;
  private final Supplier<Image> picture;

  private Copyable(Supplier<String> text, Supplier<Image> picture) {
    this.text = text;
    this.picture = picture;
  }

  /** {@code text} is asked for when it is wanted. */
  public static Copyable of(Node node, Wording words, Supplier<String> text) {
    return of(node, words, text, () -> Clip.image(node));
  }

  public static Copyable of(Node node, Wording words, Supplier<String> text, Supplier<Image> picture) {
    Copyable copyable = new Copyable(text, picture);
    ContextMenu menu = new ContextMenu(
        item(words, Shortcut.COPY_TEXT, copyable::asText), item(words, Shortcut.COPY_PICTURE, copyable::asPicture));
    node.getProperties().put(Copyable.class, copyable);
    node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> {
      menu.show(node, asked.getScreenX(), asked.getScreenY());
      asked.consume();
    });
    return copyable;
  }

  private static MenuItem item(Wording words, Shortcut shortcut, Runnable act) {
    MenuItem item = new MenuItem(words.say(shortcut.key()));
    item.setId("copy-" + (shortcut == Shortcut.COPY_TEXT ? "text" : "picture"));
    item.setAccelerator(shortcut.keys());
    item.setOnAction(_ -> act.run());
    return item;
  }

  /** What the keyboard is in. */
  public static Optional<Copyable> around(@Nullable Node focused) {
    for (@Nullable
    Node node = focused; node != null; node = node.getParent()) {
      if (node.getProperties().get(Copyable.class) instanceof Copyable copyable) {
        return Optional.of(copyable);
      }
    }
    return Optional.empty();
  }

  public void asText() {
    Clip.text(text.get());
  }

  public void asPicture() {
    Clip.picture(picture.get());
  }
}
