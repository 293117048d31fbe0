package org.hopscope.ui;

import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Runner;
import org.hopscope.ui.wizard.Page;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window with the engine and the practice lab behind it. */
class GalleryTest extends WindowTest {
  private final LabPlaces lab = new LabPlaces();

  @Override
  protected Places places() {
    return lab;
  }

  @Override
  protected Analyzer analyzer() {
    return new Runner(Worlds::open, WireClock.SYSTEM);
  }

  @ParameterizedTest
  @CsvSource({"hybrid-cloud-internet,light", "cert-expired,dark",
      "cloud-healthy-internet,light"})
  void analysed(String scenario, String theme, FxRobot robot) throws Exception {
    if (theme.equals("dark")) {
      robot.clickOn("#theme");
    }
    Place place = lab.all().stream().filter(p -> p.id().equals(scenario)).findFirst().orElseThrow();
    robot.interact(() -> wizard().who().placeProperty().set(place));
    shoot(scenario + "-" + theme + "-1-who");
    robot.clickOn("#next");
    await(Page.CONSENT);
    shoot(scenario + "-" + theme + "-2-consent");
    robot.clickOn("#consent").clickOn("#next");
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    shoot(scenario + "-" + theme + "-3-result");
    open(robot);
    shoot(scenario + "-" + theme + "-4-inspector");
    robot.clickOn("#tab-exchange");
    shoot(scenario + "-" + theme + "-5-exchange");
    if (!robot.lookup("#tab-certificates").queryAll().isEmpty()) {
      robot.clickOn("#tab-certificates");
      shoot(scenario + "-" + theme + "-6-certificates");
      robot.clickOn("#tab-timing");
      shoot(scenario + "-" + theme + "-7-timing");
    }
    resize(1024, 700);
    shoot(scenario + "-" + theme + "-8-small");
  }

  private void open(FxRobot robot) {
    String hop = wizard().live().graphProperty().get().orElseThrow().hops().stream()
        .filter(n -> n.onPath() && n.hop().stage().id().startsWith("autodiscover"))
        .findFirst().orElseThrow().id();
    robot.clickOn("#hop-" + hop.replace('.', '-'));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
