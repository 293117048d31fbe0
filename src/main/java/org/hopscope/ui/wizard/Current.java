package org.hopscope.ui.wizard;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.Earlier;
import org.hopscope.snapshot.file.Snapshot;

/** The analysis that is looked at: one that runs or ran here, or one from a file; and what it waits for. */
final class Current {
  /** Which one it is. */
  record Held(Optional<AnalysisRun> run, Optional<Snapshot> reopened) {
    static final Held NONE = new Held(Optional.empty(), Optional.empty());

    /** All that was told; empty before the end. */
    Optional<Snapshot> snapshot() {
      return reopened.or(() -> run.flatMap(AnalysisRun::snapshot));
    }
  }

  private final Executor window;
  private final ObservableList<ConsentQuestion.Question> questions = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Consent.Elsewhere>> elsewhere = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private Held held = Held.NONE;

  /** @param window runs things where the properties may be changed */
  Current(Executor window) {
    this.window = window;
  }

  Held held() {
    return held;
  }

  void hold(Held other) {
    held = other;
  }

  void begin(AnalysisRun fresh) {
    held = new Held(Optional.of(fresh), Optional.empty());
  }

  void open(Snapshot file) {
    held = new Held(held.run(), Optional.of(file));
  }

  /** Whom an analysis asks, and tells what it waits for; nobody once another is looked at. */
  Consent consentOf(AnalysisRun asking) {
    return new ConsentQuestion(window, question -> ask(asking, question), where -> wait(asking, where));
  }

  private void ask(AnalysisRun asking, ConsentQuestion.Question question) {
    if (held.run().filter(r -> r == asking).isEmpty() || question.answer().isDone()) {
      question.answer().complete(false);
      return;
    }
    questions.add(question);
    question.answer().whenComplete((_, _) -> window.execute(() -> questions.remove(question)));
  }

  /** What comes after a cancel is too late. */
  private void wait(AnalysisRun waiting, Optional<Consent.Elsewhere> where) {
    if (held.run().filter(r -> r == waiting && !r.cancelled()).isPresent()) {
      elsewhere.set(where);
    }
  }

  void cancel() {
    answerNothing();
    held.run().ifPresent(AnalysisRun::cancel);
  }

  /** Nothing more is heard of it. */
  void forget() {
    held.run().ifPresent(AnalysisRun::forget);
    held = Held.NONE;
    answerNothing();
  }

  private void answerNothing() {
    questions.forEach(q -> q.answer().complete(false));
    questions.clear();
    elsewhere.set(Optional.empty());
  }

  /** All that was told; empty before the end. */
  Optional<Snapshot> snapshot() {
    return held.snapshot();
  }

  /** What a second look goes by; empty before the end. */
  Optional<Earlier> earlier() {
    return held.run().flatMap(AnalysisRun::earlier).or(() -> held.reopened().map(file -> Earlier.of(file.events())));
  }

  /** Of a file whose names are not the real ones, nothing can be asked. */
  boolean hasPseudonyms() {
    return held.reopened().filter(file -> file.header().pseudonyms()).isPresent();
  }

  ObservableList<ConsentQuestion.Question> questions() {
    return questions;
  }

  ReadOnlyObjectProperty<Optional<Consent.Elsewhere>> elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }
}
