package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Message;
import org.hopscope.model.PublicClient;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Typing, revealing, going on and going back; an analysis that ends at once. */
class WizardTest extends WindowTest {
  @Test
  void theDomainIsEchoedAsUnderstood(FxRobot robot) {
    robot.clickOn("#address").write("anna@contoso.com");
    assertThat(text(robot, "#echo")).isEqualTo("contoso.com, also tries autodiscover.contoso.com");
    assertThat(robot.lookup("#address-problem").<Node>query().isVisible()).isFalse();
  }

  @Test
  void aUnicodeDomainIsShownAsItIsWritten(FxRobot robot) {
    robot.interact(() -> robot.lookup("#address").<TextField>query().setText("anna@bücher.example"));
    assertThat(text(robot, "#echo")).startsWith("bücher.example");
  }

  @Test
  void nothingIsSaidBeforeTheAtSign(FxRobot robot) {
    robot.clickOn("#address").write("anna");
    WaitForAsyncUtils.sleep(900, java.util.concurrent.TimeUnit.MILLISECONDS);
    assertThat(text(robot, "#address-problem")).isEmpty();
  }

  @Test
  void aWrongDomainIsSaidWhileTyping(FxRobot robot) {
    robot.clickOn("#address").write("anna@con_toso!.com");
    assertThat(text(robot, "#address-problem")).contains("not a valid domain name");
  }

  @Test
  void anUnfinishedAddressIsSaidWhenTheFieldIsLeft(FxRobot robot) {
    robot.clickOn("#address").write("anna");
    robot.clickOn("#password");
    await(() -> text(robot, "#address-problem").contains("has an @"));
    WaitForAsyncUtils.sleep(900, java.util.concurrent.TimeUnit.MILLISECONDS);
    assertThat(text(robot, "#address-problem")).contains("has an @");
  }

  @Test
  void nextWithoutAnAddressSaysSoAndStays(FxRobot robot) {
    robot.clickOn("#next");
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.WHO);
    assertThat(text(robot, "#address-problem")).isEqualTo("Enter the e-mail address of the mailbox.");
    assertThat(robot.lookup("#address").<Node>query().isFocused()).isTrue();
  }

  @Test
  void thePasswordIsShownOnDemandAndNeverCopied(FxRobot robot) {
    robot.clickOn("#password").write("S3cret");
    assertThat(shown(robot)).isEqualTo("••••••");
    robot.clickOn("#reveal");
    assertThat(shown(robot)).isEqualTo("S3cret");
    robot.interact(
        () -> {
          TextField field = robot.lookup("#password").query();
          javafx.scene.input.Clipboard.getSystemClipboard().clear();
          field.selectAll();
          field.copy();
          assertThat(javafx.scene.input.Clipboard.getSystemClipboard().hasString()).isFalse();
        });
    robot.clickOn("#reveal");
    assertThat(shown(robot)).isEqualTo("••••••");
  }

  private static String shown(FxRobot robot) {
    return robot.lookup("#password").<TextField>query().lookupAll(".text").stream()
        .map(n -> ((javafx.scene.text.Text) n).getText())
        .filter(t -> t.length() == 6)
        .findFirst()
        .orElse("");
  }

  @Test
  void withoutAPasswordTheLimitIsSaid(FxRobot robot) {
    assertThat(text(robot, "#password-hint")).isEqualTo("Without a password the analysis stops at sign-in.");
  }

  @Test
  void whoSignsInAsTheUserOfThisComputerGivesNoPassword(FxRobot robot) {
    robot.clickOn("#address").write("anna@contoso.com").clickOn("#password").write("S3cret").clickOn("#options");
    robot.interact(() -> robot.lookup("#option-sign-in").<ComboBox<PublicClient.Way>>query()
        .setValue(PublicClient.Way.WINDOWS));
    assertThat(robot.lookup("#password").<Node>query().isDisabled()).isTrue();
    assertThat(text(robot, "#password-hint")).startsWith("Not needed");
    robot.clickOn("#next");
    await(Page.CONSENT);
    assertThat(text(robot, "#password-goes")).contains("the user of this computer signs in");
    robot.clickOn("#consent").clickOn("#next");
    await(Page.RESULT);
    assertThat(analyzer.password).isEmpty();
  }

  @Test
  void nameAndPasswordForTheProxyBelongTogether(FxRobot robot) {
    robot.clickOn("#address").write("anna@contoso.com").clickOn("#options");
    robot.interact(() -> robot.lookup("#option-proxy-user").<TextField>query().setText("CORP\\anna"));
    robot.clickOn("#next");
    assertThat(text(robot, "#option-proxy-user-problem")).startsWith("Type the password for the proxy");
    robot.interact(() -> robot.lookup("#option-proxy-password").<TextField>query().setText("Pr0xy!"));
    robot.clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#consent").clickOn("#next");
    await(Page.RESULT);
    assertThat(analyzer.request.proxyLogin()).get()
        .satisfies(login -> assertThat(login.user()).isEqualTo("CORP\\anna"));
    assertThat(analyzer.proxyPassword).isEqualTo("Pr0xy!");
    assertThat(wizard().who().options().proxyLogin().passwordEmptyProperty().get()).as("it was taken out of its field")
        .isTrue();
  }

  @Test
  void aNameAndAPasswordDoNotBelongIntoTheProxysAddress(FxRobot robot) {
    robot.clickOn("#options");
    robot.interact(
        () -> robot.lookup("#option-proxy").<TextField>query().setText("http://anna:S3cret@proxy.contoso.com:8080"));
    assertThat(text(robot, "#option-proxy-problem")).contains("fields of their own").doesNotContain("S3cret");
  }

  @Test
  void keysAloneLeadFromWhoToResult(FxRobot robot) {
    robot.write("anna@contoso.com").type(KeyCode.TAB).write("S3cret").type(KeyCode.ENTER);
    await(Page.CONSENT);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("consent");
    robot.type(KeyCode.SPACE);
    assertThat(robot.lookup("#consent").<CheckBox>query().isSelected()).isTrue();
    robot.type(KeyCode.ENTER);
    await(Page.RESULT);
    assertThat(text(robot, "#verdict")).contains("MAPI over HTTP");
    assertThat(analyzer.password).isEqualTo("S3cret");
  }

  @Test
  void analyzeWaitsForConsentAndRemembersItPerAddress(FxRobot robot) {
    robot.clickOn("#address").write("anna@contoso.com").clickOn("#next");
    await(Page.CONSENT);
    assertThat(robot.lookup("#next").<Button>query().isDisabled()).isTrue();
    assertThat(text(robot, "#password-goes")).contains("No password was entered");
    robot.clickOn("#consent").clickOn("#back").clickOn("#next");
    await(Page.CONSENT);
    assertThat(robot.lookup("#consent").<CheckBox>query().isSelected()).isTrue();
    robot.clickOn("#back").clickOn("#address").write("x").clickOn("#next");
    await(Page.CONSENT);
    assertThat(robot.lookup("#consent").<CheckBox>query().isSelected()).isFalse();
  }

  @Test
  void consentListsTheHostsInOutlooksOrder(FxRobot robot) {
    robot.clickOn("#address").write("anna@contoso.com").clickOn("#next");
    await(Page.CONSENT);
    List<String> hosts = wizard().consent().contacts().stream().map(c -> c.host()).toList();
    assertThat(hosts).containsSubsequence(
        "https://autodiscover-s.outlook.com", "https://contoso.com", "https://autodiscover.contoso.com",
        "http://autodiscover.contoso.com", "_autodiscover._tcp.contoso.com");
  }

  @Test
  void thePasswordIsGoneOnceTheAnalysisHasBegun(FxRobot robot) {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    robot.clickOn("#back");
    await(Page.WHO);
    TextField password = robot.lookup("#password").query();
    assertThat(password.getText()).isEmpty();
    robot.interact(password::undo);
    assertThat(password.getText()).isEmpty();
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEqualTo("anna@contoso.com");
    await(() -> places.closed.get() == 1);
  }

  @Test
  void escapeLeadsBackFromConsentAndKeepsTheWindowOnWho(FxRobot robot) {
    robot.clickOn("#address").write("anna@contoso.com").clickOn("#next");
    await(Page.CONSENT);
    robot.type(KeyCode.ESCAPE);
    await(Page.WHO);
    robot.type(KeyCode.ESCAPE);
    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void aPracticePlaceFillsInItsAccount(FxRobot robot) {
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HYBRID));
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEqualTo("anna@contoso.com");
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.EXPIRED));
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEqualTo("ben@fabrikam.com");
    assertThat(robot.lookup("#password").<TextField>query().getText()).isEqualTo("Practice-2");
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HERE_PLACE));
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEmpty();
    assertThat(robot.lookup("#password").<TextField>query().getText()).isEmpty();
  }

  @Test
  void aPracticePlaceLeavesWhatWasTypedAlone(FxRobot robot) {
    robot.clickOn("#address").write("own@example.org").clickOn("#password").write("mine");
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HYBRID));
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEqualTo("own@example.org");
    assertThat(robot.lookup("#password").<TextField>query().getText()).isEqualTo("mine");
  }

  @Test
  void practiceRunsAgainAtOnce(FxRobot robot) {
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HYBRID));
    robot.clickOn("#next").clickOn("#consent").clickOn("#next");
    await(Page.RESULT);
    robot.clickOn("#next");
    await(() -> places.opened.get() == 2 && wizard().pageProperty().get() == Page.RESULT);
    assertThat(analyzer.password).isEqualTo("Practice-1");
  }

  @Test
  void aNewAnalysisBeginsWithEmptyFields(FxRobot robot) {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    robot.clickOn("#start-over");
    await(Page.WHO);
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEmpty();
  }

  @Test
  void aBadOptionHasASentenceBesideItsField(FxRobot robot) {
    robot.clickOn("#address").write("anna@contoso.com");
    robot.clickOn("#options").clickOn("#option-dns").write("ns.contoso.com");
    assertThat(text(robot, "#option-dns-problem")).contains("is not an IP address");
    robot.clickOn("#next");
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.WHO);
  }

  @Test
  void optionsReachThePlace(FxRobot robot) {
    robot.clickOn("#options").clickOn("#option-dns").write("192.0.2.53, [2001:db8::1]:5353");
    robot.clickOn("#option-proxy").write("http://proxy.contoso.com:8080");
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    assertThat(places.options.dns()).containsExactly("192.0.2.53", "[2001:db8::1]:5353");
    assertThat(places.options.proxy()).contains("http://proxy.contoso.com:8080");
  }

  @Test
  void theWholeFormIsThereInASmallWindow(FxRobot robot) throws Exception {
    resize(1024, 700);
    robot.clickOn("#address").write("anna@contoso").clickOn("#options").clickOn("#option-dns").write("ns1");
    shoot("who-options-light");
    assertThat(robot.lookup("#option-total").<TextField>query().isVisible()).isTrue();
  }

  @Test
  void everyOptionIsReadableInTheSmallestWindow(FxRobot robot) throws Exception {
    resize(900, 640);
    robot.clickOn("#options");
    assertThat(robot.lookup("#option-policies .check-box").<CheckBox>queryAll())
        .hasSizeGreaterThan(5).noneMatch(CheckBox::isTextTruncated);
    assertThat(robot.lookup(".options .text-field").<TextField>queryAll()).hasSizeGreaterThan(5).allSatisfy(field -> {
      double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
      javafx.scene.text.Text prompt = new javafx.scene.text.Text(field.getPromptText());
      prompt.setFont(field.getFont());
      assertThat(prompt.getLayoutBounds().getWidth()).as(field.getPromptText()).isLessThanOrEqualTo(room);
    });
  }

  @Test
  void aPlaceThatCannotBeOpenedSaysWhy(FxRobot robot) {
    places.bad = Optional.of(Message.of("The proxy is not one."));
    robot.clickOn("#address").write("anna@contoso.com").clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#consent").clickOn("#next");
    await(Page.WHO);
    assertThat(text(robot, "#open-problem")).isEqualTo("The proxy is not one.");
  }

  @Override
  protected List<AnalysisEvent> script() {
    return Story.healthy();
  }
}
