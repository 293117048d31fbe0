package org.hopscope.ui.network;

import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hopscope.model.Wording;
import org.hopscope.ui.States;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A text, and in its tooltip all there is to say of it. */
class EndpointCell extends TableCell<EndpointRow, String> {
  private final Tooltip whole = new Tooltip();
  private final Function<EndpointRow, String> told;

  /** @param told whole in the tooltip */
  EndpointCell(Function<EndpointRow, String> told) {
    this.told = told;
    whole.setWrapText(true);
    whole.setMaxWidth(520);
  }

  final Optional<EndpointRow> row() {
    return Optional.ofNullable(getTableRow()).map(r -> r.getItem());
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    boolean bare = empty || text == null || text.isEmpty();
    setText(bare ? null : text);
    whole.setText(bare ? "" : row().map(told).orElse(text));
    setTooltip(bare ? null : whole);
  }

  /** Icon and word, in the state's colour. */
  static final class State extends EndpointCell {
    private final FontIcon icon = new FontIcon();

    State() {
      super(EndpointRow::says);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      Optional<EndpointRow> row = empty ? Optional.empty() : row();
      getStyleClass().removeIf(style -> style.startsWith("state-"));
      setGraphic(row.isEmpty() ? null : icon);
      row.map(r -> r.state().shown()).ifPresent(state -> {
        icon.setIconCode(States.icon(state));
        getStyleClass().add(States.style(state));
      });
    }
  }

  /** A name that stands for a wildcard bears a star. */
  static final class Host extends EndpointCell {
    private static final PseudoClass OPTIONAL = PseudoClass.getPseudoClass("optional");
    private final Wording words;
    private final Label name = new Label();
    private final Label mark = new Label();
    private final HBox both = new HBox(6, name, mark);

    Host(Wording words) {
      super(EndpointRow::host);
      this.words = words;
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      name.setMinWidth(40);
      HBox.setHgrow(name, Priority.SOMETIMES);
      both.setAlignment(Pos.CENTER_LEFT);
      mark.setMinWidth(Region.USE_PREF_SIZE);
      mark.getStyleClass().add("stand-in");
      mark.setGraphic(new FontIcon(BootstrapIcons.ASTERISK));
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      Optional<EndpointRow> row = empty ? Optional.empty() : row();
      setText(null);
      setGraphic(row.isEmpty() ? null : both);
      row.ifPresent(this::show);
    }

    private void show(EndpointRow row) {
      name.setText(row.host());
      mark.setVisible(row.standsFor().isPresent());
      mark.setManaged(mark.isVisible());
      getTooltip().setText(row.standsFor().map(w -> words.say("network.stands-for", row.host(), w)).orElse(row.host()));
      setAccessibleText(getTooltip().getText());
      pseudoClassStateChanged(OPTIONAL, row.optional());
    }
  }
}
