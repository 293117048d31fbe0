package org.hopscope.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.snapshot.evidence.Sheet;
import org.hopscope.ui.States;
import org.hopscope.ui.guide.FindingCard;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The drawer with the evidence of the hop that was clicked. */
public final class InspectorView extends BorderPane {
  /** Comes to the front when its hop is opened: it is what that hop is there for. */
  private static final String ACCOUNT = "tab-account";

  private final Wording words;
  private final InspectorModel model;
  private final Label title = new Label();
  private final Label host = new Label();
  private final Label state = new Label();
  private final FontIcon kind = new FontIcon();
  private final VBox found = new VBox(2);
  private TabPane tabs = pane();
  private Consumer<Checked> openRow = _ -> {};

  /** {@code close} is run by the button in the drawer's corner. */
  public InspectorView(Wording words, InspectorModel model, Runnable close) {
    this.words = words;
    this.model = model;
    setId("inspector");
    getStyleClass().add("inspector");
    setTop(header(close));
    model.headProperty().subscribe(h -> h.ifPresent(this::showHead));
    model.sheets().addListener((ListChangeListener<Sheet>) _ -> showSheets());
    showSheets();
  }

  /** The sheet that is in front, as text. */
  public String text() {
    Tab shown = tabs.getSelectionModel().getSelectedItem();
    return model.sheets().stream().filter(sheet -> shown != null && shown.getId().equals("tab-" + sheet.id()))
        .map(Sheet::copy).findFirst().orElse("");
  }

  /** Called with the row of a sweep when one asks for it. */
  public void onRow(Consumer<Checked> reader) {
    openRow = reader;
  }

  /** What was found at the hop; each leads to what to do about it. */
  public void findings(List<FindingCard> cards, Consumer<FindingCard> toFinding) {
    found.getChildren().setAll(cards.stream().map(card -> link(card, toFinding)).toList());
    found.setManaged(!cards.isEmpty());
  }

  private static Hyperlink link(FindingCard card, Consumer<FindingCard> toFinding) {
    Hyperlink link = new Hyperlink(card.title(), new FontIcon(BootstrapIcons.WRENCH));
    link.setId("to-finding-" + card.finding().rule());
    link.setWrapText(true);
    link.getStyleClass().add("to-finding");
    link.setOnAction(_ -> toFinding.accept(card));
    return link;
  }

  private HBox header(Runnable close) {
    title.getStyleClass().add("inspector-title");
    title.setWrapText(true);
    host.getStyleClass().add("host");
    host.setWrapText(true);
    VBox text = new VBox(2, title, host, state, found);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button shut = new Button(null, new FontIcon(BootstrapIcons.X));
    shut.setId("inspector-close");
    shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    shut.setAccessibleText(words.say("inspector.close"));
    shut.setTooltip(new Tooltip(words.say("inspector.close")));
    shut.setOnAction(_ -> close.run());
    HBox line = new HBox(12, kind, text, shut);
    line.getStyleClass().add("inspector-head");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private void showHead(InspectorModel.Head head) {
    title.setText(head.title());
    host.setText(head.host());
    host.setVisible(!head.host().isEmpty());
    host.setManaged(host.isVisible());
    kind.setIconCode(States.icon(head.kind()));
    state.setText(head.text());
    state.setGraphic(new FontIcon(States.icon(head.state())));
    state.getStyleClass().setAll("label", "inspector-state", States.style(head.state()));
    setAccessibleText(head.title());
  }

  private static TabPane pane() {
    TabPane pane = new TabPane();
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pane.getStyleClass().add(Styles.DENSE);
    return pane;
  }

  /** The tab that one was reading stays in front. A pane whose tabs are exchanged may lose its headers. */
  private void showSheets() {
    boolean opened = tabs.getTabs().stream().noneMatch(t -> t.getId().equals(ACCOUNT));
    Optional<String> reading = Optional.ofNullable(tabs.getSelectionModel().getSelectedItem()).map(Tab::getId);
    List<Tab> fresh = model.sheets().stream().map(this::tab).toList();
    boolean focused = tabs.isFocused();
    tabs = pane();
    tabs.getTabs().setAll(fresh);
    setCenter(tabs);
    fresh.stream()
        .filter(t -> reading.filter(t.getId()::equals).isPresent() || opened && t.getId().equals(ACCOUNT))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
    if (focused) {
      tabs.requestFocus();
    }
  }

  private Tab tab(Sheet sheet) {
    VBox blocks = new VBox();
    blocks.getStyleClass().add("sheet");
    sheet.blocks().forEach(block -> blocks.getChildren().add(BlockView.of(block, openRow)));
    ScrollPane scroll = new ScrollPane(blocks);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    BorderPane page = new BorderPane(scroll);
    HBox foot = new HBox(copyButton(sheet));
    foot.getStyleClass().add("sheet-foot");
    page.setBottom(foot);
    Tab tab = new Tab(sheet.title(), page);
    tab.setId("tab-" + sheet.id());
    return tab;
  }

  private Button copyButton(Sheet sheet) {
    FontIcon icon = new FontIcon(BootstrapIcons.CLIPBOARD);
    Button copy = new Button(words.say("inspector.copy"), icon);
    copy.setId("copy-" + sheet.id());
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.getStyleClass().add(Styles.SMALL);
    PauseTransition rest = new PauseTransition(Duration.seconds(1.5));
    rest.setOnFinished(_ -> said(copy, icon, false));
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(sheet.copy());
          Clipboard.getSystemClipboard().setContent(content);
          said(copy, icon, true);
          rest.playFromStart();
        });
    return copy;
  }

  private void said(Button copy, FontIcon icon, boolean done) {
    copy.setText(words.say(done ? "inspector.copied" : "inspector.copy"));
    icon.setIconCode(done ? BootstrapIcons.CHECK2 : BootstrapIcons.CLIPBOARD);
  }
}
