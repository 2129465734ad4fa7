package org.stance4j.train.tuning;

import java.util.List;
import java.util.Map;
import org.stance4j.datasets.Dataset;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.train.evaluation.Evaluation;

/** Writes the model card (Mitchell et al. 2019) of a mean of models. */
final class AverageCard {
  private AverageCard() {}

  static String write(
      ModelInfo model,
      List<String> parts,
      Map<String, String> hashes,
      Dataset dev,
      Evaluation quality,
      double temperature) {
    StringBuilder card = new StringBuilder();
    card.append("# ").append(model.name()).append("\n\n");
    card.append("A ")
        .append(model.task())
        .append(" classifier of English sentences, labels ")
        .append(String.join(", ", model.labels()))
        .append(". Its weights are the mean of those of ")
        .append(parts.size())
        .append(" models (Wortsman et al. 2022), taken with stance4j:\n\n");
    parts.forEach(part -> card.append("- ").append(part).append('\n'));
    card.append("\nTheir own cards say what they were trained on.\n\n## Data\n\n");
    hashes.forEach(
        (file, hash) ->
            card.append("- ").append(file).append(", SHA-256 ").append(hash).append('\n'));
    card.append("\n## Quality on ").append(dev.size()).append(" sentences of ");
    card.append(dev.name()).append("\n\n| measure | value |\n|---|---|\n");
    row(card, "macro-F1", quality.macroF1());
    row(card, "accuracy", quality.accuracy());
    row(card, "expected calibration error", quality.ece());
    row(card, "temperature", temperature);
    card.append(
        "\nThe same sentences set the temperature, and may have chosen the models: slightly");
    card.append(" optimistic.\n\n");
    return card.append(ModelCard.use(model.hasTargets())).toString();
  }

  private static void row(StringBuilder card, String name, double value) {
    card.append("| ").append(name).append(" | ");
    card.append(TrainingReport.number(value)).append(" |\n");
  }
}
