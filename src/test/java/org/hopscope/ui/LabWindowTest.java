package org.hopscope.ui;

import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Runner;
import org.hopscope.analysis.SweepRunner;
import org.hopscope.analysis.Sweeper;
import org.hopscope.ui.wizard.Page;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;
import org.testfx.api.FxRobot;

/** The window with the engine and the practice lab behind it. */
abstract class LabWindowTest extends WindowTest {
  private final LabPlaces lab = new LabPlaces();

  @Override
  protected Places places() {
    return lab;
  }

  @Override
  protected Analyzer analyzer() {
    return new Runner(Worlds::open, WireClock.SYSTEM);
  }

  @Override
  protected Sweeper sweeper() {
    return new SweepRunner(Worlds::open, WireClock.SYSTEM);
  }

  @Override
  protected EndpointLists lists() {
    return new OfflineOnly();
  }

  /** The first page, filled with the scenario's account. */
  protected void choose(FxRobot robot, String scenario, String theme) throws Exception {
    resize(1180, 780);
    if (theme.equals("dark")) {
      robot.clickOn("#theme");
    }
    Place place = place(scenario);
    robot.interact(() -> wizard().who().placeProperty().set(place));
  }

  protected Place place(String scenario) {
    return lab.all().stream().filter(p -> p.id().equals(scenario)).findFirst().orElseThrow();
  }

  protected void toConsent(FxRobot robot) throws Exception {
    robot.clickOn("#next");
    await(Page.CONSENT);
  }

  protected void toResult(FxRobot robot) throws Exception {
    robot.clickOn("#consent").clickOn("#next");
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    painted();
  }
}
