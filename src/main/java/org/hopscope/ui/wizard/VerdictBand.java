package org.hopscope.ui.wizard;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.hopscope.model.Wording;
import org.hopscope.ui.Band;
import org.hopscope.ui.States;
import org.hopscope.ui.guide.GuideModel;
import org.hopscope.ui.keys.Mnemonic;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer of an analysis, and where it leads to. */
final class VerdictBand extends Band {
  private final Wording words;
  private final LiveModel model;

  /** {@code toNetwork} leads to the page of the network. */
  VerdictBand(Wording words, LiveModel model, ReportModel report, KeptModel kept, Runnable toNetwork,
      GuideModel guided) {
    super(words, model, "", words.say("live.progress.name"));
    this.words = words;
    this.model = model;
    chips(residence(), new WhatIfMenu(words, model), network(toNetwork), findings(), guide(guided),
        new SaveMenu(words, model, report),
        new KeptMenu(words, model, kept));
    below(saved(report));
    model.resultProperty().subscribe(result -> look("result-" + result.id(), States.icon(result)));
  }

  /** Where the account lives; a click tells why. */
  private Button residence() {
    Button where = new Button(null, new FontIcon(BootstrapIcons.GEO_ALT));
    where.setId("residence");
    where.textProperty().bind(model.residenceProperty());
    where.getStyleClass().add("residence");
    where.setTooltip(new Tooltip(words.say("live.where.tooltip")));
    where.visibleProperty().bind(model.residenceProperty().isNotEmpty());
    where.managedProperty().bind(where.visibleProperty());
    where.setOnAction(_ -> model.showResidence());
    return where;
  }

  /** Whether the network lets all of Microsoft 365 through; once the analysis is over. */
  private Button network(Runnable toNetwork) {
    Button network = new Button(words.say("page.network"), new FontIcon(BootstrapIcons.HDD_NETWORK));
    network.setId("to-network");
    network.getStyleClass().add("residence");
    network.setTooltip(new Tooltip(words.say("live.network.tooltip")));
    network.visibleProperty().bind(model.runningProperty().not());
    network.managedProperty().bind(network.visibleProperty());
    network.setOnAction(_ -> toNetwork.run());
    return network;
  }

  /** Shows what to do, or hides it. */
  private ToggleButton findings() {
    ToggleButton findings = new ToggleButton(null, new FontIcon(BootstrapIcons.WRENCH));
    findings.setId("to-findings");
    findings.textProperty().bind(model.findings().countProperty());
    findings.selectedProperty().bindBidirectional(model.findings().shownProperty());
    findings.getStyleClass().addAll("residence", "to-findings");
    findings.setTooltip(new Tooltip(words.say("guide.title")));
    findings.visibleProperty().bind(model.findings().countProperty().isNotEmpty());
    findings.managedProperty().bind(findings.visibleProperty());
    return findings;
  }

  /** Shows the guide beside the chart, or hides it. */
  private ToggleButton guide(GuideModel guided) {
    ToggleButton guide = new ToggleButton(Mnemonic.say(words, "guide.me"), new FontIcon(BootstrapIcons.SIGNPOST_2));
    guide.setId("to-guide");
    guide.selectedProperty().bindBidirectional(guided.shownProperty());
    guide.getStyleClass().addAll("residence", "to-findings");
    guide.setTooltip(new Tooltip(words.say("guide.session")));
    guide.visibleProperty().bind(guided.offeredProperty());
    guide.managedProperty().bind(guide.visibleProperty());
    return guide;
  }

  /** What came of saving a report. */
  private static Label saved(ReportModel report) {
    Label saved = new Label();
    saved.setId("report-news");
    saved.textProperty().bind(report.newsProperty());
    saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
    saved.managedProperty().bind(saved.visibleProperty());
    saved.setWrapText(true);
    saved.setMinHeight(USE_PREF_SIZE);
    saved.getStyleClass().add("hint");
    return saved;
  }
}
