package org.hopscope.ui.network;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.ui.Choice;
import org.hopscope.ui.keys.Mnemonic;
import org.hopscope.ui.wizard.ScrollPage;
import org.hopscope.ui.wizard.Sentence;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is to be tested: which services, of which cloud, by which list. */
public final class ScopeView extends ScrollPage {
  private static final double WIDEST = 540;
  private final Wording words;
  private final ScopeModel model;
  private final FlowPane services = new FlowPane(22, 8);

  /** {@code place} names where the network is looked at from. */
  public ScopeView(Wording words, NetworkModel network, ObservableValue<String> place) {
    this.words = words;
    this.model = network.scope();
    services.setPrefWrapLength(WIDEST);
    for (Service service : Service.values()) {
      services.getChildren().add(box(service));
    }
    Sentence problem = new Sentence(network.problemProperty(), "bad").icon(BootstrapIcons.EXCLAMATION_CIRCLE);
    problem.setId("network-problem");
    VBox form = new VBox(heading(), lines(place), problem);
    form.getStyleClass().add("who");
    show(form, 640);
  }

  private Node heading() {
    Label title = new Label(words.say("network.title"));
    title.getStyleClass().add("page-title");
    title.setWrapText(true);
    Label story = new Label(words.say("network.story"));
    story.getStyleClass().add("page-story");
    story.setWrapText(true);
    return new VBox(4, title, story);
  }

  private CheckBox box(Service service) {
    CheckBox box = new CheckBox(words.say(service.key()));
    box.setId("service-" + service.id());
    box.selectedProperty().bindBidirectional(model.chosen(service));
    return box;
  }

  private GridPane lines(ObservableValue<String> place) {
    GridPane lines = new GridPane();
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints choices = new ColumnConstraints();
    choices.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(names, choices);
    lines.getStyleClass().addAll("lines", "network-lines");
    Label where = new Label();
    where.setId("network-place");
    where.textProperty().bind(place);
    where.setWrapText(true);
    lines.addRow(0, name("network.from"), where);
    lines.addRow(1, name("network.services"), services);
    lines.addRow(2, name("network.cloud"), cloud());
    Label list = name("network.list.name");
    list.getStyleClass().add("beside-field");
    GridPane.setValignment(list, VPos.TOP);
    lines.addRow(3, list, list());
    return lines;
  }

  private Label name(String key) {
    Label name = new Label(words.say(key));
    name.getStyleClass().add("field-name");
    return name;
  }

  private Choice<Instance> cloud() {
    return new Choice<>("cloud", words.say("network.cloud"), List.of(Instance.values()), model.instanceProperty(),
        cloud -> words.say(ScopeModel.key(cloud)));
  }

  private Node list() {
    Label line = new Label();
    line.setId("list-line");
    line.textProperty().bind(model.listLineProperty());
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    Button refresh = new Button(Mnemonic.say(words, "network.refresh"), new FontIcon(BootstrapIcons.ARROW_REPEAT));
    refresh.setId("refresh");
    refresh.setMinWidth(Region.USE_PREF_SIZE);
    refresh.disableProperty().bind(model.refreshingProperty());
    refresh.setOnAction(_ -> model.refresh());
    HBox.setHgrow(line, Priority.ALWAYS);
    line.setMaxWidth(Double.MAX_VALUE);
    HBox both = new HBox(12, line, refresh);
    both.setAlignment(Pos.CENTER_LEFT);
    Sentence news = new Sentence(model.newsProperty(), "hint");
    news.setId("list-news");
    return new VBox(6, both, news);
  }

  public void focusFirst() {
    services.getChildren().getFirst().requestFocus();
  }
}
