package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.ui.chart.ChartView;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** On a window of 1024 by 700, whatever the size of the text: nothing is cut, and everything can be reached. */
class ScaleTest extends WindowTest {
  private final Remembered memory = new Remembered();

  @Override
  protected List<AnalysisEvent> script() {
    return Story.expired();
  }

  @Override
  protected UiOptions options() {
    return super.options().withMemory(memory);
  }

  @ParameterizedTest
  @CsvSource({"0,en", "2,fr", "3,en", "5,fr"})
  void everyPageIsWhole(int larger, String language, FxRobot robot) throws Exception {
    resize(1024, 700);
    robot.interact(() -> shell.speak(Locale.of(language)));
    for (int i = 0; i < larger; i++) {
      robot.press(KeyCode.SHORTCUT, KeyCode.PLUS).release(KeyCode.PLUS, KeyCode.SHORTCUT);
    }
    assertThat(memory.textSize).isEqualTo(List.of(1.0, 1.1, 1.25, 1.5, 1.75, 2.0).get(larger));
    whole("the form");
    robot.interact(() -> robot.lookup("#address").<TextField>query().setText("anna@contoso.com"));
    robot.interact(() -> wizard().next());
    await(Page.CONSENT);
    whole("what is agreed to");
    robot.interact(() -> {
      wizard().consent().agreedProperty().set(true);
      wizard().next();
    });
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    whole("the result");
    robot.interact(() -> wizard().toNetwork());
    await(() -> wizard().network().scope().readyProperty().get());
    whole("the network");
    robot.interact(() -> wizard().next());
    await(() -> wizard().pageProperty().get() == Page.SWEEP && !wizard().network().runningProperty().get());
    whole("the rows");
    robot.interact(() -> robot.lookup("#theme").query().requestFocus());
    assertThat(inWindow(robot.lookup("#theme").query())).as("what has the keyboard is seen").isTrue();
  }

  private void whole(String page) throws Exception {
    painted();
    List<String> cut = new ArrayList<>();
    seen(shell.root()).filter(Node::isVisible).forEach(node -> {
      if (node instanceof Labeled labeled && labeled.isTextTruncated()) {
        cut.add("cut: " + labeled.getText());
      }
      if (node instanceof ButtonBase && beyond(node)) {
        cut.add("beyond the page: " + node);
      }
    });
    assertThat(cut).as(page).isEmpty();
  }

  /** What scrolls by itself or draws itself is looked at elsewhere. */
  private static Stream<Node> seen(Node node) {
    if (!node.isVisible() || node instanceof ChartView || node instanceof TableView<?>) {
      return Stream.empty();
    }
    List<Node> within = switch (node) {
      case ScrollPane pane when pane.getContent() != null -> List.of(pane.getContent());
      case Parent parent -> parent.getChildrenUnmodifiable();
      default -> List.of();
    };
    return Stream.concat(Stream.of(node), within.stream().flatMap(ScaleTest::seen));
  }

  /** Of the page, which may be larger than the window and is then scrolled to. */
  private boolean beyond(Node node) {
    if (Stream.iterate(node, n -> n != null, Node::getParent).anyMatch(ScrollPane.class::isInstance)) {
      return false;
    }
    Node page = shell.root().lookup("Screens");
    Bounds at = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    return at.getMinX() < -1 || at.getMinY() < -1 || at.getMaxX() > page.getLayoutBounds().getWidth() + 1
        || at.getMaxY() > page.getLayoutBounds().getHeight() + 1;
  }

  private boolean inWindow(Node node) {
    return shell.root().getLayoutBounds()
        .contains(shell.root().sceneToLocal(node.localToScene(node.getLayoutBounds())));
  }
}
