package org.stance4j.train.report;

import java.util.List;
import org.stance4j.train.evaluation.ReliabilityBin;
import org.stance4j.train.evaluation.Scored;

/** Whether probabilities can be believed: a reliability diagram, and how they are distributed. */
final class Calibration {
  private static final int PLOT_HEIGHT = 230;
  private static final String LEGEND =
      "<span class=\"legend\"><span class=\"key right\"></span>right"
          + "<span class=\"key wrong\"></span>wrong</span>";

  private final List<ReliabilityBin> bins;
  private final double from;

  private Calibration(List<ReliabilityBin> bins, double from) {
    this.bins = bins;
    this.from = from;
  }

  static Section of(List<String> labels, List<Scored> scored) {
    // The most probable of n labels has at least 1/n; what lies below would be empty paper.
    int first = ReliabilityBin.BINS / labels.size();
    List<ReliabilityBin> bins = ReliabilityBin.of(scored).subList(first, ReliabilityBin.BINS);
    Calibration charts = new Calibration(bins, bins.get(0).from());
    String body =
        "<div class=\"charts\">\n"
            + figure(charts.reliability(), "How often they are right")
            + figure(charts.distribution(), "How many there are" + LEGEND)
            + "</div>\n"
            + charts.table();
    return new Section(
        "calibration",
        "Can the probabilities be believed?",
        "First chart: of the predictions made with, say, 80%, about 80% should be right; then the"
            + " dots lie on the diagonal. Below it the model is too sure of itself, above it too"
            + " modest. The thin lines show how far chance alone may move a dot (95%); the small"
            + " numbers on top count the predictions. Second chart: how sure the model is, and where"
            + " its mistakes are.",
        body);
  }

  private static String figure(String svg, String caption) {
    return "<figure><figcaption>" + caption + "</figcaption>\n" + svg + "</figure>\n";
  }

  private String reliability() {
    Plot plot = new Plot(PLOT_HEIGHT, from, 1, 0, 1);
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      plot.gridY(tenth / 10.0, percent(tenth / 10.0));
    }
    plot.line("diagonal", plot.x(from), plot.y(from), plot.x(1), plot.y(1));
    for (ReliabilityBin bin : bins) {
      double middle = (bin.from() + bin.to()) / 2;
      plot.text("count mid", plot.x(middle), plot.y(1) - 8, shortCount(bin.sentences()));
      if (bin.sentences() > 0) {
        double[] range = wilson(bin.correct(), bin.sentences());
        double x = plot.x(bin.meanProbability());
        plot.line("whisker", x, plot.y(range[0]), x, plot.y(range[1]));
        plot.dot("point", bin.meanProbability(), bin.accuracy(), 4.5, tooltip(bin));
      }
    }
    ticks(plot);
    return plot.titles("probability of the predicted label", "share that is right")
        .svg("Reliability diagram; the table below holds its numbers");
  }

  private String distribution() {
    int most = bins.stream().mapToInt(ReliabilityBin::sentences).max().orElseThrow();
    double step = Ticks.step(most, 5);
    double top = Math.ceil(most / step) * step;
    Plot plot = new Plot(PLOT_HEIGHT, from, 1, 0, top);
    for (int i = 0; i * step <= top; i++) {
      plot.gridY(i * step, shortCount((int) Math.round(i * step)));
    }
    for (ReliabilityBin bin : bins) {
      plot.bar("right", bin.from(), bin.to(), 0, bin.correct(), tooltip(bin));
      plot.bar("wrong", bin.from(), bin.to(), bin.correct(), bin.sentences(), tooltip(bin));
    }
    ticks(plot);
    return plot.titles("probability of the predicted label", "sentences")
        .svg("Distribution of probabilities; the table below holds its numbers");
  }

  private void ticks(Plot plot) {
    plot.line("base", plot.x(from), plot.bottom(), plot.x(1), plot.bottom());
    for (int tenth = (int) Math.ceil(from * 10 - 1e-9); tenth <= 10; tenth++) {
      plot.tickX(tenth / 10.0, percent(tenth / 10.0));
    }
  }

  private String table() {
    StringBuilder rows = new StringBuilder();
    for (ReliabilityBin bin : bins) {
      boolean empty = bin.sentences() == 0;
      rows.append(
          Html.format(
              "<tr><th scope=\"row\">%s to %s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n",
              Html.percent(bin.from()),
              Html.percent(bin.to()),
              Html.count(bin.sentences()),
              empty ? "" : Html.percent(bin.meanProbability()),
              empty ? "" : Html.percent(bin.accuracy())));
    }
    return "<details><summary>The numbers of these charts</summary>\n<table class=\"scores\">\n"
        + "<thead><tr><th scope=\"col\">Probability</th><th scope=\"col\">Sentences</th>"
        + "<th scope=\"col\">Mean probability</th><th scope=\"col\">Right</th></tr></thead>\n"
        + "<tbody>\n"
        + rows
        + "</tbody></table></details>";
  }

  private static String tooltip(ReliabilityBin bin) {
    return Html.format(
        "%s to %s: %s sentences, %s of them right",
        Html.percent(bin.from()),
        Html.percent(bin.to()),
        Html.count(bin.sentences()),
        Html.percent(bin.accuracy()));
  }

  private static String percent(double share) {
    return Html.format("%.0f%%", 100 * share);
  }

  /** Fits a bin's width. */
  private static String shortCount(int count) {
    return count < 10_000 ? String.valueOf(count) : count / 1000 + "k";
  }

  /** The 95% interval of a share (Wilson 1927). */
  static double[] wilson(int hits, int n) {
    double z = 1.959964;
    double share = (double) hits / n;
    double scale = 1 + z * z / n;
    double center = (share + z * z / (2 * n)) / scale;
    double half = z / scale * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    return new double[] {Math.max(0, center - half), Math.min(1, center + half)};
  }
}
