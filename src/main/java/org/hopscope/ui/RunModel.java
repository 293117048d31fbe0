package org.hopscope.ui;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hopscope.model.Wording;

/** Something that runs for a while and comes to a verdict. Changed on the window's thread only. */
public abstract class RunModel {
  private static final double UNKNOWN = -1;

  protected final Wording words;
  protected final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  protected final ReadOnlyStringWrapper aside = new ReadOnlyStringWrapper("");
  protected final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  protected final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
  private Optional<String> meanwhile = Optional.empty();

  protected RunModel(Wording words) {
    this.words = words;
  }

  /** Before anything is known: the place is being opened. */
  protected final void beginRun() {
    meanwhile("live.opening");
    aside.set("");
    progress("", 0, 0);
    elapsed.set(Duration.ZERO);
    running.set(true);
  }

  /** Said until the run says more. */
  protected final void meanwhile(String key) {
    meanwhile = Optional.of(key);
    verdict.set(words.say(key));
  }

  /** The run has said more. */
  protected final void told() {
    meanwhile = Optional.empty();
  }

  /** @param show says what is known, which is not news */
  protected final void again(Runnable show) {
    Optional<String> said = meanwhile;
    show.run();
    said.ifPresent(this::meanwhile);
  }

  /** So much is done of so much; of nothing it is not known how far it is. */
  protected final void progress(String text, long done, long all) {
    progress.set(all == 0 ? UNKNOWN : (double) done / all);
    progressText.set(text);
  }

  public ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** What else deserves a look; empty when nothing does. */
  public ReadOnlyStringProperty asideProperty() {
    return aside.getReadOnlyProperty();
  }

  /** Between 0 and 1, or -1 while nothing is known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty progressTextProperty() {
    return progressText.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** By the run's own clock, at the last event. */
  public ReadOnlyObjectProperty<Duration> elapsedProperty() {
    return elapsed.getReadOnlyProperty();
  }
}
