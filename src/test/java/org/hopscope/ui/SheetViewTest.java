package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What only a real scene tells of a sheet: whether it fits, and what the keys do. */
class SheetViewTest extends WindowTest {
  @Override
  protected List<AnalysisEvent> script() {
    return Story.joined();
  }

  @ParameterizedTest
  @CsvSource({"1180,780,light", "1180,780,dark", "900,640,light", "900,640,dark"})
  void theCandidatesAreATableThatFitsAndIsReadByKeys(int width, int height, String theme, FxRobot robot)
      throws Exception {
    open(robot, "r0.scp", "#tab-directory", width, height, theme);
    TableView<?> table = robot.lookup("#candidates").query();
    shoot("directory-" + width + "-" + theme);
    assertThat(table.getItems()).hasSize(5);
    assertThat(table.lookupAll(".scroll-bar")).filteredOn(Node::isVisible).isEmpty();
    List<Node> lines = table.lookupAll(".table-row-cell").stream().filter(Node::isVisible).toList();
    assertThat(lines).filteredOn(n -> has(n, "first")).hasSize(1);
    assertThat(lines).filteredOn(n -> has(n, "unused")).hasSize(2);
    robot.interact(table::requestFocus);
    robot.type(KeyCode.DOWN);
    robot.push(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).startsWith("2. https://ex02.corp.contoso.com").contains("Created: 2016-03-01",
        "Object: CN=EX02");
  }

  @ParameterizedTest
  @CsvSource({"1180,780,light", "1180,780,dark", "900,640,light", "900,640,dark"})
  void bothSidesOfDnsStandBesideEachOtherUntilItIsTooNarrow(
      int width, int height, String theme, FxRobot robot) throws Exception {
    open(robot, "r0.outside", "#tab-dns", width, height, theme);
    shoot("sides-" + width + "-" + theme);
    List<Bounds> sides = sides(robot);
    assertThat(sides).hasSize(8);
    assertThat(sides.get(1).getMinX()).isGreaterThan(sides.get(0).getMaxX());
    assertThat(sides.get(1).getMinY()).isEqualTo(sides.get(0).getMinY());
    drag(robot, 300);
    WaitForAsyncUtils.waitForFxEvents();
    shoot("sides-" + width + "-" + theme + "-narrow");
    sides = sides(robot);
    assertThat(sides.get(1).getMinX()).isEqualTo(sides.get(0).getMinX());
    assertThat(sides.get(1).getMinY()).isGreaterThan(sides.get(0).getMaxY());
  }

  private static void drag(FxRobot robot, double by) {
    Node grip = robot.lookup("#grip").query();
    double edge = grip.localToScene(0, 0).getX() + by;
    robot.interact(() -> grip.fireEvent(new MouseEvent(
        MouseEvent.MOUSE_DRAGGED, edge, 300, edge, 300, MouseButton.PRIMARY, 1, false, false, false, false,
        true, false, false, false, false, false, null)));
  }

  private static List<Bounds> sides(FxRobot robot) {
    return robot.lookup("#inspector .side").queryAll().stream().map(n -> n.localToScene(n.getLayoutBounds())).toList();
  }

  private static boolean has(Node line, String state) {
    return line.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
  }

  private void open(FxRobot robot, String hop, String tab, int width, int height, String theme) throws Exception {
    if (theme.equals("dark")) {
      robot.clickOn("#theme");
    }
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    resize(width, height);
    robot.interact(() -> wizard().live().selectedProperty().set(java.util.Optional.of(hop)));
    robot.clickOn(tab);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
