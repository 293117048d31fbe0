package org.hopscope.ui.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.Drawing.Band;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.Drawing.Column;
import org.hopscope.graph.Drawing.Edge;
import org.hopscope.model.Lane;
import org.hopscope.model.Wording;
import org.hopscope.ui.Motion;
import org.hopscope.ui.copy.Clip;

/** The flow chart: paints a drawing, grows with it, and lets one move about in it. */
public final class ChartView extends Region {
  private final Wording words;
  private final Group back = layer();
  private final Group lines = layer();
  private final Group cards = layer();
  private final Group pills = layer();
  private final Group world = new Group(back, lines, cards, pills);
  private final Affine affine = new Affine();
  private final ChartMoves moves;
  private final Map<String, HopCard> cardOf = new LinkedHashMap<>();
  private final Map<String, EdgeLine> lineOf = new LinkedHashMap<>();
  private Optional<Drawing> drawing = Optional.empty();
  private Optional<Drawing> pending = Optional.empty();
  private Optional<String> selected = Optional.empty();
  private Map<String, String> shut = Map.of();
  private Optional<Map<String, ChangeMark>> changed = Optional.empty();
  private Optional<String> current = Optional.empty();
  private Optional<String> broken = Optional.empty();
  private Consumer<String> open = _ -> {};

  public ChartView(Wording words) {
    this.words = words;
    setId("chart");
    getStyleClass().add("chart");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(words.say("chart.name"));
    setAccessibleHelp(words.say("chart.help"));
    setMinSize(200, 120);
    world.setManaged(false);
    world.getTransforms().add(affine);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    moves = new ChartMoves(this, affine);
    getChildren().addAll(world, new ChartTools(words, moves));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    focusedProperty().addListener((_, _, here) -> enter(here));
  }

  private static Group layer() {
    Group group = new Group();
    group.setAutoSizeChildren(true);
    return group;
  }

  /** Called with the hop's id when one asks for its evidence. */
  public void onOpen(Consumer<String> reader) {
    open = reader;
  }

  /** Painted with the next pulse; of several drawings within one, the last. */
  public void show(Drawing now) {
    pending = Optional.of(now);
    requestLayout();
  }

  public void clear() {
    pending = Optional.empty();
    drawing = Optional.empty();
    broken = Optional.empty();
    current = Optional.empty();
    cardOf.values().forEach(HopCard::dispose);
    cardOf.clear();
    lineOf.clear();
    List.of(back, lines, cards, pills).forEach(layer -> layer.getChildren().clear());
    moves.follow();
  }

  public void select(Optional<String> hop) {
    mark(hop);
    hop.ifPresent(this::reveal);
  }

  /** Selects without moving. */
  public void mark(Optional<String> hop) {
    selected = hop;
    cardOf.forEach((id, card) -> card.select(hop.filter(id::equals).isPresent()));
  }

  /** Moves the hop to the middle, near enough to be read. False where there is none. */
  public boolean approach(String hop) {
    layout();
    Optional<HopCard> card = Optional.ofNullable(cardOf.get(hop));
    card.ifPresent(c -> moves.approach(c.card()));
    return card.isPresent();
  }

  /** Moves the chart so far that this hop is seen. */
  public void bring(String hop) {
    layout();
    reveal(hop);
  }

  /** What of the network is shut, by hop. */
  public void shut(Map<String, String> hops) {
    shut = Map.copyOf(hops);
    cardOf.forEach((id, card) -> card.shut(shut.getOrDefault(id, "")));
  }

  /** Hops that are otherwise than in another analysis bear a mark, the others step back; empty: nothing is compared. */
  public void changed(Optional<Map<String, ChangeMark>> hops) {
    changed = hops;
    cardOf.values().forEach(this::mark);
  }

  private void mark(HopCard card) {
    card.changed(changed.map(marks -> marks.get(card.card().hopId())), changed.isPresent());
  }

  /** The keyboard goes to this hop's card. */
  public void focus(String hop) {
    Optional.ofNullable(cardOf.get(hop)).ifPresent(this::focus);
  }

  /** All of it, also what lies beyond the edge of the window. */
  public Image picture() {
    layout();
    return drawing.map(d -> Clip.image(world, new BoundingBox(0, 0, d.width(), d.height())))
        .orElseGet(() -> Clip.image(this));
  }

  Optional<Drawing> drawing() {
    return drawing;
  }

  public ChartMoves moves() {
    return moves;
  }

  @Override
  protected void layoutChildren() {
    pending.ifPresent(this::paint);
    pending = Optional.empty();
    getChildren().stream()
        .filter(ChartTools.class::isInstance)
        .forEach(tools -> {
          tools.autosize();
          tools.relocate(
              getWidth() - tools.getLayoutBounds().getWidth() - 12,
              getHeight() - tools.getLayoutBounds().getHeight() - 12);
        });
    moves.fitIfFollowing();
  }

  private void paint(Drawing now) {
    if (drawing.filter(now::equals).isPresent()) {
      return;
    }
    boolean otherGround = drawing.filter(d -> d.bands().equals(now.bands()) && d.columns().equals(now.columns())
        && d.width() == now.width()).isEmpty();
    drawing = Optional.of(now);
    if (otherGround) {
      paintGround(now);
    }
    now.cards().forEach(this::paintCard);
    now.edges().forEach(this::paintEdge);
    dropGone(now);
    lineOf.values().forEach(EdgeLine::placePill);
    revealBreak(now);
    if (isFocused()) {
      enter(true);
    }
  }

  private void paintGround(Drawing now) {
    back.getChildren().clear();
    now.bands().forEach(band -> back.getChildren().addAll(ground(band, now.width()), name(band)));
    double top = now.bands().stream().mapToDouble(Band::y).min().orElse(0);
    now.columns().forEach(column -> back.getChildren().add(name(column, top)));
  }

  private static Region ground(Band band, double width) {
    Region ground = new Region();
    ground.getStyleClass().addAll("lane", band.taken() ? "lane-taken" : "lane-ghost");
    ground.setPrefSize(width, band.height());
    ground.relocate(0, band.y());
    return ground;
  }

  private Label name(Band band) {
    Label name = new Label(words.say(band.name()));
    name.getStyleClass().addAll("lane-name", band.taken() ? "lane-taken" : "lane-ghost");
    name.relocate(12, outerEdge(band));
    return name;
  }

  /** Away from the computer, which stands between the lanes. */
  private static double outerEdge(Band band) {
    return band.lane() == Lane.CLOUD ? band.y() + 6 : band.y() + band.height() - 24;
  }

  private Label name(Column column, double top) {
    Label name = new Label(words.say(column.title()));
    name.getStyleClass().add("column-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.layoutXProperty().bind(name.widthProperty().map(w -> column.x() + (column.width() - w.doubleValue()) / 2));
    name.setLayoutY(Math.max(0, top - 25));
    return name;
  }

  private void paintCard(Card card) {
    HopCard there = cardOf.get(card.hopId());
    if (there != null) {
      there.show(card);
      return;
    }
    HopCard fresh = new HopCard(words, card);
    fresh.shut(shut.getOrDefault(card.hopId(), ""));
    mark(fresh);
    fresh.select(selected.filter(card.hopId()::equals).isPresent());
    fresh.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> clicked(click, fresh));
    fresh.setFocusTraversable(cardOf.isEmpty());
    cardOf.put(card.hopId(), fresh);
    cards.getChildren().add(fresh);
    fresh.applyCss();
    Motion.fadeIn(fresh, 1);
  }

  private void paintEdge(Edge edge) {
    String key = key(edge);
    EdgeLine there = lineOf.get(key);
    if (there != null) {
      there.show(edge);
      return;
    }
    EdgeLine fresh = new EdgeLine(words, edge);
    lineOf.put(key, fresh);
    lines.getChildren().add(fresh);
    pills.getChildren().add(fresh.pill());
    fresh.applyCss();
  }

  private static String key(Edge edge) {
    return edge.from() + " " + edge.to();
  }

  private void dropGone(Drawing now) {
    Set<String> ids = now.cards().stream().map(Card::hopId).collect(Collectors.toSet());
    Set<String> keys = now.edges().stream().map(ChartView::key).collect(Collectors.toSet());
    cardOf.values().removeIf(card -> !ids.contains(card.card().hopId()) && drop(card));
    lineOf.entrySet().removeIf(e -> !keys.contains(e.getKey()) && drop(e.getValue()));
  }

  private boolean drop(HopCard card) {
    card.dispose();
    return cards.getChildren().remove(card);
  }

  private boolean drop(EdgeLine line) {
    pills.getChildren().remove(line.pill());
    return lines.getChildren().remove(line);
  }

  private void revealBreak(Drawing now) {
    Optional<String> breaking = now.cards().stream().filter(Card::breaking).map(Card::hopId).findFirst();
    if (!breaking.equals(broken)) {
      broken = breaking;
      breaking.ifPresent(this::reveal);
    }
  }

  private void reveal(String hop) {
    Optional.ofNullable(cardOf.get(hop)).ifPresent(card -> moves.reveal(card.card()));
  }

  private void clicked(MouseEvent click, HopCard card) {
    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
      focus(card);
      open.accept(card.card().hopId());
      click.consume();
    }
  }

  /** Tab stops once in the chart, at the current card; the arrow keys lead on. */
  private void enter(boolean here) {
    if (here) {
      current.or(() -> selected).or(() -> drawing.flatMap(d -> new Walk(d).first())).ifPresent(this::focus);
    }
  }

  private void focus(HopCard card) {
    cardOf.values().forEach(other -> other.setFocusTraversable(other == card));
    current = Optional.of(card.card().hopId());
    card.requestFocus();
    moves.reveal(card.card());
  }

  /** Keys of the whole window have a modifier. */
  private void keyed(KeyEvent key) {
    boolean done = !key.isShortcutDown() &&
        switch (key.getCode()) {
          case RIGHT, KP_RIGHT -> walk(Walk.Way.ON);
          case LEFT, KP_LEFT -> walk(Walk.Way.BACK);
          case UP, KP_UP -> walk(Walk.Way.UP);
          case DOWN, KP_DOWN -> walk(Walk.Way.DOWN);
          case ENTER, SPACE -> openCurrent();
          case PLUS, ADD, EQUALS -> moves.zoom(ChartMoves.STEP);
          case MINUS, SUBTRACT -> moves.zoom(1 / ChartMoves.STEP);
          case DIGIT0, NUMPAD0 -> moves.follow();
          default -> false;
        };
    if (done) {
      key.consume();
    }
  }

  private boolean walk(Walk.Way way) {
    drawing.map(Walk::new)
        .flatMap(w -> current.map(from -> w.step(from, way)).orElseGet(w::first))
        .ifPresent(this::focus);
    return true;
  }

  private boolean openCurrent() {
    current.filter(cardOf::containsKey).ifPresent(open);
    return current.isPresent();
  }
}
