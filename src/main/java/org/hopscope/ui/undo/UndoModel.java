package org.hopscope.ui.undo;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hopscope.model.Message;

/**
 * The last act that destroyed something, as long as it can be taken back: until it is, until the next one, or until
 * it is waved away. No time runs out. Changed on the window's thread only.
 */
public final class UndoModel {
  /**
   * @param says what is gone
   * @param back brings it back
   * @param forGood is run once it can no longer be brought back, for what only then is really thrown away
   */
  public record Offer(Message says, Runnable back, Runnable forGood) {}

  private final ReadOnlyObjectWrapper<Optional<Offer>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Something is gone; what was offered before is gone for good. */
  public void offer(Message says, Runnable back) {
    offer(says, back, () -> {});
  }

  public void offer(Message says, Runnable back, Runnable forGood) {
    Optional<Offer> before = offered.get();
    offered.set(Optional.of(new Offer(says, back, forGood)));
    before.ifPresent(o -> o.forGood().run());
  }

  /** False when there is nothing to bring back. */
  public boolean takeBack() {
    Optional<Offer> now = offered.get();
    offered.set(Optional.empty());
    now.ifPresent(o -> o.back().run());
    return now.isPresent();
  }

  /** It may be gone for good. Also when the window closes. */
  public void dismiss() {
    Optional<Offer> now = offered.get();
    offered.set(Optional.empty());
    now.ifPresent(o -> o.forGood().run());
  }

  public ReadOnlyObjectProperty<Optional<Offer>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }
}
