package org.hopscope.ui.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.FrontDoor;
import org.hopscope.model.endpoint.PathReading;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** How good the way to the front doors is: a line a host, and below it what is worth knowing. */
final class PathView extends GridPane {
  private static final List<String> HEADS = List.of("host", "tcp", "tls", "first-byte", "front-door", "distance");

  private final Wording words;
  private final NetworkModel model;
  private int next;

  PathView(Wording words, NetworkModel model) {
    this.words = words;
    this.model = model;
    setId("path-quality");
    getStyleClass().add("path-quality");
    ColumnConstraints host = new ColumnConstraints();
    host.setHgrow(Priority.ALWAYS);
    host.setMinWidth(120);
    getColumnConstraints().add(host);
    HEADS.stream().skip(1).forEach(_ -> getColumnConstraints().add(number()));
    model.readings().addListener((ListChangeListener<PathReading>) _ -> fill());
    fill();
  }

  private static ColumnConstraints number() {
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    number.setMinWidth(Region.USE_PREF_SIZE);
    return number;
  }

  private void fill() {
    getChildren().clear();
    next = 0;
    addRow(next++, HEADS.stream().map(this::head).toArray(Label[]::new));
    model.readings().forEach(this::line);
  }

  private Label head(String id) {
    return label(words.say("network.path." + id), "hint");
  }

  private void line(PathReading reading) {
    addRow(next++, label(reading.host(), "path-host"), time(reading.tcp()), time(reading.tls()),
        time(reading.firstByte()), label(place(reading), "path-number"), label(distance(reading), "path-number"));
    reading.proxy().ifPresent(proxy -> across(label(words.say("network.path.proxy", proxy), "hint")));
    reading.vpn().ifPresent(card -> across(label(words.say("network.path.vpn", reading.host(), card), "hint")));
    for (PathReading.Hint hint : reading.hints()) {
      Label says = label(words.say(hint.says()), "path-hint");
      says.setGraphic(new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL));
      across(says);
    }
  }

  private void across(Label line) {
    line.setWrapText(true);
    add(line, 0, next++, HEADS.size(), 1);
  }

  private String place(PathReading reading) {
    return reading.door().map(door -> words.say(door.place())).orElse("\u2013");
  }

  private String distance(PathReading reading) {
    return reading.door().flatMap(FrontDoor::distance).map(words::say).orElse("\u2013");
  }

  private Label time(Optional<Duration> took) {
    return label(took.map(t -> Times.say(t, words)).orElse("\u2013"), "path-number");
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  /** The fold's line: what is worth knowing, or the first host's times. */
  ObservableValue<String> summary() {
    return Bindings.createStringBinding(this::summarize, model.readings());
  }

  private String summarize() {
    String hints = model.readings().stream().flatMap(r -> r.hints().stream())
        .map(h -> words.say("network.path.kind." + h.kind().id()))
        .distinct().collect(Collectors.joining(", "));
    return hints.isEmpty() ? model.readings().stream().findFirst().map(this::best).orElse("") : hints;
  }

  private String best(PathReading reading) {
    return words.say("network.path.line", reading.host(), reading.tcp().map(t -> Times.say(t, words)).orElse("\u2013"),
        reading.door().map(d -> words.say("network.path.door", words.say(d.place()))).orElse(""));
  }
}
