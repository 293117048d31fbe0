package org.hopscope.ui.inspector;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.snapshot.evidence.Block;
import org.hopscope.snapshot.evidence.Block.Answer;
import org.hopscope.snapshot.evidence.Block.Side;
import org.hopscope.snapshot.evidence.Block.Tone;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One question: how the answers differ and what that means, then both sides. */
final class SidesView extends VBox {
  SidesView(Block.Sides sides) {
    super(5);
    getStyleClass().addAll("sides", BlockView.tone(sides.tone()));
    getChildren().addAll(
        new SelectableText(sides.question(), "block-heading"),
        differs(sides),
        new SelectableText(sides.means(), "tone-quiet"),
        new Pair(side(sides.inside()), side(sides.outside())));
  }

  /** A difference that is no fault has a sign too. */
  private static Region differs(Block.Sides sides) {
    SelectableText text = new SelectableText(sides.differs(), BlockView.tone(sides.tone()), "sides-differs");
    if (sides.tone() != Tone.PLAIN) {
      return BlockView.marked(text, sides.tone());
    }
    FontIcon sign = new FontIcon(BootstrapIcons.ARROW_LEFT_RIGHT);
    sign.getStyleClass().add("tone-icon");
    return new IconLine(sign, text);
  }

  private static VBox side(Side side) {
    Label name = new Label(side.name());
    name.getStyleClass().add("fact-name");
    VBox box = new VBox(4, name);
    box.getStyleClass().add("side");
    side.answers().forEach(answer -> box.getChildren().add(answer(answer)));
    return box;
  }

  private static VBox answer(Answer answer) {
    return new VBox(
        new SelectableText(answer.said(), answer.found() ? "side-said" : "tone-quiet"),
        new SelectableText(answer.by(), "side-by"));
  }

  /** Two columns of the same width, or one below the other where that would be too narrow. */
  static final class Pair extends Region {
    private static final double NARROW = 330;
    private static final double GAP = 8;
    private final Region first;
    private final Region second;

    Pair(Region first, Region second) {
      this.first = first;
      this.second = second;
      getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
      return NARROW;
    }

    @Override
    protected double computeMinWidth(double height) {
      return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
      double all = width < 0 ? getWidth() : width;
      double one = one(all);
      double a = first.prefHeight(one);
      double b = second.prefHeight(one);
      return stacked(all) ? a + GAP + b : Math.max(a, b);
    }

    private static boolean stacked(double width) {
      return width < NARROW;
    }

    private static double one(double width) {
      return stacked(width) ? width : Math.floor((width - GAP) / 2);
    }

    @Override
    protected void layoutChildren() {
      double one = one(getWidth());
      if (stacked(getWidth())) {
        double top = first.prefHeight(one);
        first.resizeRelocate(0, 0, one, top);
        second.resizeRelocate(0, top + GAP, one, second.prefHeight(one));
      } else {
        first.resizeRelocate(0, 0, one, getHeight());
        second.resizeRelocate(one + GAP, 0, getWidth() - one - GAP, getHeight());
      }
    }
  }
}
