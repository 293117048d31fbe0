package org.hopscope.ui.inspector;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.snapshot.evidence.Block;
import org.hopscope.snapshot.evidence.Block.Tone;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a block. */
final class BlockView {
  private static final double INDENT = 18;

  private BlockView() {}

  /** {@code open} leads to a row of a sweep. */
  static Node of(Block block, Consumer<Checked> open) {
    return switch (block) {
      case Block.Heading heading -> new SelectableText(heading.text(), "block-heading");
      case Block.Line line -> new SelectableText(line.text(), tone(line.tone()));
      case Block.Fact fact -> fact(fact);
      case Block.Kind kind -> new KindView(kind);
      case Block.Candidates candidates -> new CandidateView(candidates);
      case Block.Sides sides -> new SidesView(sides);
      case Block.Code code -> code(code);
      case Block.Link link -> link(link);
      case Block.Validity validity -> validity(validity);
      case Block.Span span -> span(span);
      case Block.Endpoint endpoint -> new EndpointLink(endpoint, open);
    };
  }

  static String tone(Tone tone) {
    return "tone-" + tone.name().toLowerCase(Locale.ROOT);
  }

  private static Node fact(Block.Fact fact) {
    Label name = new Label(fact.name());
    name.getStyleClass().add("fact-name");
    name.setWrapText(true);
    SelectableText value = new SelectableText(fact.value(), tone(fact.tone()));
    VBox both = new VBox(1, name, marked(value, fact.tone()));
    both.getStyleClass().add("fact");
    return both;
  }

  /** With the sign of its tone before it, if that has one. */
  static Region marked(Region text, Tone tone) {
    Optional<FontIcon> icon = sign(tone).map(FontIcon::new);
    icon.ifPresent(i -> i.getStyleClass().addAll("tone-icon", tone(tone)));
    return icon.<Region>map(i -> new IconLine(i, text)).orElse(text);
  }

  private static Optional<Ikon> sign(Tone tone) {
    return switch (tone) {
      case GOOD -> Optional.of(BootstrapIcons.CHECK_CIRCLE_FILL);
      case WARN -> Optional.of(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL);
      case BAD -> Optional.of(BootstrapIcons.X_CIRCLE_FILL);
      case PLAIN, QUIET -> Optional.empty();
    };
  }

  private static Node code(Block.Code code) {
    SelectableText text = new SelectableText(code.text(), "code");
    text.setFocusTraversable(true);
    return text;
  }

  private static Node link(Block.Link link) {
    FontIcon icon = new FontIcon(link.depth() == 0 ? BootstrapIcons.AWARD : BootstrapIcons.ARROW_RETURN_RIGHT);
    icon.getStyleClass().add("link-icon");
    VBox both = new VBox(new SelectableText(link.subject(), "link-subject"),
        new SelectableText(link.detail(), "tone-quiet"));
    IconLine line = new IconLine(icon, both);
    line.setPadding(new Insets(6, 0, 0, link.depth() * INDENT));
    return line;
  }

  private static Node validity(Block.Validity validity) {
    ValidityBar bar = new ValidityBar(validity);
    Label from = new Label(validity.first());
    Label until = new Label(validity.last());
    HBox dates = new HBox(from, spring(), until);
    dates.getStyleClass().add("dates");
    VBox both = new VBox(2, bar, dates);
    both.setPadding(new Insets(0, 0, 4, validity.depth() * INDENT + 24));
    return both;
  }

  private static Node span(Block.Span span) {
    Label name = new Label(span.name());
    Label text = new Label(span.text());
    text.setMinWidth(Region.USE_PREF_SIZE);
    text.getStyleClass().add("span-time");
    HBox line = new HBox(8, name, spring(), text);
    Bar bar = new Bar(share(span.start(), span.whole()), share(span.took(), span.whole()), "phase-" + span.kind());
    return new VBox(2, line, bar);
  }

  private static double share(Duration part, Duration whole) {
    return whole.isZero() ? 0 : (double) part.toNanos() / whole.toNanos();
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
