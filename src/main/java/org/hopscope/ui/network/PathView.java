package org.hopscope.ui.network;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.FrontDoor;
import org.hopscope.model.endpoint.PathReading;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** How good the way to the front doors is: a line a host, and below them what is worth knowing. */
final class PathView extends VBox {
  private static final List<String> NUMBERS = List.of("tcp", "tls", "first-byte");

  private final Wording words;
  private final NetworkModel model;

  PathView(Wording words, NetworkModel model) {
    this.words = words;
    this.model = model;
    setId("path-quality");
    getStyleClass().add("path-quality");
    model.readings().addListener((ListChangeListener<PathReading>) _ -> fill());
    fill();
  }

  private void fill() {
    getChildren().setAll(figures());
    getChildren().addAll(by(PathReading::proxy, "network.path.proxy").toList());
    getChildren().addAll(by(PathReading::vpn, "network.path.vpn").toList());
    model.readings().stream().flatMap(r -> r.hints().stream()).map(this::remark).forEach(getChildren()::add);
  }

  private GridPane figures() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("path-figures");
    grid.getColumnConstraints().add(column(HPos.LEFT, true));
    NUMBERS.forEach(_ -> grid.getColumnConstraints().add(column(HPos.RIGHT, true)));
    grid.getColumnConstraints().addAll(column(HPos.LEFT, true), column(HPos.LEFT, false));
    grid.addRow(0, Stream.of(List.of("host"), NUMBERS, List.of("front-door", "distance")).flatMap(List::stream)
        .map(id -> label(words.say("network.path." + id), "hint")).toArray(Label[]::new));
    model.readings().forEach(reading -> grid.addRow(grid.getRowCount(), line(reading)));
    return grid;
  }

  /** The distance alone gives way in a small window. */
  private static ColumnConstraints column(HPos align, boolean whole) {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(align);
    column.setMinWidth(whole ? Region.USE_PREF_SIZE : 0);
    column.setHgrow(whole ? Priority.NEVER : Priority.SOMETIMES);
    return column;
  }

  private Label[] line(PathReading reading) {
    return new Label[]{
        label(reading.host(), "path-host"), time(reading.tcp()), time(reading.tls()), time(reading.firstByte()),
        label(reading.door().map(door -> words.say(door.place())).orElse("\u2013"), "path-place"),
        label(reading.door().flatMap(FrontDoor::distance).map(words::say).orElse("\u2013"), "path-place")};
  }

  private Label time(Optional<Duration> took) {
    return label(took.map(t -> Times.say(t, words)).orElse("\u2013"), "path-number");
  }

  /** What the ways go through, once for all hosts of which it is so. */
  private Stream<Node> by(Function<PathReading, Optional<String>> through, String key) {
    Map<String, String> hosts = model.readings().stream().filter(r -> through.apply(r).isPresent())
        .collect(Collectors.groupingBy(r -> through.apply(r).get(), TreeMap::new,
            Collectors.mapping(PathReading::host, Collectors.joining(", "))));
    return hosts.entrySet().stream().map(e -> wrapped(label(words.say(key, e.getKey(), e.getValue()), "hint")));
  }

  private Node remark(PathReading.Hint hint) {
    Label says = wrapped(label(words.say(hint.says()), "path-hint"));
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox line = new HBox(new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL), says);
    line.getStyleClass().add("path-remark");
    return line;
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
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
