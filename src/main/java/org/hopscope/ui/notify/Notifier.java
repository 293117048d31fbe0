package org.hopscope.ui.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hopscope.model.Message;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;

/**
 * Tells that a long run is over while the window is not in front: by the desktop, and in the window until it was seen.
 * Says neither whose account it was nor what came of it, because others see a desktop's notes. On the window's thread.
 */
public final class Notifier {
  /** Who starts something shorter than this waits for it. */
  public static final Duration LONG = Duration.ofSeconds(10);

  /**
   * @param title the product
   * @param says one sentence
   */
  public record Note(String title, String says) {}

  private final Wording words;
  private final BooleanSupplier inFront;
  private final Consumer<Note> desktop;
  private final ReadOnlyObjectWrapper<Optional<Message>> missed = new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param inFront whether the window is looked at
   * @param desktop tells; returns at once and never fails
   */
  public Notifier(Wording words, BooleanSupplier inFront, Consumer<Note> desktop) {
    this.words = words;
    this.inFront = inFront;
    this.desktop = desktop;
  }

  /** @param what a key of the words: what is over; its argument is how long it took */
  public void over(String what, Duration took) {
    if (took.compareTo(LONG) <= 0 || inFront.getAsBoolean()) {
      return;
    }
    Message says = Message.of(what, Times.say(took, words));
    missed.set(Optional.of(says));
    desktop.accept(new Note(words.say("app.name"), words.say(says)));
  }

  public void dismiss() {
    missed.set(Optional.empty());
  }

  /** What was over while nobody looked. */
  public ReadOnlyObjectProperty<Optional<Message>> missedProperty() {
    return missed.getReadOnlyProperty();
  }
}
