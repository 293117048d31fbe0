package org.hopscope.ui.wizard;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.hopscope.analysis.Consent;
import org.hopscope.model.Message;

/** Carries a question from a thread of the analysis, which waits, to the window, which does not. */
public final class ConsentQuestion implements Consent {
  /** What to ask, and whom to tell the answer. */
  public record Question(
      Consent.Question kind, String host, Message why, CompletableFuture<Boolean> answer) {}

  private final Executor window;
  private final Consumer<Question> ask;
  private final Consumer<Optional<Elsewhere>> wait;

  /** @param wait told where the technician has to sign in, and with nothing when that is over */
  public ConsentQuestion(Executor window, Consumer<Question> ask, Consumer<Optional<Elsewhere>> wait) {
    this.window = window;
    this.ask = ask;
    this.wait = wait;
  }

  @Override
  public void tell(Elsewhere where) {
    window.execute(() -> wait.accept(Optional.of(where)));
  }

  @Override
  public void over() {
    window.execute(() -> wait.accept(Optional.empty()));
  }

  /** One who is interrupted while waiting takes the question back. */
  @Override
  public boolean agrees(Consent.Question kind, String host, Message why) throws InterruptedException {
    Question question = new Question(kind, host, why, new CompletableFuture<>());
    window.execute(() -> ask.accept(question));
    try {
      return question.answer().get();
    } catch (ExecutionException | CancellationException noAnswer) {
      return false;
    } finally {
      question.answer().complete(false);
    }
  }
}
