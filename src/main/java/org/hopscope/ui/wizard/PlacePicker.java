package org.hopscope.ui.wizard;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.hopscope.analysis.Place;
import org.hopscope.model.Wording;
import org.jspecify.annotations.Nullable;

/** This machine's network or a practice scenario, found by typing a part of its title. */
final class PlacePicker extends VBox {
  /** How the toolkit's list of a combo box is told. */
  private static final String ROWS_MEASURED = "comboBoxRowsToMeasureWidth";

  private final Wording words;
  private final Disguise disguise;
  private final SearchableComboBox<Place> choice = new SearchableComboBox<>();

  PlacePicker(Wording words, WhoModel model) {
    this.words = words;
    this.disguise = model.disguise();
    choice.setId("place");
    model.disguise().wornProperty().subscribe(_ -> offer(model));
    choice.setConverter(titles(model));
    choice.setCellFactory(_ -> new Cell());
    choice.setVisibleRowCount(6);
    choice.skinProperty().subscribe(_ -> measureWhenOpened());
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAccessibleText(words.say("who.place"));
    choice.setValue(model.placeProperty().get());
    choice.valueProperty().addListener((_, _, now) -> take(now, model));
    model.placeProperty().subscribe(now -> choice.setValue(now));
    Label story = new Label();
    story.textProperty().bind(Bindings.createStringBinding(
        () -> words.say(disguise.story(model.placeProperty().get())), model.placeProperty(), disguise.wornProperty()));
    story.setWrapText(true);
    story.setMinHeight(Region.USE_PREF_SIZE);
    story.getStyleClass().addAll("hint", "place-story");
    story.visibleProperty().bind(model.placeProperty().map(Place::practice));
    story.managedProperty().bind(story.visibleProperty());
    getChildren().addAll(choice, story, hide(model));
  }

  /** The list that the skin opens asks every row how wide it is, also while it is shut: then one is enough. */
  private void measureWhenOpened() {
    choice.getChildrenUnmodifiable().stream().filter(ComboBox.class::isInstance).map(ComboBox.class::cast)
        .forEach(list -> {
          list.getProperties().put(ROWS_MEASURED, 1);
          list.setOnShowing(_ -> list.getProperties().remove(ROWS_MEASURED));
        });
  }

  /** Practice scenarios without their fault; the list shows the same places under other names. */
  private void offer(WhoModel model) {
    Place chosen = model.placeProperty().get();
    choice.getItems().setAll(disguise.offered());
    Place now = disguise.offered().contains(chosen) ? chosen : disguise.first().orElse(chosen);
    choice.setValue(null);
    choice.setValue(now);
    model.placeProperty().set(now);
  }

  private CheckBox hide(WhoModel model) {
    CheckBox hide = new CheckBox(words.say("practice.hide"));
    hide.setId("hide-fault");
    hide.selectedProperty().bindBidirectional(disguise.wornProperty());
    hide.visibleProperty().bind(model.placeProperty().map(Place::practice));
    hide.managedProperty().bind(hide.visibleProperty());
    return hide;
  }

  SearchableComboBox<Place> choice() {
    return choice;
  }

  /** The search empties the value while it filters; that is no choice. */
  private void take(Place now, WhoModel model) {
    if (now != null) {
      model.placeProperty().set(now);
    }
  }

  private StringConverter<Place> titles(WhoModel model) {
    return new StringConverter<>() {
      @Override
      public String toString(Place place) {
        return place == null ? "" : words.say(disguise.title(place));
      }

      @Override
      public @Nullable Place fromString(String text) {
        return model.places().stream()
            .filter(p -> words.say(disguise.title(p)).equals(text))
            .findFirst()
            .orElse(null);
      }
    };
  }

  private final class Cell extends ListCell<Place> {
    private final Label title = new Label();
    private final Label story = new Label();
    private final VBox both = new VBox(1, title, story);

    Cell() {
      story.getStyleClass().add("hint");
      story.setMaxWidth(560);
    }

    @Override
    protected void updateItem(Place place, boolean empty) {
      super.updateItem(place, empty);
      setText(null);
      setGraphic(empty || place == null ? null : both);
      if (place != null) {
        title.setText(words.say(disguise.title(place)));
        story.setText(words.say(disguise.story(place)));
      }
    }
  }
}
