package org.hopscope.ui.wizard;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which page is shown, and which one is come back to from those beside the steps. */
final class Whereabouts {
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.WHO);
  private Page origin = Page.WHO;
  /** Whether the origin lies right behind the rows of the network. */
  private boolean direct;

  Page get() {
    return page.get();
  }

  void go(Page there) {
    page.set(there);
  }

  /** To a page beside the steps. */
  void aside(Page there) {
    origin = page.get().beside() ? origin : page.get();
    page.set(there);
  }

  /** @param swept whether there are rows already */
  void toNetwork(boolean swept) {
    aside(swept ? Page.SWEEP : Page.NETWORK);
    direct = swept;
  }

  void sweeps() {
    direct = direct && page.get() == Page.SWEEP;
    page.set(Page.SWEEP);
  }

  void backFromNetwork() {
    page.set(page.get() == Page.SWEEP && !direct ? Page.NETWORK : origin);
  }

  /** To the step that was left. */
  void back() {
    page.set(origin);
  }

  /** Whether the rail leads there from here. */
  boolean reachable(Page there) {
    return switch (page.get()) {
      case WHO -> there == Page.WHO;
      case CONSENT -> there == Page.WHO || there == Page.CONSENT;
      case LIVE, RESULT -> there == Page.WHO || there == page.get();
      case NETWORK, SWEEP -> there == Page.WHO || there == origin || there.ofNetwork();
      case HISTORY, BATCH -> there == Page.WHO || there == origin || there == page.get();
    };
  }

  ReadOnlyObjectProperty<Page> property() {
    return page.getReadOnlyProperty();
  }
}
