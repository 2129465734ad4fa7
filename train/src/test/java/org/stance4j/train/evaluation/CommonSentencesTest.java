package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonSentencesTest {
  private static final List<String> LABELS = List.of("AGAINST", "FAVOR", "NONE");
  private static final List<String> TURNED = List.of("NONE", "AGAINST", "FAVOR");

  private final ModelEvaluation first =
      result(LABELS, scored("a", 0, 0.7, 0.2, 0.1), scored("b", 1, 0.5, 0.3, 0.2));
  private final ModelEvaluation second =
      result(TURNED, scored("b", 2, 0.2, 0.1, 0.7), scored("c", 0, 0.6, 0.3, 0.1));

  @Test
  void keepsWhatAllModelsScored() throws UnsuitableDataException {
    assertThat(CommonSentences.of("data", List.of(first, second)))
        .allSatisfy(
            result -> {
              assertThat(result.scored()).extracting(Scored::id).containsExactly("b");
              assertThat(result.evaluation().n()).isEqualTo(1);
            });
  }

  @Test
  void putsLabelsIntoTheOrderOfTheFirstModel() throws UnsuitableDataException {
    ModelEvaluation turned = CommonSentences.of("data", List.of(first, second)).get(1);
    assertThat(turned.evaluation().labels()).isEqualTo(LABELS);
    assertThat(turned.scored().get(0).gold()).isEqualTo(1);
    assertThat(turned.scored().get(0).probabilities()).containsExactly(0.1, 0.7, 0.2);
    assertThat(turned.evaluation().nll()).isEqualTo(-Math.log(0.7), within(1e-12));
  }

  @Test
  void refusesOtherLabels() {
    ModelEvaluation other =
        result(List.of("AGAINST", "FAVOR", "NEUTRAL"), scored("b", 1, 0.5, 0.3, 0.2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommonSentences.of("data", List.of(first, other)))
        .withMessageContaining("NEUTRAL");
  }

  @Test
  void refusesModelsWithNothingInCommon() {
    ModelEvaluation other = result(LABELS, scored("z", 1, 0.5, 0.3, 0.2));
    assertThatExceptionOfType(UnsuitableDataException.class)
        .isThrownBy(() -> CommonSentences.of("data.csv", List.of(first, other)))
        .withMessage("data.csv: found no sentence that all models scored, expected at least one");
  }

  private static Scored scored(String id, int gold, double... probabilities) {
    return Samples.scored(id, null, gold, probabilities);
  }

  private static ModelEvaluation result(List<String> labels, Scored... scored) {
    List<Scored> all = List.of(scored);
    return new ModelEvaluation(
        "stance", Evaluation.of(labels, all), all, List.of(), List.of(), List.of(), 1);
  }
}
