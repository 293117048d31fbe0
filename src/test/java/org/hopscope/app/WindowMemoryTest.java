package org.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.hopscope.model.PublicClient.Way;
import org.hopscope.ui.FakePlaces;
import org.hopscope.ui.Shell;
import org.hopscope.ui.UiOptions;
import org.hopscope.ui.WindowTest;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** How to sign in is asked once, not at every start. */
class WindowMemoryTest extends WindowTest {
  private static final String ID = "12345678-9abc-def0-1234-56789abcdef0";

  @TempDir
  private Path folder;
  private WindowMemory memory;

  @Override
  protected UiOptions options() {
    memory = new WindowMemory(folder);
    memory.keepToured();
    return super.options().withMemory(memory);
  }

  @Test
  void theNextStartKnowsHowToSignIn(FxRobot robot) throws IOException {
    choose(robot, ID, Way.DEVICE_CODE);
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    startAgain(robot);
    assertThat(robot.lookup("#options .fold-value").<Label>query().getText())
        .isEqualTo("Application id, Sign in by a code");
    robot.clickOn("#options");
    assertThat(typedId(robot)).isEqualTo(ID);
    assertThat(way(robot)).isEqualTo(Way.DEVICE_CODE);
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    assertThat(places.options.application().clientId()).hasValue(ID);
    assertThat(kept()).contains(ID, "device-code").doesNotContain("S3cret", "anna");
  }

  @Test
  void theNextStartSpeaksTheLanguageThatWasChosen(FxRobot robot) throws IOException {
    robot.clickOn("#language");
    choose(robot, ID, Way.DEVICE_CODE);
    memory.close();
    WindowMemory next = new WindowMemory(folder);
    assertThat(next.language().map(Locale::getLanguage)).contains("fr");
    assertThat(next.recall().clientId()).isEqualTo(ID);
    next.close();
  }

  @Test
  void theNextStartKnowsTheSizeTheTourAndTheAddresses() {
    memory.keepTextSize(1.5);
    memory.keepAccounts(Optional.of(List.of("anna@contoso.com", "ben@fabrikam.de")));
    memory.close();
    WindowMemory next = new WindowMemory(folder);
    assertThat(next.textSize()).isEqualTo(1.5);
    assertThat(next.toured()).isTrue();
    assertThat(next.accounts()).contains(List.of("anna@contoso.com", "ben@fabrikam.de"));
    next.keepAccounts(Optional.empty());
    next.close();
    WindowMemory last = new WindowMemory(folder);
    assertThat(last.accounts()).isEmpty();
    last.close();
  }

  @Test
  void whoSignedInAsTheUserOfThisComputerNeedsNoPasswordAtTheNextStartEither(FxRobot robot) {
    choose(robot, "", Way.WINDOWS);
    startAgain(robot);
    assertThat(robot.lookup("#password").<Node>query().isDisabled()).isTrue();
    assertThat(robot.lookup("#options .fold-value").<Label>query().getText())
        .isEqualTo("Sign in as the user of this computer");
  }

  @Test
  void whatIsHalfTypedIsNotRemembered(FxRobot robot) {
    choose(robot, ID, Way.BROWSER);
    robot.interact(() -> robot.lookup("#option-client-id").<TextField>query().setText("1234"));
    startAgain(robot);
    assertThat(typedId(robot)).isEqualTo(ID);
    robot.interact(() -> robot.lookup("#option-client-id").<TextField>query().clear());
    startAgain(robot);
    assertThat(typedId(robot)).isEmpty();
  }

  @Test
  void aPracticeScenarioKeepsItsOwnApplication(FxRobot robot) {
    choose(robot, ID, Way.PASSWORD);
    startAgain(robot);
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HYBRID));
    robot.clickOn("#next").clickOn("#consent").clickOn("#next");
    await(Page.RESULT);
    assertThat(places.options.application().clientId()).isEmpty();
  }

  @Test
  void aBrokenFileRemembersNothing(FxRobot robot) throws IOException {
    for (String broken : new String[]{
        "sign-in.client-id=\\uXYZ", "sign-in.client-id=outlook\nsign-in.way=magic", "\0\0\0"}) {
      Files.writeString(folder.resolve("window.properties"), broken);
      startAgain(robot);
      assertThat(typedId(robot)).isEmpty();
      assertThat(way(robot)).isEqualTo(Way.PASSWORD);
    }
  }

  private static void openOptions(FxRobot robot) {
    robot.interact(() -> robot.lookup("#options").<ToggleButton>query().setSelected(true));
  }

  private void choose(FxRobot robot, String id, Way way) {
    openOptions(robot);
    robot.interact(() -> {
      robot.lookup("#option-client-id").<TextField>query().setText(id);
      robot.lookup("#option-sign-in").<ComboBox<Way>>query().setValue(way);
    });
  }

  private void startAgain(FxRobot robot) {
    memory.close();
    robot.interact(() -> {
      shell.dispose();
      shell = new Shell(engine(), words, options());
      stage.getScene().setRoot(shell.root());
    });
  }

  private static String typedId(FxRobot robot) {
    openOptions(robot);
    return robot.lookup("#option-client-id").<TextField>query().getText();
  }

  private static Way way(FxRobot robot) {
    openOptions(robot);
    return robot.lookup("#option-sign-in").<ComboBox<Way>>query().getValue();
  }

  private String kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return all.toString();
    }
  }
}
