package org.stance4j.train.crossval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetException;
import org.stance4j.datasets.Fold;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.datasets.Splits;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.ModelEvaluator;
import org.stance4j.train.evaluation.NotScored;
import org.stance4j.train.evaluation.Scored;
import org.stance4j.train.tuning.DivergedException;
import org.stance4j.train.tuning.FineTuner;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;
import org.stance4j.train.tuning.TrainingOptions;
import org.stance4j.train.tuning.TrainingResult;

/**
 * Trains a model for each fold and measures it on the sentences that the fold holds out.
 *
 * <p>Every model starts from the same encoder with the same options and the same seed. Its epoch is
 * chosen, and its probabilities are calibrated, on a dev part of the sentences that it may learn
 * from, so the held-out ones have no say in either. Same data, options and encoder give the same
 * result, whatever the number of threads. Use an instance from one thread.
 */
public final class CrossValidation {
  private final EncoderWeights encoder;
  private final TrainingOptions options;
  private final double devFraction;
  private final CrossValidationListener listener;

  /**
   * A cross-validation with these options; {@code listener} is told of the progress.
   *
   * @param devFraction how much of what may be learned from is set apart for dev, between 0 and 1
   */
  public CrossValidation(
      EncoderWeights encoder,
      TrainingOptions options,
      double devFraction,
      CrossValidationListener listener) {
    this.encoder = encoder;
    this.options = options;
    this.devFraction = devFraction;
    this.listener = listener;
  }

  /**
   * Trains and measures. Whether all folds can be trained is known before the first one is.
   *
   * @param rows the whole, for the order of the pooled sentences
   * @param folds at least two, cut from it
   * @throws IOException if a fold leaves too little to learn from, or the weights of the encoder
   *     cannot be read
   * @throws DivergedException if the learning rate is so high that numbers overflow
   */
  public CrossValidationResult run(Dataset rows, List<Fold> folds, CrossValidationTask task)
      throws IOException {
    List<TrainingData> trainings = new ArrayList<>();
    for (Fold fold : folds) {
      trainings.add(training(fold, task));
    }
    List<FoldResult> results = new ArrayList<>();
    for (int i = 0; i < folds.size(); i++) {
      TrainingListener told = listener.started(i + 1, folds.size(), folds.get(i), trainings.get(i));
      FoldResult result = measure(i + 1, folds.get(i), trainings.get(i), told);
      results.add(result);
      listener.finished(result, folds.size());
    }
    return new CrossValidationResult(results, pooled(rows, results, task));
  }

  private TrainingData training(Fold fold, CrossValidationTask task) throws IOException {
    String place = fold.rest().name() + ": fold " + fold.name() + " leaves too little: ";
    try {
      fold.rest().requireAtLeastTwoLabels();
    } catch (DatasetException e) {
      throw new IOException(
          place
              + "found "
              + e.problems().get(0).found()
              + ", expected at least two different labels to learn",
          e);
    }
    Splits splits = Splits.byGroup(fold.rest(), devFraction, options.seed());
    if (splits.dev().size() == 0) {
      throw new IOException(
          place
              + "found "
              + fold.rest().size()
              + " sentences in one group, expected at least two groups, one of them for dev");
    }
    return new TrainingData(
        "fold " + fold.name(),
        task.task(),
        task.labels(),
        splits.train(),
        splits.dev(),
        task.hasTargets(),
        Map.of());
  }

  private FoldResult measure(int number, Fold fold, TrainingData data, TrainingListener told)
      throws IOException {
    long start = System.nanoTime();
    TrainingResult trained = new FineTuner(encoder, options, told).train(data);
    try (StanceModel model = StanceModel.of(trained.model(), options.threads())) {
      ModelEvaluation evaluation = ModelEvaluator.evaluate(model, fold.heldOut());
      return new FoldResult(
          number,
          fold,
          data.train().size(),
          data.dev().size(),
          trained.bestEpoch(),
          evaluation,
          (System.nanoTime() - start) / 1e9);
    }
  }

  private static ModelEvaluation pooled(
      Dataset rows, List<FoldResult> results, CrossValidationTask task) {
    Map<String, Integer> places = new HashMap<>();
    for (LabeledSentence sentence : rows.sentences()) {
      places.put(sentence.id(), places.size());
    }
    List<Scored> scored = new ArrayList<>();
    List<NotScored> skipped = new ArrayList<>();
    List<NotScored> failed = new ArrayList<>();
    double seconds = 0;
    for (FoldResult result : results) {
      scored.addAll(result.evaluation().scored());
      skipped.addAll(result.evaluation().skipped());
      failed.addAll(result.evaluation().failed());
      seconds += result.evaluation().seconds();
    }
    scored.sort(Comparator.comparing(s -> places.get(s.id())));
    return new ModelEvaluation(
        task.task(),
        Evaluation.of(task.labels(), scored),
        scored,
        skipped,
        failed,
        List.of(),
        seconds);
  }
}
