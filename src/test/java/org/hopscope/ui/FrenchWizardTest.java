package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Labeled;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A practice scenario from the first page to the hop that fails, in French, with a look at the English on the way. */
class FrenchWizardTest extends LabWindowTest {
  private final Wording french = new Wording(Locale.FRENCH);

  @Test
  void aCertificateThatExpiredIsFoundInFrench(FxRobot robot) throws Exception {
    robot.clickOn("#language");
    choose(robot, "cert-expired", "light");
    assertThat(text(robot, "#next")).isEqualTo("Suivant");
    toConsent(robot);
    assertThat(text(robot, "#consent")).isEqualTo(french.say("consent.agree"));
    toResult(robot);

    String verdict = text(robot, "#verdict");
    assertThat(verdict).startsWith("Hybride, ").contains("son certificat a expiré le");
    String broken = wizard().live().graphProperty().get().orElseThrow().verdict().brokenAt().orElseThrow();
    robot.interact(() -> wizard().live().selectedProperty().set(Optional.of(broken)));
    painted();
    assertThat(tabs(robot)).contains("Résumé", "Certificats");

    robot.clickOn("#language");
    painted();
    assertThat(text(robot, "#verdict")).startsWith("Hybrid, ").contains("its certificate expired on");
    assertThat(tabs(robot)).contains("Summary", "Certificates");
    assertThat(robot.lookup("#hop-" + broken.replace('.', '-')).tryQuery()).isPresent();

    robot.clickOn("#language");
    painted();
    assertThat(text(robot, "#verdict")).isEqualTo(verdict);
    assertThat(wizard().live().selectedProperty().get()).contains(broken);
  }

  private static List<String> tabs(FxRobot robot) {
    return robot.lookup(".tab .tab-label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }
}
