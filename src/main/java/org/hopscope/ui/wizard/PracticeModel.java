package org.hopscope.ui.wizard;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.hopscope.analysis.Exercise;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Places.BadOption;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;

/** The fault of a practice scenario: shown or hidden, there or mended. */
public final class PracticeModel {
  /** How the world stands. */
  public enum State {
    /** There is nothing to mend in it. */
    NONE,
    BROKEN,
    /** Something is being done to it. */
    WORKING,
    MENDED
  }

  private final Wording words;
  private final Places places;
  private final Executor window;
  private final WhoModel who;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final BooleanProperty concerned = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper secret = new ReadOnlyBooleanWrapper();
  private final BooleanProperty solved = new SimpleBooleanProperty();
  private Optional<Message> problem = Optional.empty();
  /** Does one thing after the other, away from the window. */
  private final ExecutorService hand = Executors
      .newSingleThreadExecutor(Thread.ofVirtual().name("practice-of-window").factory());
  /** The hand's own. */
  private Optional<Exercise> open = Optional.empty();

  PracticeModel(Wording words, Places places, Executor window, WhoModel who) {
    this.words = words;
    this.places = places;
    this.window = window;
    this.who = who;
    who.placeProperty().subscribe(this::moved);
    who.disguise().wornProperty().subscribe(_ -> disguised());
    solved.subscribe(_ -> say());
  }

  private void disguised() {
    solved.set(false);
    say();
  }

  /** Another place is another world, and the one before is left. */
  private void moved(Place now) {
    leave();
    solved.set(false);
    become(now.remedy().isPresent() ? State.BROKEN : State.NONE);
  }

  /** Whoever begins anew finds the world as it was at first. */
  void startOver() {
    Place at = who.placeProperty().get();
    moved(at);
    at.example().ifPresent(who::given);
  }

  /** Mends the world, and then looks again. */
  void mend(Runnable again) {
    work(Exercise::mend, again);
  }

  void breakAgain(Runnable again) {
    work(Exercise::breakAgain, again);
  }

  private void work(Consumer<Exercise> what, Runnable again) {
    Place at = who.placeProperty().get();
    State before = state.get();
    become(State.WORKING);
    hand.execute(() -> {
      try {
        Exercise exercise = opened(at);
        what.accept(exercise);
        window.execute(() -> worked(at, exercise, again));
      } catch (BadOption bad) {
        window.execute(() -> failed(at, before, bad.sentence()));
      } catch (UncheckedIOException noPort) {
        window.execute(() -> failed(at, before, Message.of("place.no-port")));
      }
    });
  }

  private Exercise opened(Place at) throws BadOption {
    if (open.isEmpty()) {
      open = places.exercise(at.id());
    }
    return open.orElseThrow();
  }

  private void worked(Place at, Exercise exercise, Runnable again) {
    if (at == who.placeProperty().get()) {
      who.given(exercise.example());
      again.run();
      become(exercise.mended() ? State.MENDED : State.BROKEN);
    }
  }

  private void failed(Place at, State before, Message why) {
    if (at == who.placeProperty().get()) {
      become(before);
      problem = Optional.of(why);
      say();
    }
  }

  /** Stops the practice servers, if any run. */
  private void leave() {
    if (!hand.isShutdown()) {
      hand.execute(() -> {
        open.ifPresent(Exercise::close);
        open = Optional.empty();
      });
    }
  }

  /** The window closes. */
  void dispose() {
    leave();
    hand.shutdown();
  }

  private void become(State now) {
    problem = Optional.empty();
    state.set(now);
    say();
  }

  /** Says everything again, in the language that is spoken now. */
  void sayAgain() {
    say();
  }

  private void say() {
    Place at = who.placeProperty().get();
    secret.set(hides() && !solved.get() && state.get() == State.BROKEN);
    String remedy = at.remedy().map(words::say).orElse("");
    sentence.set(problem.map(words::say).orElseGet(() -> switch (state.get()) {
      case NONE -> "";
      case WORKING -> words.say("practice.working");
      case MENDED -> words.say("practice.mended", remedy);
      case BROKEN -> !hides() ? words.say("practice.broken")
          : solved.get() ? words.say("practice.solution", words.say(at.title()), words.say(at.story()), remedy)
              : words.say("practice.find");
    }));
  }

  /** Whether the fault is still to be found. */
  private boolean hides() {
    return who.disguise().hides(who.placeProperty().get());
  }

  /** The solution is hidden, and may be asked for. */
  public ReadOnlyBooleanProperty secretProperty() {
    return secret.getReadOnlyProperty();
  }

  /** Whether what is seen comes from this world, and not from a file. */
  BooleanProperty concernedProperty() {
    return concerned;
  }

  /** The same, to be looked at. */
  public ReadOnlyBooleanProperty fromHereProperty() {
    return concerned;
  }

  /** Shown on request, though the fault is still there. */
  public BooleanProperty solvedProperty() {
    return solved;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How the world stands, in words; empty where there is nothing to mend. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }
}
