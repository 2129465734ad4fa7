package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyModels;

class ModelEvaluatorTest {
  // Not in alphabetical order, which is that of the data's labels.
  private static final List<String> LABELS = List.of("NONE", "FAVOR", "AGAINST");
  private static StanceModel model;
  private static StanceModel withoutTargets;

  @BeforeAll
  static void createModels() {
    model = TinyModels.random(1, LABELS, List.of("iraq", "the troops"));
    withoutTargets = TinyModels.random(2, LABELS, List.of());
  }

  @AfterAll
  static void closeModels() {
    model.close();
    withoutTargets.close();
  }

  @Test
  void comparesWhatTheModelSaysWithTheLabels() throws UnsuitableDataException {
    Dataset data =
        dataset(
            sentence("1", "we go to iraq", "iraq", "FAVOR"),
            sentence("2", "not the troops!", "the troops", "AGAINST"),
            sentence("3", "they and we", "iraq", "NONE"));
    ModelEvaluation result = ModelEvaluator.evaluate(model, data);
    assertThat(result.scored()).extracting(Scored::id).containsExactly("1", "2", "3");
    for (int i = 0; i < 3; i++) {
      LabeledSentence sentence = data.sentences().get(i);
      Scored scored = result.scored().get(i);
      assertThat(scored.target()).isEqualTo(sentence.target());
      assertThat(LABELS.get(scored.gold())).isEqualTo(sentence.label());
      assertThat(scored.probabilities())
          .containsExactly(
              model.predict(sentence.text(), sentence.target()).probabilities(), offset(1e-6));
    }
    assertThat(result.evaluation().nll()).isEqualTo(Evaluation.of(LABELS, result.scored()).nll());
    assertThat(result.evaluation().byTarget()).containsOnlyKeys("iraq", "the troops");
    assertThat(result.notes()).isEmpty();
    assertThat(result.sentencesPerSecond() * result.seconds()).isEqualTo(3, offset(1e-9));
  }

  @Test
  void refusesALabelThatTheModelDoesNotKnow() {
    Dataset data =
        dataset(
            sentence("1", "we go", "iraq", "FAVOR"), sentence("x-7", "we go", "iraq", "UNCLEAR"));
    assertThatExceptionOfType(UnsuitableDataException.class)
        .isThrownBy(() -> ModelEvaluator.evaluate(model, data))
        .withMessage(
            "data.csv: sentence \"x-7\" has the label UNCLEAR, expected one of the model's labels"
                + " [NONE, FAVOR, AGAINST]");
  }

  @Test
  void refusesASentenceWithoutATargetIfTheModelNeedsOne() {
    assertThatExceptionOfType(UnsuitableDataException.class)
        .isThrownBy(
            () -> ModelEvaluator.evaluate(model, dataset(sentence("1", "we go", null, "FAVOR"))))
        .withMessageContaining("\"1\" has no target")
        .withMessageContaining("[iraq, the troops]");
  }

  @Test
  void keepsTargetsFromAModelWithoutThemAndSaysSo() throws UnsuitableDataException {
    ModelEvaluation result =
        ModelEvaluator.evaluate(
            withoutTargets, dataset(sentence("1", "we go to iraq", "iraq", "FAVOR")));
    assertThat(result.scored().get(0).probabilities())
        .containsExactly(withoutTargets.predict("we go to iraq").probabilities(), offset(1e-6));
    assertThat(result.evaluation().byTarget()).containsOnlyKeys("iraq");
    assertThat(result.notes())
        .containsExactly("the model has no targets; those of the data were not shown to it");
  }

  @Test
  void saysNothingOfTargetsIfThereAreNone() throws UnsuitableDataException {
    ModelEvaluation result =
        ModelEvaluator.evaluate(withoutTargets, dataset(sentence("1", "we go", null, "FAVOR")));
    assertThat(result.notes()).isEmpty();
    assertThat(result.evaluation().byTarget()).isEmpty();
  }

  @Test
  void namesTargetsThatWereNotInTheTrainingData() throws UnsuitableDataException {
    ModelEvaluation result =
        ModelEvaluator.evaluate(
            model,
            dataset(
                sentence("1", "we go", "iraq", "FAVOR"), sentence("2", "we go", "tax", "FAVOR")));
    assertThat(result.notes()).containsExactly("1 of 2 targets were not in the training data: tax");
  }

  @Test
  void listsWhatFailedAndScoresTheRest() throws UnsuitableDataException {
    ModelEvaluation result =
        ModelEvaluator.evaluate(
            model,
            dataset(
                sentence("1", "we go", " ", "FAVOR"), sentence("2", "we go", "iraq", "AGAINST")));
    assertThat(result.failed()).extracting(NotScored::id).containsExactly("1");
    assertThat(result.failed().get(0).reason()).contains("no target");
    assertThat(result.scored()).extracting(Scored::id).containsExactly("2");
    assertThat(result.evaluation().n()).isEqualTo(1);
  }

  @Test
  void refusesDataOfWhichNothingCanBeScored() {
    assertThatExceptionOfType(UnsuitableDataException.class)
        .isThrownBy(
            () -> ModelEvaluator.evaluate(model, dataset(sentence("1", "we go", " ", "FAVOR"))))
        .withMessageContaining("none of 1 sentences could be scored; \"1\": no target");
  }

  @Test
  void refusesNoData() {
    assertThatExceptionOfType(UnsuitableDataException.class)
        .isThrownBy(() -> ModelEvaluator.evaluate(model, dataset()))
        .withMessageContaining("found no sentence");
  }

  private static LabeledSentence sentence(
      String id, String text, @Nullable String target, String label) {
    return LabeledSentence.of(id, text, target, label);
  }

  private static Dataset dataset(LabeledSentence... sentences) {
    List<String> labels = List.of("AGAINST", "FAVOR", "NONE", "UNCLEAR");
    return Dataset.of("data.csv", labels, List.of(sentences));
  }
}
