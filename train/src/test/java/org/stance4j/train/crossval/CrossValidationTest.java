package org.stance4j.train.crossval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.Fold;
import org.stance4j.datasets.Folds;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.testing.TinyEncoders;
import org.stance4j.engine.weights.PretrainedEncoder;
import org.stance4j.train.ToyData;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.Scored;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;
import org.stance4j.train.tuning.TrainingOptions;

class CrossValidationTest {
  private static final CrossValidationTask STANCE =
      new CrossValidationTask("stance", ToyData.LABELS, true);

  @TempDir Path folder;

  private final Dataset rows = ToyData.dataset("toy.csv", ToyData.all());

  @Test
  void everySentenceIsScoredOnceByTheModelOfItsFold() throws IOException {
    List<Fold> folds = Folds.byGroup(rows, 3, 1);
    CrossValidationResult result = run(folds, 2, CrossValidationListener.NONE);
    assertThat(result.pooled().scored())
        .extracting(Scored::id)
        .containsExactlyElementsOf(ids(rows));
    for (int i = 0; i < 3; i++) {
      FoldResult fold = result.folds().get(i);
      assertThat(fold.evaluation().scored())
          .extracting(Scored::id)
          .containsExactlyElementsOf(ids(folds.get(i).heldOut()));
      assertThat(fold.trainSentences() + fold.devSentences()).isEqualTo(folds.get(i).rest().size());
      int number = i + 1;
      ids(folds.get(i).heldOut())
          .forEach(id -> assertThat(result.foldById()).containsEntry(id, number));
    }
  }

  @Test
  void threadsDoNotMatter() throws IOException {
    List<Fold> folds = Folds.byGroup(rows, 2, 1);
    List<Scored> one = run(folds, 1, CrossValidationListener.NONE).pooled().scored();
    List<Scored> three = run(folds, 3, CrossValidationListener.NONE).pooled().scored();
    for (int i = 0; i < one.size(); i++) {
      assertThat(three.get(i).probabilities()).containsExactly(one.get(i).probabilities());
    }
  }

  @Test
  void noModelLearnsOrChoosesByWhatItIsMeasuredOn() throws IOException {
    List<TrainingData> seen = new ArrayList<>();
    List<Fold> folds = Folds.byTarget(rows);
    run(
        folds,
        2,
        new CrossValidationListener() {
          @Override
          public TrainingListener started(int number, int count, Fold fold, TrainingData data) {
            seen.add(data);
            return TrainingListener.NONE;
          }
        });
    assertThat(seen).hasSize(2);
    for (int i = 0; i < 2; i++) {
      TrainingData data = seen.get(i);
      assertThat(data.train().targets()).isEqualTo(data.dev().targets()).hasSize(1);
      assertThat(folds.get(i).heldOut().targets())
          .doesNotContainAnyElementsOf(data.train().targets());
    }
  }

  @Test
  void aFoldThatLeavesOneLabelIsKnownBeforeAnyTraining() {
    List<LabeledSentence> few =
        List.of(
            LabeledSentence.of("1", "we praise", "tax", "FAVOR"),
            LabeledSentence.of("2", "they blame", "war", "AGAINST"),
            LabeledSentence.of("3", "they mention", "war", "NONE"));
    Dataset lopsided = ToyData.dataset("few.csv", few);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                crossValidation(1, CrossValidationListener.NONE)
                    .run(lopsided, Folds.byTarget(lopsided), STANCE))
        .withMessageContaining("few.csv: fold war leaves too little: found only the label FAVOR");
  }

  @Test
  void meanAndStandardDeviationAreThoseOfASample() {
    CrossValidationResult result =
        new CrossValidationResult(
            List.of(accuracy(1, 0.5), accuracy(2, 0.75), accuracy(3, 1)),
            accuracy(0, 1).evaluation());
    assertThat(result.mean(Evaluation::accuracy)).isCloseTo(0.75, within(1e-12));
    assertThat(result.standardDeviation(Evaluation::accuracy)).isCloseTo(0.25, within(1e-12));
  }

  /** Four sentences of which some are right. */
  private static FoldResult accuracy(int number, double share) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double right = i < 4 * share ? 1 : 0;
      LabeledSentence sentence =
          new LabeledSentence(number + "-" + i, "t", null, "A", null, null, null, null, null, null);
      scored.add(new Scored(sentence, 0, new double[] {right, 1 - right}));
    }
    return new FoldResult(
        number,
        new Fold("" + number, ToyData.train(), ToyData.dev()),
        4,
        1,
        1,
        new org.stance4j.train.evaluation.ModelEvaluation(
            "stance",
            Evaluation.of(List.of("A", "B"), scored),
            scored,
            List.of(),
            List.of(),
            List.of(),
            1),
        1);
  }

  private CrossValidationResult run(List<Fold> folds, int threads, CrossValidationListener listener)
      throws IOException {
    return crossValidation(threads, listener).run(rows, folds, STANCE);
  }

  private CrossValidation crossValidation(int threads, CrossValidationListener listener)
      throws IOException {
    Path encoder = folder.resolve("tiny");
    if (!Files.exists(encoder)) {
      TinyEncoders.writeFolder(Files.createDirectory(encoder));
    }
    TrainingOptions options =
        TrainingOptions.builder()
            .epochs(1)
            .batchSize(16)
            .maxTokens(16)
            .learningRate(1e-3)
            .threads(threads)
            .build();
    return new CrossValidation(PretrainedEncoder.load(encoder.toString()), options, 0.2, listener);
  }

  private static List<String> ids(Dataset data) {
    return data.sentences().stream().map(LabeledSentence::id).toList();
  }
}
