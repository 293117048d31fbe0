import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** An empty window of the same size: nothing that has a window starts faster. */
public final class Floor {
  private Floor() {}

  public static void main(String[] args) {
    Application.launch(Empty.class);
  }

  /** Java starts no class that is a window itself, where the toolkit is not a module. */
  public static final class Empty extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new StackPane(), 1180, 780));
      stage.show();
    }
  }
}
