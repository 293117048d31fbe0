package org.hopscope.ui.batch;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.hopscope.analysis.batch.Addresses;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Wording;
import org.hopscope.ui.Choice;
import org.hopscope.ui.wizard.ScrollPage;
import org.hopscope.ui.wizard.Sentence;
import org.hopscope.ui.keys.Mnemonic;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Addresses are pasted, chosen as a file or dragged here; how many there are and what cannot be used stands below. */
final class InputView extends ScrollPage {
  private static final int MOST_TOLD = 6;
  private static final List<Integer> PARALLEL = List.of(1, 2, 4, 8, 16, 32);
  private final Wording words;
  private final BatchModel model;
  private final TextArea text = new TextArea();

  /** {@code place} names where the addresses are looked at from. */
  InputView(Wording words, BatchModel model, ObservableValue<String> place) {
    this.words = words;
    this.model = model;
    text.setId("batch-text");
    text.setPromptText(words.say("batch.paste"));
    text.setAccessibleText(words.say("batch.paste"));
    text.setPrefRowCount(9);
    text.textProperty().bindBidirectional(model.textProperty());
    VBox.setVgrow(text, Priority.ALWAYS);
    Label from = new Label();
    from.textProperty().bind(place.map(where -> words.say("batch.from", where)));
    from.setWrapText(true);
    from.getStyleClass().add("hint");
    VBox form = new VBox(heading(), text, files(), told(), by(), from);
    form.getStyleClass().add("batch-input");
    show(form, 760);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  private Node heading() {
    Label title = new Label(words.say("batch.title"));
    title.getStyleClass().add("page-title");
    Label story = new Label(words.say("batch.story"));
    story.getStyleClass().add("page-story");
    story.setWrapText(true);
    story.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(4, title, story);
  }

  private Node files() {
    return new HBox(8,
        button("batch-file", "batch.choose", BootstrapIcons.TABLE, this::choose),
        button("batch-go-on", "batch.go-on-folder", BootstrapIcons.FOLDER2_OPEN, this::goOn));
  }

  private Node by() {
    Choice<ClientProfile> client = new Choice<>(
        "batch-client", words.say("batch.client"), List.of(ClientProfile.values()), model.clientProperty(),
        one -> words.name(one.title()));
    Choice<Integer> parallel = new Choice<>("batch-parallel", words.say("batch.parallel"), PARALLEL,
        model.parallelProperty(), count -> words.say("batch.parallel.count", count));
    HBox line = new HBox(8, name("batch.client", client), client, name("batch.parallel", parallel), parallel);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Label name(String key, Node of) {
    Label name = new Label(words.say(key));
    name.setLabelFor(of);
    name.setMinWidth(Region.USE_PREF_SIZE);
    return name;
  }

  private Button button(String id, String key, BootstrapIcons icon, Runnable action) {
    Button button = new Button(Mnemonic.say(words, key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Node told() {
    Sentence news = new Sentence(model.newsProperty().map(n -> n.map(words::say).orElse("")), "hint");
    news.setId("batch-input-news");
    Sentence count = new Sentence(model.readProperty().map(this::count), "echo");
    count.setId("batch-count");
    count.icon(BootstrapIcons.CHECK_CIRCLE);
    Sentence problems = new Sentence(model.readProperty().map(this::problems), "bad");
    problems.setId("batch-problems");
    return new VBox(6, news, count, problems);
  }

  private String count(Addresses read) {
    long secrets = read.accounts().stream().filter(account -> !account.secret().isEmpty()).count();
    return read.accounts().isEmpty() ? "" : words.say("batch.count", read.accounts().size(), secrets);
  }

  private String problems(Addresses read) {
    String told = read.problems().stream().limit(MOST_TOLD)
        .map(p -> words.say("batch.row", p.row(), words.say(p.why()))).collect(Collectors.joining("\n"));
    int more = read.problems().size() - MOST_TOLD;
    return more > 0 ? told + "\n" + words.say("batch.rows.more", more) : told;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("batch.choose"));
    chooser.getExtensionFilters().add(
        new FileChooser.ExtensionFilter(words.say("batch.files"), "*.csv", "*.txt", "*.tsv"));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(model::read);
  }

  private void goOn() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(words.say("batch.go-on-folder"));
    File home = model.home().toFile();
    if (home.isDirectory()) {
      chooser.setInitialDirectory(home);
    }
    Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath).ifPresent(model::goOn);
  }

  private void over(DragEvent drag) {
    if (dragged(drag).isPresent()) {
      drag.acceptTransferModes(TransferMode.COPY);
      drag.consume();
    }
  }

  private void dropped(DragEvent drag) {
    Optional<Path> file = dragged(drag);
    if (file.isPresent()) {
      model.read(file.get());
      drag.setDropCompleted(true);
      drag.consume();
    }
  }

  private static Optional<Path> dragged(DragEvent drag) {
    List<File> files = drag.getDragboard().hasFiles() ? drag.getDragboard().getFiles() : List.of();
    return files.size() == 1
        ? files.stream().map(File::toPath)
            .filter(f -> f.toString().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(csv|txt|tsv)"))
            .findFirst()
        : Optional.empty();
  }

  void focusFirst() {
    text.requestFocus();
  }
}
