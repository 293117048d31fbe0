package org.hopscope.ui.wizard;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Wording;
import org.hopscope.ui.Choice;
import org.hopscope.ui.wizard.OptionsModel.Field;

/** The form of the options: a line each, with what is wrong below its field. */
final class OptionsView extends GridPane {
  private static final List<PublicClient.Way> WAYS = List.of(
      PublicClient.Way.PASSWORD, PublicClient.Way.DEVICE_CODE, PublicClient.Way.BROWSER, PublicClient.Way.WINDOWS);

  private final Wording words;
  private final OptionsModel model;
  private final RevealField password;
  private final Map<Field, TextField> fields = new EnumMap<>(Field.class);

  OptionsView(Wording words, OptionsModel model) {
    this.words = words;
    this.model = model;
    this.password = new RevealField(words, "option-proxy-reveal");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    getStyleClass().add("options");
    for (Field field : Field.values()) {
      if (field == Field.LOCAL_XML) {
        addPolicies();
      }
      addLine(field);
      if (field == Field.CLIENT_ID) {
        addWays();
      }
    }
  }

  /** How the account signs in, and where it is written how an application is registered. */
  private void addWays() {
    Choice<PublicClient.Way> ways = new Choice<>("option-sign-in", words.say("options.sign-in"), WAYS,
        model.wayProperty(), way -> words.say("options.sign-in." + way.id()));
    Label name = new Label(words.say("options.sign-in"));
    name.setLabelFor(ways);
    GridPane.setValignment(name, VPos.TOP);
    Label help = new Label(words.say("options.sign-in.help"));
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    help.getStyleClass().add("text-muted");
    addRow(getRowCount(), name, new VBox(3, ways, help));
  }

  /** What is set can have changed since the options were last seen. */
  private void addPolicies() {
    Label name = new Label(words.say("options.policies"));
    PolicyView boxes = new PolicyView(words, model.policies());
    name.setLabelFor(boxes);
    GridPane.setValignment(name, VPos.TOP);
    addRow(getRowCount(), name, boxes);
    visibleProperty().subscribe(shown -> {
      if (shown) {
        model.policies().refresh();
      }
    });
  }

  private void addLine(Field field) {
    TextField input = new TextField();
    input.setId("option-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    input.textProperty().bindBidirectional(model.text(field));
    input.setPromptText(words.say(field.key() + ".prompt"));
    input.setAccessibleHelp(words.say(field.key() + ".prompt"));
    model.problem(field).subscribe(now -> Marks.bad(input, !now.isEmpty()));
    fields.put(field, input);
    Label name = new Label(words.say(field.key()));
    name.setLabelFor(input);
    GridPane.setValignment(name, VPos.TOP);
    Sentence problem = new Sentence(model.problem(field), "bad");
    problem.setId(input.getId() + "-problem");
    VBox cell = new VBox(3, whole(field, input), problem);
    cell.setFillWidth(field.ordinal() < Field.STEP.ordinal());
    if (field.ordinal() >= Field.STEP.ordinal()) {
      input.setPrefColumnCount(5);
      input.setMaxWidth(Region.USE_PREF_SIZE);
    }
    addRow(getRowCount(), name, cell);
  }

  private Region whole(Field field, TextField input) {
    return switch (field) {
      case TRUST -> withChooser(input);
      case PROXY_USER -> withPassword(input);
      default -> input;
    };
  }

  /** Two fields side by side, and what becomes of them. */
  private VBox withPassword(TextField input) {
    password.setId("option-proxy-password");
    password.setPromptText(words.say("options.proxy-user.password"));
    password.setAccessibleText(words.say("options.proxy-user.password"));
    password.textProperty().subscribe(now -> model.proxyLogin().passwordEmptyProperty().set(now.isEmpty()));
    HBox.setHgrow(input, Priority.ALWAYS);
    HBox.setHgrow(password, Priority.ALWAYS);
    HBox both = new HBox(8, input, password);
    both.setAlignment(Pos.CENTER_LEFT);
    Label help = new Label(words.say("options.proxy-user.help"));
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    help.getStyleClass().add("text-muted");
    return new VBox(3, both, help);
  }

  /** The password for the proxy is typed here now. */
  void attach() {
    model.proxyLogin().attach(password);
  }

  private HBox withChooser(TextField input) {
    Button choose = new Button(words.say("options.trust.choose"));
    choose.setId("option-trust-choose");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(_ -> chooseFiles(input));
    HBox.setHgrow(input, Priority.ALWAYS);
    return new HBox(8, input, choose);
  }

  private void chooseFiles(TextField input) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("options.trust"));
    chooser.getExtensionFilters().addAll(
        new FileChooser.ExtensionFilter(words.say("options.trust.pem"), "*.pem", "*.crt", "*.cer"),
        new FileChooser.ExtensionFilter(words.say("options.trust.any"), "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (files != null) {
      input.setText(files.stream().map(File::getPath).collect(Collectors.joining("; ")));
    }
  }

  void focus(Field field) {
    Objects.requireNonNull(fields.get(field)).requestFocus();
  }
}
