package org.stance4j.train.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.model.ModelWriter;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.train.ToyData;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluator;
import org.stance4j.train.evaluation.TrainingHistory;
import org.stance4j.train.evaluation.UnsuitableDataException;

/** A tiny encoder learns toy data. */
class FineTunerTest extends ToyTuning {
  private static TrainingResult learned;

  @TempDir Path folder;

  @BeforeAll
  static void learn() throws IOException {
    learned = train(options().epochs(20).patience(20).dropout(0), data());
  }

  @Test
  void learnsWhatFollowsFromSentenceAndTargetTogether() {
    assertThat(learned.dev().macroF1()).isGreaterThanOrEqualTo(0.9);
    assertThat(learned.model().info().targets()).containsExactly("tax", "war");
  }

  @Test
  void theModelRemembersHowItsTrainingWent() {
    TrainingHistory history = TrainingHistory.of(learned.model().info().provenance()).orElseThrow();
    assertThat(history.bestEpoch()).isEqualTo(learned.bestEpoch());
    assertThat(history.epochs()).hasSameSizeAs(learned.epochs());
    for (int i = 0; i < history.epochs().size(); i++) {
      assertThat(history.epochs().get(i).trainLoss())
          .isEqualTo(learned.epochs().get(i).trainLoss(), within(1e-4));
      assertThat(history.epochs().get(i).devMacroF1())
          .isEqualTo(learned.epochs().get(i).devMacroF1(), within(1e-4));
    }
  }

  @Test
  void withoutTargetsItCannotTellForFromAgainst() throws IOException {
    TrainingData data = data(ToyData.train(), ToyData.dev(), false);
    TrainingResult result = train(options().epochs(8).patience(8), data);
    assertThat(result.dev().macroF1()).isLessThan(0.8);
    assertThat(result.model().info().hasTargets()).isFalse();
  }

  @Test
  void sentimentOfSentencesIsLearnedWithoutTargets() throws IOException {
    TrainingData data =
        new TrainingData(
            "moods",
            "sentiment",
            ToyData.LABELS,
            byVerb(ToyData.train()),
            byVerb(ToyData.dev()),
            false,
            Map.of());
    TrainingResult result = train(options().epochs(8).patience(8), data);
    assertThat(result.dev().macroF1()).isGreaterThanOrEqualTo(0.9);
    assertThat(result.model().info().task()).isEqualTo("sentiment");
    assertThat(result.model().info().targets()).isEmpty();
  }

  private static Dataset byVerb(Dataset data) {
    List<LabeledSentence> sentences =
        data.sentences().stream()
            .map(s -> LabeledSentence.of(s.id(), s.text(), null, mood(s.text())))
            .toList();
    return ToyData.dataset(data.name(), sentences);
  }

  private static String mood(String text) {
    return text.contains("praise") ? "FAVOR" : text.contains("blame") ? "AGAINST" : "NONE";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theSameSeedGivesTheSameFileForAnyNumberOfThreads(int threads) throws IOException {
    TrainingOptions.Builder options = options().unrelatedTargets(0.5);
    Path expected = write("expected.stance", train(options.threads(2), data()));
    Path found = write("found.stance", train(options.threads(threads), data()));
    assertThat(found).hasSameBinaryContentAs(expected);
  }

  private Path write(String name, TrainingResult result) throws IOException {
    Path file = folder.resolve(name);
    ModelWriter.write(result.model(), file);
    return file;
  }

  /** The way that a backend without host memory takes. */
  @Test
  void kernelsOfNd4jOperationsTrainAndScoreToTheSameAnswers() throws IOException {
    TrainingOptions.Builder options = options().unrelatedTargets(0.5);
    TrainingResult expected = train(options, data());
    String before = System.setProperty("stance4j.kernels", "nd4j");
    try {
      TrainingResult found = train(options, data());
      assertThat(found.model().info().provenance()).containsEntry("kernels", "nd4j");
      try (StanceModel model = StanceModel.of(found.model(), 1)) {
        Evaluation scored = ModelEvaluator.evaluate(model, ToyData.dev()).evaluation();
        assertThat(scored.confusion()).isDeepEqualTo(expected.dev().confusion());
        assertThat(scored.nll()).isEqualTo(expected.dev().nll(), within(1e-2));
      }
    } finally {
      if (before == null) {
        System.clearProperty("stance4j.kernels");
      } else {
        System.setProperty("stance4j.kernels", before);
      }
    }
  }

  @Test
  void anotherSeedGivesOtherParameters() throws IOException {
    TrainingOptions.Builder options = options().epochs(1);
    float[] one = params(train(options.seed(1), data()));
    float[] two = params(train(options.seed(2), data()));
    assertThat(Arrays.equals(two, one)).isFalse();
  }

  @Test
  void theBestEpochIsReported() {
    List<Double> scores =
        learned.epochs().stream().map(TrainingListener.EpochReport::devMacroF1).toList();
    double best = scores.stream().mapToDouble(f1 -> f1).max().orElseThrow();
    assertThat(learned.dev().macroF1()).isEqualTo(best);
    assertThat(learned.bestEpoch()).isEqualTo(scores.indexOf(best) + 1);
    assertThat(learned.epochs().get(learned.bestEpoch() - 1).best()).isTrue();
  }

  /** The model of a training that went on after its best epoch, loaded, is that of the report. */
  @Test
  void theModelIsThatOfTheBestEpoch() throws IOException, UnsuitableDataException {
    assertThat(learned.epochs()).hasSizeGreaterThan(learned.bestEpoch());
    try (StanceModel model = StanceModel.load(write("best.stance", learned), 1)) {
      Evaluation found = ModelEvaluator.evaluate(model, ToyData.dev()).evaluation();
      assertThat(found.macroF1()).isEqualTo(learned.dev().macroF1());
      assertThat(found.nll()).isEqualTo(learned.dev().nll(), within(1e-5));
      assertThat(found.ece()).isEqualTo(learned.dev().ece(), within(1e-5));
      assertThat(found.confusion()).isDeepEqualTo(learned.dev().confusion());
    }
  }

  @Test
  void theTemperatureMakesTheDevSentencesNoLessLikely() {
    double temperature = learned.model().info().temperature();
    double uncalibrated = learned.epochs().get(learned.bestEpoch() - 1).devNll();
    assertThat(temperature).isPositive().isNotEqualTo(1);
    assertThat(learned.dev().nll()).isLessThan(uncalibrated);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void trainingStopsAfterEpochsWithoutABetterScore(int patience) throws IOException {
    // A learning rate too low to change any prediction: the first epoch stays the best.
    TrainingResult result =
        train(options().epochs(9).learningRate(1e-9).patience(patience), data());
    assertThat(result.epochs()).hasSize(1 + patience);
    assertThat(result.bestEpoch()).isEqualTo(1);
    assertThat(result.epochs())
        .extracting(TrainingListener.EpochReport::best)
        .startsWith(true)
        .endsWith(false);
  }

  @ParameterizedTest
  @CsvSource({"1e6, 8", "1e30, 8", "1e38, 64", "1e300, 64"})
  void aLearningRateFarTooHighIsNamedOrSurvived(double rate, int batchSize) throws IOException {
    TrainingOptions.Builder options = options().learningRate(rate).batchSize(batchSize);
    try {
      assertThat(train(options, data()).dev().nll()).isFinite();
    } catch (DivergedException e) {
      assertThat(e).hasMessageContaining("try a lower learning rate than " + rate);
    }
  }

  @Test
  void numbersThatOverflowAreNamed() {
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> train(options().learningRate(1e38).warmupShare(0), data()))
        .withMessageEndingWith("; try a lower learning rate than 1.0E38");
  }

  @Test
  void inputsLongerThanTheEncoderTakesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(options().maxTokens(33), data()))
        .withMessage("maxTokens is 33, but encoder " + encoder.name() + " takes at most 32");
  }

  @Test
  void thePlanCountsStepsAndTruncatedSentences() throws IOException {
    TrainingListener.TrainingPlan[] plan = new TrainingListener.TrainingPlan[1];
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(TrainingPlan started) {
            plan[0] = started;
          }
        };
    // "[CLS] we praise the plan [SEP] tax [SEP]" has eight tokens; no object has more than one.
    train(options().maxTokens(7).epochs(1), data(), listener);
    assertThat(plan[0]).isEqualTo(new TrainingListener.TrainingPlan(42, 18, 42, 1, 6));
    train(options().maxTokens(8).epochs(1), data(), listener);
    assertThat(plan[0].truncated()).isZero();
  }

  @Test
  void aLabelOfDevThatTrainDoesNotHaveCountsAsMissed() throws IOException {
    Dataset train =
        ToyData.dataset(
            "no NONE",
            ToyData.train().sentences().stream().filter(s -> !s.label().equals("NONE")).toList());
    TrainingResult result =
        train(options().balancedClasses(true), data(train, ToyData.dev(), true));
    assertThat(result.model().info().labels()).containsExactlyElementsOf(ToyData.LABELS);
    assertThat(result.dev().perClass().get("NONE").support()).isEqualTo(6);
  }

  @Test
  void aLabelThatTheModelIsNotToHaveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TrainingData(
                    "toy",
                    "stance",
                    List.of("FAVOR", "AGAINST"),
                    ToyData.train(),
                    ToyData.dev(),
                    true,
                    Map.of()))
        .withMessageContaining("has label 'NONE', expected one of [FAVOR, AGAINST]");
  }

  @Test
  void cardAndProvenanceTellHowTheModelCameAbout() {
    assertThat(learned.model().info().provenance())
        .containsEntry("seed", "42")
        .containsEntry("epochs", "20")
        .containsEntry("bestEpoch", Integer.toString(learned.bestEpoch()))
        .containsEntry("trainSentences", "42")
        .containsEntry("dev.macroF1", TrainingReport.number(learned.dev().macroF1()));
    assertThat(learned.model().info().card())
        .contains("- 42 sentences to train: FAVOR 14, AGAINST 14, NONE 14")
        .contains("- 18 sentences for dev: FAVOR 6, AGAINST 6, NONE 6")
        .contains("seed 42. Best of up to 20 epochs: " + learned.bestEpoch() + ".");
  }

  @Test
  void theMeanOfTheWeightsLearnsAsWell() throws IOException {
    TrainingResult result =
        train(options().epochs(20).patience(20).dropout(0).averaging(0.9), data());
    assertThat(result.dev().macroF1()).isGreaterThanOrEqualTo(0.9);
    assertThat(result.model().params()).isNotEqualTo(learned.model().params());
  }

  @Test
  void smoothedLabelsAskForLessCertainty() throws IOException {
    TrainingResult smoothed =
        train(options().epochs(20).patience(20).dropout(0).labelSmoothing(0.3), data());
    double loss = learned.epochs().get(learned.epochs().size() - 1).trainLoss();
    double smoothedLoss = smoothed.epochs().get(smoothed.epochs().size() - 1).trainLoss();
    // The least loss that is possible: the entropy of 0.8, 0.1, 0.1.
    assertThat(smoothedLoss).isGreaterThan(0.639).isGreaterThan(loss);
    assertThat(smoothed.dev().macroF1()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void likeAnswersUnderDropoutAreLearnt() throws IOException {
    TrainingResult result =
        train(options().epochs(20).patience(20).dropout(0.1).consistency(1), data());
    assertThat(result.dev().macroF1()).isGreaterThanOrEqualTo(0.75);
    assertThat(result.model().info().provenance()).containsEntry("consistency", "1.0");
  }

  @Test
  void harderBatchesAreLearnt() throws IOException {
    TrainingResult result =
        train(options().epochs(20).patience(20).dropout(0).adversarial(0.02), data());
    assertThat(result.dev().macroF1()).isGreaterThanOrEqualTo(0.75);
    assertThat(result.epochs().get(0).trainLoss())
        .isGreaterThan(learned.epochs().get(0).trainLoss());
    assertThat(result.model().info().provenance()).containsEntry("adversarial", "0.02");
  }

  @Test
  void adversarialStepsNeedALayerThatIsTrained() {
    assertThatThrownBy(() -> train(options().frozenLayers(2).adversarial(0.05), data()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("adversarial steps move what a trained layer gets, but all layers are frozen");
  }
}
