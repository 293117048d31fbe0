package org.hopscope.ui.wizard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.hopscope.model.Policy;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Wording;
import org.hopscope.ui.Choice;
import org.hopscope.ui.accounts.AccountsModel;
import org.hopscope.ui.accounts.AccountsView;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Two large fields; everything else is folded to one line each. */
public final class WhoView extends ScrollPage {
  private static final Duration REST = Duration.millis(700);

  private final Wording words;
  private final WhoModel model;
  private final AccountsModel accounts;
  private final TextField address = new TextField();
  private final RevealField password;
  private final OptionsView options;
  private final Fold optionsFold;

  public WhoView(Wording words, WhoModel model, AccountsModel accounts) {
    this.words = words;
    this.model = model;
    this.accounts = accounts;
    this.password = new RevealField(words);
    this.options = new OptionsView(words, model.options());
    this.optionsFold = Fold.later("options", words.say("who.options"), optionsLine(), () -> options);
    VBox form = new VBox(heading(), addressBlock(), passwordBlock(), folds());
    form.getStyleClass().add("who");
    show(form, 640);
    attach();
  }

  /** Passwords are typed here now; what was typed elsewhere comes along. */
  public void attach() {
    model.attach(password);
    options.attach();
  }

  private Node heading() {
    Label title = new Label(words.say("who.title"));
    title.getStyleClass().add("page-title");
    Label story = new Label(words.say("who.story"));
    story.getStyleClass().add("page-story");
    story.setWrapText(true);
    return new VBox(4, title, story);
  }

  private Node addressBlock() {
    address.setId("address");
    address.getStyleClass().add("big-field");
    address.setPromptText(words.say("who.address.prompt"));
    address.textProperty().bindBidirectional(model.addressProperty());
    AccountsView.suggest(address, accounts);
    PauseTransition rest = new PauseTransition(REST);
    rest.setOnFinished(_ -> rested());
    address.textProperty().addListener((_, _, _) -> typing(rest));
    address.focusedProperty().addListener((_, _, here) -> left(here));
    model.problemProperty().subscribe(now -> Marks.bad(address, !now.isEmpty()));
    Label name = fieldName("who.address", address);
    Sentence echo = new Sentence(model.echoProperty(), "echo").icon(BootstrapIcons.GLOBE2);
    echo.setId("echo");
    Sentence problem = new Sentence(model.problemProperty(), "bad").icon(BootstrapIcons.EXCLAMATION_CIRCLE);
    problem.setId("address-problem");
    address.accessibleHelpProperty().bind(model.problemProperty());
    VBox below = new VBox(echo, problem);
    below.getStyleClass().add("below-field");
    return new VBox(6, name, address, below);
  }

  private void typing(PauseTransition rest) {
    if (address.isFocused()) {
      model.pausedProperty().set(false);
      rest.playFromStart();
    }
  }

  /** Who has gone on to another field meanwhile has been told all there is to tell. */
  private void rested() {
    if (address.isFocused()) {
      model.pausedProperty().set(address.getText().contains("@"));
    }
  }

  private void left(boolean here) {
    if (!here && !address.getText().isBlank()) {
      model.pausedProperty().set(true);
    }
  }

  private Node passwordBlock() {
    password.setId("password");
    password.getStyleClass().add("big-field");
    password.textProperty().addListener((_, _, _) -> passwordChanged());
    Sentence hint = new Sentence(
        Bindings.when(model.options().asSignedIn())
            .then(words.say("who.password.signed-in"))
            .otherwise(Bindings.when(model.passwordEmptyProperty())
                .then(words.say("who.password.empty"))
                .otherwise(words.say("who.password.kept"))),
        "hint");
    hint.setId("password-hint");
    password.disableProperty().bind(model.options().asSignedIn());
    password.accessibleHelpProperty().bind(hint.textProperty());
    VBox below = new VBox(hint);
    below.getStyleClass().add("below-field");
    return new VBox(6, fieldName("who.password", password), password, below);
  }

  private void passwordChanged() {
    model.passwordEmptyProperty().set(password.getLength() == 0);
    if (password.isFocused()) {
      model.passwordEdited();
    }
  }

  private Label fieldName(String key, Node field) {
    Label name = new Label(words.say(key));
    name.setLabelFor(field);
    name.getStyleClass().add("field-name");
    return name;
  }

  private Node folds() {
    GridPane lines = new GridPane();
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints choices = new ColumnConstraints();
    choices.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(names, choices);
    lines.getStyleClass().add("lines");
    ComboBox<ClientProfile> client = clientChoice();
    PlacePicker place = new PlacePicker(words, model);
    lines.addRow(0, fieldName("who.client", client), client);
    Label where = fieldName("who.place", place.choice());
    where.getStyleClass().add("beside-field");
    GridPane.setValignment(where, VPos.TOP);
    lines.addRow(1, where, place);
    Sentence problem = new Sentence(model.openProblemProperty(), "bad").icon(BootstrapIcons.EXCLAMATION_CIRCLE);
    problem.setId("open-problem");
    Fold known = Fold.later(
        "accounts", words.say("accounts.title"), AccountsView.summary(words, accounts),
        () -> new AccountsView(words, accounts));
    VBox folds = new VBox(lines, optionsFold, known, problem);
    folds.getStyleClass().add("folds");
    return folds;
  }

  private StringBinding optionsLine() {
    return Bindings.createStringBinding(
        this::sayOptions,
        Stream.of(
            Arrays.stream(OptionsModel.Field.values()).map(f -> model.options().text(f)),
            Arrays.stream(Policy.values()).map(p -> model.options().policies().assumed(p)),
            Stream.of(model.options().wayProperty()))
            .flatMap(changes -> changes)
            .toArray(javafx.beans.Observable[]::new));
  }

  private String sayOptions() {
    List<String> changed = Stream.of(
        model.options().changed().stream().map(f -> words.say(f.key())),
        model.options().changedWay().stream().map(w -> words.say("options.sign-in." + w.id() + ".chosen")),
        model.options().policies().switched().stream().map(Policy::valueName))
        .flatMap(names -> names)
        .toList();
    return changed.isEmpty() ? words.say("who.options.default") : String.join(", ", changed);
  }

  private Choice<ClientProfile> clientChoice() {
    return new Choice<>("client", words.say("who.client"), List.of(ClientProfile.values()), model.clientProperty(),
        client -> words.name(client.title()));
  }

  /** Where the technician has to look: the first thing that is wrong, or missing. */
  public void focusFirstProblem() {
    if (model.parsed().isEmpty()) {
      address.requestFocus();
    } else {
      model.options().firstBad().ifPresentOrElse(this::openAt, password::requestFocus);
    }
  }

  private void openAt(OptionsModel.Field field) {
    optionsFold.openProperty().set(true);
    options.focus(field);
  }
}
