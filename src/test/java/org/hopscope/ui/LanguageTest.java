package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The language is changed while the window is in use. */
class LanguageTest extends WindowTest {
  private final Remembered memory = new Remembered();

  @Override
  protected List<AnalysisEvent> script() {
    return Story.expired();
  }

  @Override
  protected UiOptions options() {
    return super.options().withMemory(memory);
  }

  @Test
  void whatIsTypedStaysAndEveryWordChanges(FxRobot robot) {
    robot.interact(() -> {
      robot.lookup("#address").<TextField>query().setText("anna@con toso");
      robot.lookup("#password").<TextField>query().setText("Example-1");
      robot.lookup("#options").<ToggleButton>query().setSelected(true);
      robot.lookup("#option-dns").<TextField>query().setText("elsewhere");
      robot.lookup("#option-proxy-password").<TextField>query().setText("Example-2");
    });
    List<String> english = texts();

    robot.clickOn("#language");

    assertThat(text(robot, "#next")).isEqualTo("Suivant");
    assertThat(text(robot, "#option-dns-problem")).contains("n’est pas une adresse IP");
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEqualTo("anna@con toso");
    assertThat(robot.lookup("#password").<TextField>query().getText()).isEqualTo("Example-1");
    assertThat(robot.lookup("#option-proxy-password").<TextField>query().getText()).isEqualTo("Example-2");
    assertThat(robot.lookup("#options").<ToggleButton>query().isSelected()).isTrue();
    assertSaidInFrench();

    robot.clickOn("#language");

    assertThat(texts()).isEqualTo(english);
    assertThat(robot.lookup("#password").<TextField>query().getText()).isEqualTo("Example-1");
    assertThat(robot.lookup("#option-proxy-password").<TextField>query().getText()).isEqualTo("Example-2");
  }

  @Test
  void aPasswordThatCameAlongIsUsed(FxRobot robot) {
    robot.interact(() -> {
      robot.lookup("#address").<TextField>query().setText("anna@contoso.com");
      robot.lookup("#password").<TextField>query().setText("Example-1");
    });
    robot.clickOn("#language").clickOn("#next");
    await(Page.CONSENT);
    assertSaidInFrench();
    robot.clickOn("#consent").clickOn("#next");
    await(Page.RESULT);
    assertThat(analyzer.password).isEqualTo("Example-1");
  }

  @Test
  void aFinishedChartIsKeptWithItsEvidenceOpen(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "Example-1");
    await(Page.RESULT);
    robot.interact(() -> wizard().live().selectedProperty().set(Optional.of("r0.autodiscover")));
    painted();
    String english = text(robot, "#verdict");
    List<String> before = texts();

    robot.clickOn("#language");
    painted();

    assertThat(wizard().pageProperty().get()).isEqualTo(Page.RESULT);
    assertThat(wizard().live().selectedProperty().get()).contains("r0.autodiscover");
    assertThat(text(robot, "#next")).isEqualTo("Analyser à nouveau");
    assertThat(robot.lookup(".tab .tab-label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
        .contains("Résumé", "Certificats");
    assertThat(text(robot, "#verdict")).isNotEqualTo(english).contains("autodiscover.contoso.com");
    assertSaidInFrench();

    robot.clickOn("#language");
    painted();
    assertThat(texts()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void theRowsOfTheNetworkAreSaidAgain(FxRobot robot) throws Exception {
    robot.clickOn("#check-network");
    await(Page.NETWORK);
    await(() -> wizard().network().scope().readyProperty().get());
    robot.clickOn("#next");
    await(() -> wizard().pageProperty().get() == Page.SWEEP && !wizard().network().runningProperty().get());
    robot.interact(() -> wizard().network().selectedProperty().set(
        wizard().network().rows().stream().findFirst()));
    int rows = robot.lookup("#endpoints").<TableView<?>>query().getItems().size();

    robot.clickOn("#language");
    painted();

    assertThat(robot.lookup("#endpoints").<TableView<?>>query().getItems()).hasSize(rows);
    assertThat(wizard().network().selectedProperty().get()).isPresent();
    assertSaidInFrench();
  }

  @Test
  void theChoiceIsRemembered(FxRobot robot) {
    robot.clickOn("#language");
    assertThat(memory.language().map(Locale::getLanguage)).contains("fr");
  }

  /** Nothing that is seen is a line of the English words whose French is another. */
  private void assertSaidInFrench() {
    Wording french = new Wording(Locale.FRENCH);
    Set<String> english = List.of("ui", "app", "engine", "graph").stream()
        .map(new Wording(Locale.ENGLISH)::room)
        .flatMap(room -> room.keySet().stream()
            .filter(key -> !french.say(key).equals(room.getString(key)) && !room.getString(key).contains("{"))
            .map(room::getString))
        .collect(Collectors.toSet());
    ResourceBundle said = french.room("ui");
    said.keySet().forEach(key -> english.remove(said.getString(key)));
    assertThat(texts()).isNotEmpty();
    assertThat(texts().stream().filter(english::contains)).isEmpty();
  }

  private List<String> texts() {
    List<String> found = new ArrayList<>();
    collect(shell.root(), found);
    return found;
  }

  private static void collect(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case Labeled label when label.getText() != null && !label.getText().isBlank() -> found.add(label.getText());
      case TextInputControl field when field.getPromptText() != null -> found.add(field.getPromptText());
      default -> {}
    }
    if (node.getAccessibleText() != null) {
      found.add(node.getAccessibleText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
