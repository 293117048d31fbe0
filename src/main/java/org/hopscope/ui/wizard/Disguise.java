package org.hopscope.ui.wizard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.hopscope.analysis.Place;
import org.hopscope.model.Message;

/** For training: practice scenarios that have a number in place of the title and the story that tell the fault. */
public final class Disguise {
  private final List<Place> all;
  private final List<Place> numbered;
  private final BooleanProperty worn = new SimpleBooleanProperty();

  Disguise(List<Place> all) {
    this.all = all;
    this.numbered = all.stream().filter(place -> place.remedy().isPresent())
        // the same number every day, which tells nothing
        .sorted(Comparator.comparing((Place place) -> place.id().hashCode()).thenComparing(Place::id)).toList();
  }

  public BooleanProperty wornProperty() {
    return worn;
  }

  /** What can be chosen: everything, or this network and what has a fault to be found. */
  List<Place> offered() {
    return worn.get()
        ? Stream.concat(all.stream().filter(place -> !place.practice()), numbered.stream()).toList() : all;
  }

  /** The first of those with a fault. */
  Optional<Place> first() {
    return numbered.stream().findFirst();
  }

  boolean hides(Place place) {
    return worn.get() && place.remedy().isPresent();
  }

  public Message title(Place place) {
    return hides(place) ? Message.of("practice.number", Integer.toString(numbered.indexOf(place) + 1)) : place.title();
  }

  /** What a place is called in reports and files, where that is not its own name. */
  Optional<Message> label(String id) {
    return all.stream().filter(place -> place.id().equals(id) && hides(place)).findFirst().map(this::title);
  }

  Message story(Place place) {
    return hides(place)
        ? Message.of("practice.hidden", place.example().map(Place.Example::address).orElse("")) : place.story();
  }
}
