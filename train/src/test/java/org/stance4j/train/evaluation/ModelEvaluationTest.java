package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelEvaluationTest {
  private final List<Scored> scored =
      List.of(
          Samples.scored("right", null, 0, 0.9, 0.1),
          Samples.scored("unsure", null, 0, 0.4, 0.6),
          Samples.scored("sure", null, 1, 0.9, 0.1),
          Samples.scored("as sure", null, 0, 0.1, 0.9));

  private final ModelEvaluation result =
      new ModelEvaluation(
          "stance",
          Evaluation.of(List.of("A", "B"), scored),
          scored,
          List.of(),
          List.of(),
          List.of(),
          1);

  @Test
  void worstAreTheSurestMistakes() {
    assertThat(result.worst(2)).extracting(Scored::id).containsExactly("sure", "as sure");
    assertThat(result.worst(0)).isEmpty();
  }

  @Test
  void worstHoldsMistakesOnly() {
    assertThat(result.worst(10))
        .extracting(Scored::id)
        .containsExactly("sure", "as sure", "unsure");
  }
}
