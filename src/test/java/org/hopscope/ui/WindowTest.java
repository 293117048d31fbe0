package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Sweeper;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WizardModel;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, used as a person would. */
@ExtendWith(ApplicationExtension.class)
public abstract class WindowTest {
  protected final Wording words = new Wording(Locale.ENGLISH);
  protected final FakePlaces places = new FakePlaces();
  protected FakeAnalyzer analyzer = new FakeAnalyzer(script());
  protected FakeSweeper sweeper = new FakeSweeper(Sweeps.blocked());
  protected final FakeLists lists = new FakeLists();
  protected Stage stage;
  protected Shell shell;

  /** What the analysis tells as soon as it begins. */
  protected List<AnalysisEvent> script() {
    return Story.healthy();
  }

  protected UiOptions options() {
    return UiOptions.DEFAULT.withTheme(Theme.LIGHT);
  }

  protected Places places() {
    return places;
  }

  protected Analyzer analyzer() {
    return analyzer;
  }

  protected Sweeper sweeper() {
    return sweeper;
  }

  protected EndpointLists lists() {
    return lists;
  }

  protected Engine engine() {
    return new Engine(places(), analyzer(), sweeper(), lists(), WireClock.SYSTEM::now);
  }

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(on -> {
      stage = on;
      shell = new Shell(engine(), words, options());
      shell.show(on);
      on.setX(0);
      on.setY(0);
      on.setWidth(1180);
      on.setHeight(780);
    });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(shell::dispose);
    FxToolkit.hideStage();
  }

  protected WizardModel wizard() {
    return shell.wizard();
  }

  protected void await(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (java.util.concurrent.TimeoutException late) {
      throw new AssertionError("still not so after 30 s; the page is " + wizard().pageProperty().get());
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Until what the models say has been laid out: the chart paints with the next pulse only. */
  protected void painted() throws Exception {
    CountDownLatch pulse = new CountDownLatch(1);
    Runnable told = pulse::countDown;
    FxToolkit.setupFixture(() -> {
      stage.getScene().addPostLayoutPulseListener(told);
      Platform.requestNextPulse();
    });
    assertThat(pulse.await(30, TimeUnit.SECONDS)).as("the window was laid out").isTrue();
    FxToolkit.setupFixture(() -> stage.getScene().removePostLayoutPulseListener(told));
  }

  protected void await(Page page) {
    await(() -> wizard().pageProperty().get() == page);
  }

  /** From the first page through consent to a begun analysis. */
  protected void analyze(FxRobot robot, String address, String password) {
    robot.interact(
        () -> {
          robot.lookup("#address").<TextField>query().setText(address);
          robot.lookup("#password").<TextField>query().setText(password);
        });
    robot.clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#consent").clickOn("#next");
    await(() -> wizard().pageProperty().get().ordinal() >= Page.LIVE.ordinal());
  }

  protected static String text(FxRobot robot, String query) {
    return robot.lookup(query).<Node>query() instanceof Labeled label ? seen(label) : "";
  }

  /** Without the mark of the letter that Alt goes with. */
  protected static String seen(Labeled label) {
    return label.isMnemonicParsing() ? label.getText().replaceFirst("_(?=[^_])", "") : label.getText();
  }

  protected void resize(double width, double height) throws Exception {
    FxToolkit.setupFixture(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** A picture of the window in target/shots, for eyes. */
  protected void shoot(String name) throws Exception {
    WaitForAsyncUtils.sleep(350, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
    File file = new File("target/shots/" + name + ".png");
    file.getParentFile().mkdirs();
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
  }
}
