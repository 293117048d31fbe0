package org.hopscope.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.HopKind;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of the window with the engine and the practice lab behind it: {@code -Dtest=GalleryTest -Dpictures};
 * sheets of one world by {@code -Dpictures=pac-second}.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class GalleryTest extends LabWindowTest {
  @TempDir
  private Path folder;

  /** With history and batch in the rail, as the product has them. */
  @Override
  protected UiOptions options() {
    return super.options().withArchive(new Archive(folder.resolve("history")));
  }

  /** Those of README, called as they are there. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void readme(String theme, FxRobot robot) throws Exception {
    choose(robot, "hybrid-cloud-inside", theme);
    shoot("wizard-" + theme);
    toConsent(robot);
    toResult(robot);
    shoot("hybrid-" + theme);
    fire(robot, "#back");
    choose(robot, "scp-dead", "light");
    again(robot);
    shoot("findings-" + theme);
    fire(robot, "#back");
    choose(robot, "cert-expired", "light");
    again(robot);
    robot.interact(() -> wizard().live().findings().shownProperty().set(false));
    open(robot);
    robot.clickOn("#tab-certificates");
    shoot("broken-" + theme);
    robot.interact(() -> wizard().live().selectedProperty().set(Optional.empty()));
    fire(robot, "#back");
    choose(robot, "dangling-cname", "light");
    again(robot);
    fire(robot, "#to-guide");
    fire(robot, "#guide-answer-mine");
    shoot("guide-" + theme);
    fire(robot, "#back");
    robot.interact(() -> wizard().undo().dismiss());
    choose(robot, "net-blocked", "light");
    robot.clickOn("#check-network");
    await(() -> wizard().network().scope().readyProperty().get());
    robot.clickOn("#next");
    await(() -> !wizard().network().runningProperty().get());
    shoot("network-" + theme);
  }

  /** The same account as before: it was agreed to. */
  private void again(FxRobot robot) throws Exception {
    toConsent(robot);
    robot.interact(() -> wizard().consent().agreedProperty().set(true));
    robot.clickOn("#next");
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    painted();
  }

  private void fire(FxRobot robot, String id) throws Exception {
    painted();
    robot.interact(() -> ((ButtonBase) robot.lookup(id).query()).fire());
    painted();
  }

  @ParameterizedTest
  @CsvSource({
      "hybrid-cloud-inside,light", "hybrid-cloud-inside,dark", "cert-expired,light", "cert-expired,dark",
      "cloud-healthy-internet,light", "firewall-m365,dark", "scp-dead,light", "modern-auth,light",
      "cname-wrong,dark", "redirectaddr-dead,light", "redirectaddr-dead,dark", "wrong-password,light",
      "dialects-disagree,light", "dialects-disagree,dark"})
  void analysed(String scenario, String theme, FxRobot robot) throws Exception {
    choose(robot, scenario, theme);
    shoot(scenario + "-" + theme + "-1-who");
    toConsent(robot);
    shoot(scenario + "-" + theme + "-2-consent");
    toResult(robot);
    shoot(scenario + "-" + theme + "-3-result");
    open(robot);
    shoot(scenario + "-" + theme + "-4-inspector");
    int picture = 5;
    for (String tab : List.of("answers", "dns", "exchange", "certificates", "directory", "timing")) {
      if (!robot.lookup("#tab-" + tab).queryAll().isEmpty()) {
        robot.clickOn("#tab-" + tab);
        shoot(scenario + "-" + theme + "-" + picture++ + "-" + tab);
      }
    }
    resize(900, 640);
    shoot(scenario + "-" + theme + "-" + picture + "-small");
  }

  @ParameterizedTest
  @CsvSource({
      "scp-dead,light", "split-horizon-gone,dark", "record-missing,light", "kerberos-spn-missing,light"})
  void findings(String scenario, String theme, FxRobot robot) throws Exception {
    choose(robot, scenario, theme);
    toConsent(robot);
    toResult(robot);
    robot.interact(() -> wizard().live().findings().shownProperty().set(true));
    shoot("findings-" + scenario + "-" + theme);
    resize(1024, 700);
    shoot("findings-" + scenario + "-" + theme + "-1024");
    open(robot);
    shoot("findings-" + scenario + "-" + theme + "-hop");
  }

  @ParameterizedTest
  @CsvSource({"dangling-cname,light", "dangling-cname,dark"})
  void guided(String scenario, String theme, FxRobot robot) throws Exception {
    choose(robot, scenario, theme);
    toConsent(robot);
    toResult(robot);
    robot.clickOn("#to-guide");
    shootBothSizes("guide-" + theme + "-1-question");
    robot.clickOn("#guide-answer-mine");
    shootBothSizes("guide-" + theme + "-2-change");
    robot.clickOn("#guide-somebody").clickOn("#guide-answer-yes");
    shootBothSizes("guide-" + theme + "-3-ticket");
  }

  @ParameterizedTest
  @CsvSource({"hybrid-onprem,light", "hybrid-onprem,dark"})
  void imagined(String scenario, String theme, FxRobot robot) throws Exception {
    choose(robot, scenario, theme);
    toConsent(robot);
    toResult(robot);
    robot.clickOn("#what-if");
    shoot("what-if-" + theme + "-1-menu");
    robot.clickOn("#what-if-outlook-2010").clickOn("#hop-p-outlook-anywhere").clickOn("#tab-choice");
    shoot("what-if-" + theme + "-2-choice");
    resize(900, 640);
    shoot("what-if-" + theme + "-3-small");
    robot.clickOn("#what-if").clickOn("#what-if-tls-1-0");
    shoot("what-if-" + theme + "-4-tls-small");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void assumedPolicies(String theme, FxRobot robot) throws Exception {
    choose(robot, "onprem-only", theme);
    robot.clickOn("#options");
    robot.interact(() -> robot.lookup("#policy-ExcludeScpLookup").<CheckBox>query().setSelected(true));
    robot.interact(() -> robot.lookup(".plain-scroll").<ScrollPane>query().setVvalue(1));
    shootBothSizes("policies-" + theme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void proxySignIn(String theme, FxRobot robot) throws Exception {
    choose(robot, "proxy-signed-in", theme);
    robot.clickOn("#options");
    robot.interact(() -> robot.lookup(".plain-scroll").<ScrollPane>query().setVvalue(0.6));
    shootBothSizes("proxy-sign-in-" + theme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void questions(String theme, FxRobot robot) throws Exception {
    choose(robot, "redirect-unknown", theme);
    toConsent(robot);
    robot.clickOn("#consent").clickOn("#next");
    await(() -> wizard().questions().size() == 1);
    shootBothSizes("question-redirect-" + theme);
    robot.clickOn("#question-yes");
    await(() -> wizard().questions().size() == 1);
    shootBothSizes("question-password-" + theme);
    robot.clickOn("#question-no");
  }

  @ParameterizedTest
  @CsvSource({
      "split-horizon-gone,r0.outside,dns,light", "split-horizon-gone,r0.outside,dns,dark",
      "hybrid-cloud-inside,account,account,light", "hybrid-cloud-inside,account,account,dark",
      "scp-sites,r0.scp,directory,light", "scp-sites,r0.scp,directory,dark",
      "dialects-disagree,r0.autodiscover,answers,light", "dialects-disagree,r0.autodiscover,answers,dark",
      "cert-revoked,r0.autodiscover,certificates,light", "cert-revoked,r0.autodiscover,certificates,dark",
      "onprem-only,p.mapi-http,dialogue,light", "onprem-only,p.mapi-http,dialogue,dark",
      "onprem-only,beside,summary,light", "onprem-only,beside,summary,dark",
      "proxy-denies,r0.m365,timing,light", "proxy-denies,r0.m365,timing,dark",
      "pac-second,r0.m365,summary,light", "pac-second,r0.m365,timing,dark",
      "proxy-denies,direct,past,light", "proxy-inspects,direct,past,dark"})
  void sheet(String scenario, String hop, String tab, String theme, FxRobot robot) throws Exception {
    assumeTrue(List.of("true", scenario).contains(System.getProperty("pictures")));
    choose(robot, scenario, theme);
    toConsent(robot);
    toResult(robot);
    robot.interact(() -> wizard().live().selectedProperty().set(Optional.of(hop)));
    robot.clickOn("#tab-" + tab);
    shootBothSizes("sheet-" + scenario + "-" + tab + "-" + theme);
  }

  @ParameterizedTest
  @CsvSource({"net-blocked,light", "net-blocked,dark", "net-healthy,light", "net-far-door,light", "net-hairpin,dark"})
  void network(String scenario, String theme, FxRobot robot) throws Exception {
    choose(robot, scenario, theme);
    robot.clickOn("#check-network");
    await(Page.NETWORK);
    await(() -> wizard().network().scope().readyProperty().get());
    shootBothSizes("network-" + scenario + "-" + theme + "-1-scope");
    robot.clickOn("#next");
    await(() -> !wizard().network().runningProperty().get());
    shootBothSizes("network-" + scenario + "-" + theme + "-2-rows");
    robot.clickOn("#path-fold");
    shootBothSizes("network-" + scenario + "-" + theme + "-2-way");
    robot.clickOn("#path-fold");
    robot.interact(() -> robot.lookup("#endpoints").<TableView<?>>query().getSelectionModel().select(0));
    shootBothSizes("network-" + scenario + "-" + theme + "-3-evidence");
    robot.clickOn("#about");
    shootBothSizes("about-" + theme);
  }

  private void shootBothSizes(String name) throws Exception {
    shoot(name);
    resize(900, 640);
    shoot(name + "-small");
    resize(1180, 780);
  }

  /** The hop where the road ends, or the server that was found. */
  private void open(FxRobot robot) {
    HopGraph graph = wizard().live().graphProperty().get().orElseThrow();
    String hop = graph.verdict().brokenAt().orElseGet(() -> graph.hops().stream()
        .filter(n -> n.onPath() && n.hop().kind() == HopKind.SERVER)
        .findFirst().orElseThrow().id());
    robot.clickOn("#hop-" + hop.replace('.', '-'));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
