package org.hopscope.ui.wizard;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hopscope.model.Days;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.compare.Change;
import org.hopscope.snapshot.compare.Comparison;
import org.hopscope.snapshot.file.Header;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is otherwise than in a file of before, line by line; a hop's line leads to the hop. */
final class ChangesView extends VBox {
  private static final double[] SHARES = {14, 20, 33, 33};
  private static final double TALLEST = 160;
  private final Wording words;
  private final LiveModel live;
  private final Label says = new Label();
  private final GridPane lines = new GridPane();
  private final ScrollPane scroll = new ScrollPane(lines);

  ChangesView(Wording words, LiveModel live, KeptModel kept) {
    this.words = words;
    this.live = live;
    setId("changes");
    getStyleClass().add("changes");
    says.setId("changes-says");
    says.setWrapText(true);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox head = new HBox(10, new FontIcon(BootstrapIcons.ARROW_LEFT_RIGHT), says,
        KeptBar.close(words, "changes-close", kept::dismissComparison));
    head.setAlignment(Pos.CENTER_LEFT);
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      lines.getColumnConstraints().add(column);
    }
    lines.getStyleClass().add("change-lines");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(TALLEST);
    scroll.getStyleClass().add("plain-scroll");
    scroll.managedProperty().bind(scroll.visibleProperty());
    getChildren().addAll(head, scroll);
    managedProperty().bind(visibleProperty());
    kept.comparedProperty().subscribe(this::show);
  }

  private void show(Optional<KeptModel.Compared> compared) {
    setVisible(compared.isPresent());
    lines.getChildren().clear();
    compared.ifPresent(both -> {
      says.setText(words.say("kept.compared", about(both.before()), words.say(both.comparison().says())));
      scroll.setVisible(!both.comparison().changes().isEmpty());
      fill(both.comparison());
    });
  }

  private String about(Header before) {
    return words.say("kept.about", before.address(), Days.minute(before.when()), before.vantage().label());
  }

  private void fill(Comparison comparison) {
    lines.addRow(0, named(""), named(""), named(words.say("kept.before")), named(words.say("kept.now")));
    int row = 1;
    for (Change change : comparison.changes()) {
      lines.addRow(row++, named(words.say("compare.kind." + change.kind().id())), what(change), text(change.before()),
          text(change.after()));
    }
    lines.getChildren().forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
  }

  private Node what(Change change) {
    Optional<String> hop = change.hop().filter(id -> change.kind() != Change.Kind.HOP_GONE);
    if (hop.isEmpty()) {
      return text(change.what());
    }
    Hyperlink link = new Hyperlink(words.say(change.what()));
    link.setWrapText(true);
    link.getStyleClass().add("change-link");
    link.setOnAction(_ -> live.selectedProperty().set(hop));
    return link;
  }

  private Label text(Message message) {
    Label label = new Label(words.say(message));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Label named(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("fact-name");
    label.setWrapText(true);
    return label;
  }
}
