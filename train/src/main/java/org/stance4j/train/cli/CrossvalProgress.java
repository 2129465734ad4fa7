package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance4j.datasets.Fold;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.train.crossval.CrossValidationListener;
import org.stance4j.train.crossval.FoldResult;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;

/**
 * Tells a person how a cross-validation goes: how each fold is trained, and a line of its result.
 */
final class CrossvalProgress implements CrossValidationListener {
  private final PrintWriter err;
  private final boolean byTarget;

  CrossvalProgress(PrintWriter err, boolean byTarget) {
    this.err = err;
    this.byTarget = byTarget;
  }

  @Override
  public TrainingListener started(int number, int folds, Fold fold, TrainingData data) {
    err.printf(
        Locale.ROOT,
        "%s: %d sentences held out%n",
        name(number, folds, fold),
        fold.heldOut().size());
    noteKnownTexts(fold);
    return TrainingProgress.to(err, data);
  }

  /** Where a target is left out its texts may be in the data with other targets. */
  private void noteKnownTexts(Fold fold) {
    Set<String> known = texts(fold.rest().sentences());
    long seen = fold.heldOut().sentences().stream().filter(s -> known.contains(s.text())).count();
    if (seen > 0) {
      err.printf(
          Locale.ROOT,
          "note: the texts of %d of them are among the others too, with other targets%n",
          seen);
    }
  }

  private static Set<String> texts(List<LabeledSentence> sentences) {
    return sentences.stream().map(LabeledSentence::text).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void finished(FoldResult result, int folds) {
    Evaluation evaluation = result.evaluation().evaluation();
    String favg =
        result.evaluation().hasFavg()
            ? String.format(Locale.ROOT, "Favg %.3f, ", evaluation.favg())
            : "";
    long seconds = Math.round(result.seconds());
    err.printf(
        Locale.ROOT,
        "%s: macro-F1 %.3f, %saccuracy %.3f, calibration error %.3f, %d:%02d%n",
        name(result.number(), folds, result.fold()),
        evaluation.macroF1(),
        favg,
        evaluation.accuracy(),
        evaluation.ece(),
        seconds / 60,
        seconds % 60);
    err.flush();
  }

  private String name(int number, int folds, Fold fold) {
    String name = "fold " + number + " of " + folds;
    return byTarget ? name + " (" + TextTable.oneLine(fold.name()) + ")" : name;
  }
}
