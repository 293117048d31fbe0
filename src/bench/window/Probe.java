import java.util.Arrays;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;

/** Starts a program and prints "usable" when its window has been painted and answers. */
public final class Probe {
  private static final int FRAMES = 3;

  private Probe() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("probe").start(() -> watch(args[1].equals("leave")));
    Class.forName(args[0]).getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
  }

  private static void watch(boolean leave) {
    try {
      while (Window.getWindows().stream().noneMatch(Window::isShowing)) {
        Thread.sleep(2);
      }
    } catch (InterruptedException stopped) {
      return;
    }
    Platform.runLater(() -> frames(leave));
  }

  /** The first frame is on the screen when the one after the next begins. */
  private static void frames(boolean leave) {
    new AnimationTimer() {
      private int seen;

      @Override
      public void handle(long now) {
        if (++seen == FRAMES) {
          stop();
          System.out.println("usable");
          if (leave) {
            Platform.exit();
          }
        }
      }
    }.start();
  }
}
