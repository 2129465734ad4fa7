package org.stance4j.train.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.Outcome;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/** Runs a model over labelled sentences and compares. */
public final class ModelEvaluator {
  private static final int MOST_NAMED = 5;

  private ModelEvaluator() {}

  /**
   * Evaluates a model.
   *
   * <p>A model without targets is given none, even where the sentences have some; the results by
   * target are then still those of the sentences' targets, and a note says so. Another note names
   * targets that the model was not trained for.
   *
   * @throws UnsuitableDataException if a sentence has a label that the model does not know, or no
   *     target where the model needs one; if there is no sentence, or none could be scored
   */
  public static ModelEvaluation evaluate(StanceModel model, Dataset dataset)
      throws UnsuitableDataException {
    ModelInfo info = model.info();
    check(info, dataset);
    List<TextTarget> inputs =
        dataset.sentences().stream()
            .map(s -> SentenceInput.of(s, info.hasTargets(), info.marksSpans()))
            .toList();
    long start = System.nanoTime();
    List<Outcome> outcomes = model.predictAll(inputs);
    double seconds = (System.nanoTime() - start) / 1e9;
    return collect(info, dataset, outcomes, seconds);
  }

  private static void check(ModelInfo info, Dataset dataset) throws UnsuitableDataException {
    if (dataset.size() == 0) {
      throw new UnsuitableDataException(dataset.name(), "found no sentence, expected at least one");
    }
    for (LabeledSentence sentence : dataset.sentences()) {
      if (!info.labels().contains(sentence.label())) {
        throw new UnsuitableDataException(
            dataset.name(),
            "sentence \"%s\" has the label %s, expected one of the model's labels %s"
                .formatted(sentence.id(), sentence.label(), info.labels()));
      }
      if (info.hasTargets() && sentence.target() == null) {
        throw new UnsuitableDataException(
            dataset.name(),
            "sentence \"%s\" has no target, expected one, such as the model's targets %s"
                .formatted(sentence.id(), info.targets()));
      }
    }
  }

  private static ModelEvaluation collect(
      ModelInfo info, Dataset dataset, List<Outcome> outcomes, double seconds)
      throws UnsuitableDataException {
    List<Scored> scored = new ArrayList<>();
    List<NotScored> skipped = new ArrayList<>();
    List<NotScored> failed = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      LabeledSentence sentence = dataset.sentences().get(i);
      if (outcomes.get(i) instanceof Outcome.Scored s) {
        int gold = info.labels().indexOf(sentence.label());
        double[] probabilities = s.prediction().probabilities();
        scored.add(new Scored(sentence, gold, probabilities));
      } else if (outcomes.get(i) instanceof Outcome.Skipped s) {
        skipped.add(new NotScored(sentence.id(), s.reason()));
      } else if (outcomes.get(i) instanceof Outcome.Failed f) {
        failed.add(new NotScored(sentence.id(), f.reason()));
      }
    }
    if (scored.isEmpty()) {
      NotScored first = failed.isEmpty() ? skipped.get(0) : failed.get(0);
      throw new UnsuitableDataException(
          dataset.name(),
          "none of %d sentences could be scored; \"%s\": %s"
              .formatted(outcomes.size(), first.id(), first.reason()));
    }
    Evaluation evaluation = Evaluation.of(info.labels(), scored);
    return new ModelEvaluation(
        info.task(), evaluation, scored, skipped, failed, notes(info, dataset), seconds);
  }

  private static List<String> notes(ModelInfo info, Dataset dataset) {
    if (!info.hasTargets()) {
      return dataset.targets().isEmpty()
          ? List.of()
          : List.of("the model has no targets; those of the data were not shown to it");
    }
    List<String> unseen =
        dataset.targets().stream().filter(target -> !info.targets().contains(target)).toList();
    if (unseen.isEmpty()) {
      return List.of();
    }
    String named = String.join(", ", unseen.subList(0, Math.min(MOST_NAMED, unseen.size())));
    return List.of(
        "%d of %d targets were not in the training data: %s%s"
            .formatted(
                unseen.size(),
                dataset.targets().size(),
                named,
                unseen.size() > MOST_NAMED ? ", ..." : ""));
  }
}
