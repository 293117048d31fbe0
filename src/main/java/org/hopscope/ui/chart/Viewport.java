package org.hopscope.ui.chart;

/**
 * What part of a drawing is seen: screen = scale × drawing + offset, in pixels.
 *
 * @param scale between {@link #SMALLEST} and {@link #LARGEST}
 */
public record Viewport(double scale, double x, double y) {
  public static final double SMALLEST = 0.2;
  public static final double LARGEST = 3;
  private static final double MARGIN = 12;
  private static final double READABLE = 0.85;

  /** The point under the pointer stays under it. */
  public Viewport zoomAt(double px, double py, double factor) {
    double to = Math.clamp(scale * factor, SMALLEST, LARGEST);
    double f = to / scale;
    return new Viewport(to, px - (px - x) * f, py - (py - y) * f);
  }

  public Viewport pan(double dx, double dy) {
    return new Viewport(scale, x + dx, y + dy);
  }

  /** The whole drawing, centred, never enlarged beyond its own size. */
  public static Viewport fit(double width, double height, double viewWidth, double viewHeight) {
    if (width <= 0 || height <= 0 || viewWidth <= 0 || viewHeight <= 0) {
      return new Viewport(1, 0, 0);
    }
    double fits = Math.min((viewWidth - 2 * MARGIN) / width, (viewHeight - 2 * MARGIN) / height);
    double to = Math.clamp(fits, SMALLEST, 1);
    return new Viewport(to, (viewWidth - width * to) / 2, (viewHeight - height * to) / 2);
  }

  /** The box in the middle, large enough to be read. */
  public Viewport approach(double bx, double by, double width, double height, double viewWidth, double viewHeight) {
    double to = Math.max(scale, READABLE);
    return new Viewport(to, viewWidth / 2 - (bx + width / 2) * to, viewHeight / 2 - (by + height / 2) * to);
  }

  /** Moved just as far as it takes to see the box. */
  public Viewport reveal(double bx, double by, double width, double height, double viewWidth, double viewHeight) {
    return new Viewport(
        scale,
        x + push(x + bx * scale, width * scale, viewWidth),
        y + push(y + by * scale, height * scale, viewHeight));
  }

  private static double push(double from, double length, double view) {
    if (from < MARGIN) {
      return MARGIN - from;
    }
    double beyond = from + length - (view - MARGIN);
    return beyond > 0 ? -Math.min(beyond, from - MARGIN) : 0;
  }
}
