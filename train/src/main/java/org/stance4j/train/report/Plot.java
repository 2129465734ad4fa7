package org.stance4j.train.report;

/**
 * A small chart as inline SVG. It is drawn as wide as a phone is, in units that are CSS pixels
 * there, and grows with its column.
 */
final class Plot {
  static final int WIDTH = 360;
  private static final int LEFT = 50;
  private static final int RIGHT = 18;
  private static final int TOP = 20;
  private static final int BELOW = 44;

  private final int height;
  private final double fromX;
  private final double toX;
  private final double toY;
  private final double fromY;
  private final StringBuilder marks = new StringBuilder();

  /** An empty plot of these ranges, {@code plotHeight} units high without its axis below. */
  Plot(int plotHeight, double fromX, double toX, double fromY, double toY) {
    this.height = TOP + plotHeight + BELOW;
    this.fromX = fromX;
    this.toX = toX;
    this.fromY = fromY;
    this.toY = toY;
  }

  double x(double value) {
    return LEFT + (value - fromX) / (toX - fromX) * (WIDTH - LEFT - RIGHT);
  }

  double y(double value) {
    return bottom() - (value - fromY) / (toY - fromY) * (bottom() - TOP);
  }

  double bottom() {
    return height - BELOW;
  }

  /** A line across at a value of the y axis, with its label. */
  Plot gridY(double value, String label) {
    line("grid", LEFT, y(value), WIDTH - RIGHT, y(value));
    return text("tick end", LEFT - 6, y(value) + 3.5, label);
  }

  /** A label below a value of the x axis. */
  Plot tickX(double value, String label) {
    return text("tick mid", x(value), bottom() + 16, label);
  }

  /** What the axes show. */
  Plot titles(String across, String up) {
    text("axis mid", (LEFT + WIDTH - RIGHT) / 2.0, height - 8, across);
    marks.append(
        Html.format(
            "<text class=\"axis mid\" transform=\"translate(10 %.1f) rotate(-90)\">%s</text>\n",
            (TOP + bottom()) / 2, Html.text(up)));
    return this;
  }

  Plot line(String style, double x1, double y1, double x2, double y2) {
    marks.append(
        Html.format(
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
            style, x1, y1, x2, y2));
    return this;
  }

  /** A rectangle between two values of each axis, with a tooltip; nothing if it has no height. */
  Plot bar(String style, double x1, double x2, double y1, double y2, String tooltip) {
    if (y1 != y2) {
      marks.append(
          Html.format(
              "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">"
                  + "<title>%s</title></rect>\n",
              style, x(x1) + 1, y(y2), x(x2) - x(x1) - 2, y(y1) - y(y2), Html.text(tooltip)));
    }
    return this;
  }

  /** A dot at a point of the axes, with a tooltip. */
  Plot dot(String style, double x, double y, double radius, String tooltip) {
    marks.append(
        Html.format(
            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>\n",
            style, x(x), y(y), radius, Html.text(tooltip)));
    return this;
  }

  Plot text(String style, double x, double y, String text) {
    marks.append(
        Html.format(
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", style, x, y, Html.text(text)));
    return this;
  }

  /** The picture; {@code description} is for those who cannot see it. */
  String svg(String description) {
    return Html.format(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n%s</svg>%n"
            .replace("%n", "\n"),
        WIDTH,
        height,
        Html.text(description),
        marks);
  }
}
