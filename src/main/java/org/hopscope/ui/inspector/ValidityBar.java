package org.hopscope.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.layout.Region;
import org.hopscope.snapshot.evidence.Block;

/** When a certificate is valid, and a mark where today is. */
final class ValidityBar extends Bar {
  private static final double MARGIN = 0.06;
  private final Region today = new Region();
  private final Block.Validity validity;

  ValidityBar(Block.Validity validity) {
    super(
        place(validity, validity.from()),
        place(validity, validity.until()) - place(validity, validity.from()),
        validity.good() ? "valid" : "invalid");
    this.validity = validity;
    today.getStyleClass().add("today");
    today.setVisible(validity.today().isPresent());
    getChildren().add(today);
  }

  /** The scale holds the dates and today, with a margin at both ends. */
  private static double place(Block.Validity v, Instant when) {
    Instant now = v.today().orElse(v.from());
    Instant first = now.isBefore(v.from()) ? now : v.from();
    Instant last = now.isAfter(v.until()) ? now : v.until();
    double whole = Math.max(1, Duration.between(first, last).toSeconds());
    return MARGIN + (1 - 2 * MARGIN) * Duration.between(first, when).toSeconds() / whole;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    validity.today().ifPresent(
        now -> today.resizeRelocate(place(validity, now) * getWidth() - 1, -3, 2, getHeight() + 6));
  }
}
