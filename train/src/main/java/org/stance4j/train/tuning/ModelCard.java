package org.stance4j.train.tuning;

import java.util.Locale;
import java.util.Map;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.Metric;
import org.stance4j.train.statistics.Interval;

/** Writes the model card (Mitchell et al. 2019) that goes into the model file. */
final class ModelCard {
  private ModelCard() {}

  static String write(TrainingReport report) {
    StringBuilder card = new StringBuilder();
    TrainingData data = report.data();
    card.append("# ").append(data.name()).append("\n\n");
    card.append("A ")
        .append(data.task())
        .append(" classifier of English sentences, labels ")
        .append(String.join(", ", data.labels()))
        .append(", fine-tuned from ")
        .append(report.encoder().name())
        .append(" with stance4j")
        .append(teacher(report.lessons()))
        .append(".\n\n");
    appendData(card, data);
    appendQuality(card, report);
    appendTraining(card, report);
    return card.append(use(data.hasTargets())).toString();
  }

  private static String teacher(Map<String, String> lessons) {
    String name = lessons.get("teacher");
    return name == null
        ? ""
        : (". On its sentences it learned the answers of the model %s, with the weight %s beside"
                + " the labels, and on %s texts without labels those answers alone")
            .formatted(name, lessons.get("teacherWeight"), lessons.get("unlabeledTexts"));
  }

  /** What a model is for, and how to load it. */
  static String use(boolean withTargets) {
    return """
        ## Use

        The model says what position a sentence conveys toward a target, whoever takes it in the
        sentence. It reads English. It was chosen and calibrated on the dev sentences named above:
        expect less on other sources, times and targets, and measure it there with `stance evaluate`
        before relying on it. Its probabilities mean what they say only on text like the dev
        sentences. Irony, quotations and positions that are implied are its weak points. It must not
        be used to judge persons.

        In Java:

        ```java
        // org.stance4j:stance4j-engine
        try (StanceModel model = StanceModel.load(Path.of("FILE.stance"))) {
          Prediction p = model.predict(TEXT);
        }
        ```
        """
        .replace("TEXT", withTargets ? "sentence, target" : "sentence");
  }

  private static void appendData(StringBuilder card, TrainingData data) {
    card.append("## Data\n\n");
    data.hashes()
        .forEach(
            (file, hash) ->
                card.append("- ").append(file).append(", SHA-256 ").append(hash).append('\n'));
    card.append("- ").append(data.train().size()).append(" sentences to train: ");
    card.append(counts(data.train().countByLabel())).append('\n');
    card.append("- ").append(data.dev().size()).append(" sentences for dev: ");
    card.append(counts(data.dev().countByLabel())).append("\n\n");
    if (data.hasTargets()) {
      card.append("Targets:\n\n");
      data.train().targets().stream()
          .limit(50)
          .forEach(target -> card.append("- ").append(target).append('\n'));
      if (data.train().targets().size() > 50) {
        card.append("- and ").append(data.train().targets().size() - 50).append(" more\n");
      }
      card.append('\n');
    }
  }

  private static String counts(Map<String, Integer> byLabel) {
    StringBuilder text = new StringBuilder();
    byLabel.forEach(
        (label, count) ->
            text.append(text.length() == 0 ? "" : ", ").append(label).append(' ').append(count));
    return text.toString();
  }

  private static void appendQuality(StringBuilder card, TrainingReport report) {
    Evaluation dev = report.dev();
    boolean stance = report.data().task().equals("stance");
    card.append("## Quality on dev\n\n| measure | value | 95 % interval |\n|---|---|---|\n");
    row(card, report, "macro-F1", Metric.MACRO_F1);
    row(card, report, "accuracy", Metric.ACCURACY);
    if (stance) {
      row(card, report, "Favg", Metric.FAVG);
    }
    row(card, report, "macro recall", Metric.MACRO_RECALL);
    row(card, report, "expected calibration error", Metric.ECE);
    row(card, report, "Brier score", Metric.BRIER);
    row(card, report, "negative log-likelihood", Metric.NLL);
    card.append("\n| label | precision | recall | F1 | sentences |\n|---|---|---|---|---|\n");
    dev.perClass()
        .forEach(
            (label, scores) ->
                card.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %.3f | %.3f | %.3f | %d |%n".replace("%n", "\n"),
                        label,
                        scores.precision(),
                        scores.recall(),
                        scores.f1(),
                        scores.support())));
    card.append("\nThe same sentences chose the epoch and set the temperature: slightly")
        .append(" optimistic. The intervals are of a bootstrap of these sentences; they tell")
        .append(" nothing of other sources, times or targets, nor of another training.\n\n");
  }

  private static void row(StringBuilder card, TrainingReport report, String name, Metric metric) {
    Interval interval =
        report.intervals() == null ? null : report.intervals().metrics().get(metric);
    card.append("| ")
        .append(name)
        .append(" | ")
        .append(TrainingReport.number(report.dev().value(metric)))
        .append(" | ")
        .append(
            interval == null
                ? ""
                : TrainingReport.number(interval.low())
                    + " to "
                    + TrainingReport.number(interval.high()))
        .append(" |\n");
  }

  private static void appendTraining(StringBuilder card, TrainingReport report) {
    TrainingOptions options = report.options();
    card.append("## Training\n\n")
        .append("AdamW, learning rate ")
        .append(options.learningRate())
        .append(" with linear warm-up and decay, batches of ")
        .append(options.batchSize())
        .append(", dropout ")
        .append(options.dropout())
        .append(", word table ")
        .append(options.trainWords() ? "trained" : "frozen")
        .append(options.frozenLayers() == 0 ? "" : ", lowest layers frozen: ")
        .append(options.frozenLayers() == 0 ? "" : options.frozenLayers())
        .append(", seed ")
        .append(options.seed())
        .append(". Best of up to ")
        .append(options.epochs())
        .append(" epochs: ")
        .append(report.history().bestEpoch())
        .append(". Temperature ")
        .append(TrainingReport.number(report.temperature()))
        .append(". Inputs up to ")
        .append(options.maxTokens())
        .append(" tokens.\n\n");
  }
}
