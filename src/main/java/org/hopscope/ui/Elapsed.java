package org.hopscope.ui;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;

/** How long it took. Between two events the seconds go on, by the clock of the screen. */
final class Elapsed extends Label {
  private static final int TENTH = 100;

  private final Wording words;
  private final RunModel model;
  private final AnimationTimer clock = new Ticker();
  private long begun;

  Elapsed(Wording words, RunModel model, String id) {
    this.words = words;
    this.model = model;
    setId(id);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("elapsed");
    model.runningProperty().subscribe(this::run);
    model.elapsedProperty().subscribe(_ -> sayEnd());
  }

  private void run(boolean now) {
    begun = 0;
    if (now) {
      clock.start();
    } else {
      clock.stop();
      sayEnd();
    }
  }

  private void sayEnd() {
    if (!model.runningProperty().get()) {
      setText(Times.say(model.elapsedProperty().get(), words));
    }
  }

  private final class Ticker extends AnimationTimer {
    @Override
    public void handle(long now) {
      begun = begun == 0 ? now - model.elapsedProperty().get().toNanos() : begun;
      long tenths = Duration.ofNanos(now - begun).toMillis() / TENTH;
      setText(Times.say(Duration.ofMillis(tenths * TENTH), words));
    }
  }
}
