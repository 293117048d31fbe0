package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the product says of itself. */
class AboutTest extends WindowTest {
  private static List<String> said(FxRobot robot) {
    return robot.lookup("#about-pane .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  @Test
  void versionsListsAndLicencesAreSaid(FxRobot robot) {
    robot.clickOn("#about");
    assertThat(robot.lookup("#about-close").<Node>query().isFocused()).isTrue();
    await(() -> said(robot).stream().anyMatch(text -> text.startsWith("30 January 2025, version 2025013000")));
    assertThat(said(robot)).contains(
        "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")", "dnsjava",
        "BSD 3-Clause");
    assertThat(said(robot)).filteredOn(text -> text.endsWith("version 2025013000. the test.")).hasSize(4);
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#about-pane").<Node>query().isVisible()).isFalse();
  }

  @Test
  void itStaysOpenWhenTheLanguageChanges(FxRobot robot) {
    robot.clickOn("#about");
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L).release(KeyCode.L, KeyCode.SHIFT, KeyCode.SHORTCUT);
    await(() -> said(robot).contains("Repose sur"));
    assertThat(robot.lookup("#about-pane").<Node>query().isVisible()).isTrue();
    assertThat(robot.lookup("#about-close").<Node>query().isFocused()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#about-pane").<Node>query().isVisible()).isFalse();
  }

  @Test
  void everyLibraryOfTheBuildIsNamedWithItsLicence() throws Exception {
    Properties named = new Properties();
    named.load(AboutTest.class.getResourceAsStream("/org/hopscope/ui/libraries.properties"));
    String pom = Files.readString(Path.of("pom.xml"));
    String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
    Matcher each = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL).matcher(own);
    while (each.find()) {
      if (!each.group().matches("(?s).*<scope>(test|provided)</scope>.*")) {
        String artifact = each.group().replaceAll("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1");
        assertThat(named.getProperty(artifact)).as(artifact).isNotNull().contains(";");
      }
    }
  }
}
