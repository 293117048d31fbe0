package org.hopscope.ui.about;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.model.Product;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;

/** Which Hopscope this is, what it runs on and is built upon, and by which lists it goes. */
public final class AboutModel {
  private final Wording words;
  private final EndpointLists lists;
  private final Executor window;
  private final BooleanProperty open;
  private final ObservableList<EndpointList> shown = FXCollections.observableArrayList();

  /** @param open the same in each language */
  public AboutModel(Wording words, EndpointLists lists, Executor window, BooleanProperty open) {
    this.words = words;
    this.lists = lists;
    this.window = window;
    this.open = open;
    open.subscribe(now -> {
      if (now) {
        load();
      }
    });
  }

  /** From the disk, and so elsewhere. */
  private void load() {
    Thread.ofVirtual().name("about").start(() -> {
      List<EndpointList> found = Arrays.stream(Instance.values()).map(lists::list).toList();
      window.execute(() -> shown.setAll(found));
    });
  }

  /** Name and version, and what it runs on. */
  List<String> versions() {
    String own = Product.release().orElseGet(() -> words.say("about.development"));
    return List.of(
        words.say("about.version", own),
        words.say("about.java", System.getProperty("java.version"), System.getProperty("java.vendor")),
        words.say("about.javafx", System.getProperty("javafx.version", "")));
  }

  /** Of which day and version a list is, and where it comes from. */
  String says(EndpointList list) {
    return words.say("about.list", list.date().toString(), list.version(), list.source());
  }

  public BooleanProperty openProperty() {
    return open;
  }

  ObservableList<EndpointList> lists() {
    return shown;
  }
}
