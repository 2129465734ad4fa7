package org.stance4j.train.report;

import java.util.Arrays;
import java.util.List;
import org.stance4j.train.evaluation.TrainingHistory;
import org.stance4j.train.evaluation.TrainingHistory.Epoch;

/** How training went. */
final class LearningCurves {
  private static final int PLOT_HEIGHT = 150;
  private static final int MOST_EPOCH_TICKS = 10;

  private LearningCurves() {}

  static Section of(TrainingHistory history) {
    double[] losses = history.epochs().stream().mapToDouble(Epoch::trainLoss).toArray();
    double[] scores = history.epochs().stream().mapToDouble(Epoch::devMacroF1).toArray();
    String body =
        "<div class=\"charts\">\n"
            + curve("Loss in training", "training loss", losses, history.bestEpoch())
            + curve("Quality on the dev sentences", "macro F1", scores, history.bestEpoch())
            + "</div>";
    return new Section(
        "training",
        "How training went",
        "An epoch shows the model all training sentences once. The loss in training should fall. The"
            + " quality on the dev sentences, which the model does not learn from, should rise and"
            + " level out; where it falls while the loss goes on falling, the model learns its"
            + " sentences by heart. The full dot is the epoch that became the model.",
        body);
  }

  private static String curve(String caption, String what, double[] values, int best) {
    double most = Arrays.stream(values).max().orElseThrow();
    double step = Ticks.step(Math.max(most, 1e-3), 5);
    double top = Math.ceil(most / step - 1e-9) * step;
    int epochs = values.length;
    Plot plot = new Plot(PLOT_HEIGHT, 0.5, epochs + 0.5, 0, Math.max(top, step));
    for (int i = 0; i * step <= Math.max(top, step) + 1e-9; i++) {
      plot.gridY(i * step, Html.format("%.1f", i * step));
    }
    for (int i = 1; i < epochs; i++) {
      plot.line("curve", plot.x(i), plot.y(values[i - 1]), plot.x(i + 1), plot.y(values[i]));
    }
    int every = (epochs + MOST_EPOCH_TICKS - 1) / MOST_EPOCH_TICKS;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      String number = Html.number(values[epoch - 1]);
      boolean isBest = epoch == best;
      plot.dot(isBest ? "point" : "ring", epoch, values[epoch - 1], isBest ? 5 : 3.5, number);
      if (isBest) {
        plot.text("label mid", plot.x(epoch), plot.y(values[epoch - 1]) - 9, number);
      }
      if ((epoch - 1) % every == 0) {
        plot.tickX(epoch, String.valueOf(epoch));
      }
    }
    plot.titles("epoch", what);
    return "<figure><figcaption>"
        + caption
        + "</figcaption>\n"
        + plot.svg(caption + ", epoch by epoch: " + numbers(values))
        + "</figure>\n";
  }

  private static List<String> numbers(double[] values) {
    return Arrays.stream(values).mapToObj(Html::number).toList();
  }
}
