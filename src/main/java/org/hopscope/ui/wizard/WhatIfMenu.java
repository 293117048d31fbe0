package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.graph.WhatIf;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Protocol;
import org.hopscope.model.TlsVersion;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What would another client end with? Each with its answer; choosing one redraws the chart for it. */
final class WhatIfMenu extends MenuButton {
  private static final PseudoClass IMAGINED = PseudoClass.getPseudoClass("imagined");

  private final Wording words;
  private final LiveModel model;

  WhatIfMenu(Wording words, LiveModel model) {
    this.words = words;
    this.model = model;
    setId("what-if");
    getStyleClass().add("residence");
    setGraphic(new FontIcon(BootstrapIcons.SHUFFLE));
    setTooltip(new Tooltip(words.say("what-if.tooltip")));
    // a menu without items does not open, so they are made before
    model.runningProperty().subscribe(this::offer);
    model.imaginedProperty().subscribe(_ -> title());
    model.imaginedTlsProperty().subscribe(_ -> offer(model.runningProperty().get()));
  }

  private void offer(boolean running) {
    setVisible(!running && model.client().isPresent());
    setManaged(isVisible());
    getItems().clear();
    ToggleGroup one = new ToggleGroup();
    for (WhatIf other : isVisible() ? model.whatIfs() : List.<WhatIf>of()) {
      RadioMenuItem item = new RadioMenuItem(words.say("what-if.item", other.client().title(), says(other)));
      item.setId("what-if-" + other.client().id());
      item.setToggleGroup(one);
      item.setSelected(shown().equals(Optional.of(other.client())));
      item.setOnAction(_ -> choose(other.client()));
      getItems().add(item);
    }
    if (isVisible()) {
      offerTls();
    }
    title();
  }

  private void offerTls() {
    getItems().add(new SeparatorMenuItem());
    ToggleGroup one = new ToggleGroup();
    getItems().add(tls(one, Optional.empty(), "what-if-tls-newest", words.say("what-if.tls.newest")));
    for (TlsVersion version : List.of(TlsVersion.V1_2, TlsVersion.V1_1, TlsVersion.V1_0)) {
      getItems().add(
          tls(one, Optional.of(version), "what-if-tls-" + version.id().replace('.', '-'),
              words.say("what-if.tls.item", version.title())));
    }
  }

  private RadioMenuItem tls(ToggleGroup one, Optional<TlsVersion> version, String id, String text) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setId(id);
    item.setToggleGroup(one);
    item.setSelected(model.imaginedTlsProperty().get().equals(version));
    item.setOnAction(_ -> model.imaginedTlsProperty().set(version));
    return item;
  }

  private Optional<ClientProfile> shown() {
    return model.imaginedProperty().get().or(model::client);
  }

  private String says(WhatIf other) {
    Result result = other.graph().verdict().outcome();
    return other.choice().protocol().map(Protocol::title)
        .orElseGet(() -> words.say(result == Result.SIGN_IN_UNPROVEN ? "what-if.unproven" : "what-if.blocked"));
  }

  private void choose(ClientProfile client) {
    model.imaginedProperty().set(Optional.of(client).filter(c -> !model.client().equals(Optional.of(c))));
  }

  private void title() {
    Optional<ClientProfile> other = model.imaginedProperty().get();
    Optional<TlsVersion> tls = model.imaginedTlsProperty().get();
    boolean imagined = other.isPresent() || tls.isPresent();
    pseudoClassStateChanged(IMAGINED, imagined);
    // a button whose letter goes with its text cannot be laid out; nobody sees it while there is no client
    shown().ifPresent(c -> setText(Mnemonic.say(words, imagined ? "what-if.other" : "what-if.own", named(c, tls))));
  }

  private String named(ClientProfile client, Optional<TlsVersion> tls) {
    return tls.map(v -> words.say("what-if.with", client.title(), v.title()))
        .orElseGet(() -> words.name(client.title()));
  }
}
