package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window that was closed keeps nothing of what it showed. */
class ClosedWindowTest extends WindowTest {
  private record Closed(Stage stage, WeakReference<Shell> shell) {}

  @Test
  void whatItShowedIsLetGoOf(FxRobot robot) throws Exception {
    CompletableFuture<Closed> opened = new CompletableFuture<>();
    robot.interact(() -> opened.complete(open(new Stage())));
    Closed closed = opened.get();
    robot.interact(closed.stage()::close);
    for (int i = 0; i < 50 && closed.shell().get() != null; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      System.gc();
    }
    assertThat(closed.shell().get()).isNull();
    assertThat(closed.stage().isShowing()).isFalse();
  }

  private Closed open(Stage on) {
    Shell other = new Shell(engine(), new Wording(words.locale()), options());
    other.show(on);
    return new Closed(on, new WeakReference<>(other));
  }
}
