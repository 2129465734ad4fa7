package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stance4j.train.statistics.Bootstrap;
import org.stance4j.train.statistics.Interval;
import org.stance4j.train.statistics.McNemar;
import org.stance4j.train.statistics.PairedBootstrap;

class ModelComparisonTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 42);
  private static final double[] FIRST = {1, 0, 0};
  private static final double[] SECOND = {0, 1, 0};

  /** Right on 150 of 200 sentences, of both labels alike. */
  private final ModelReport good = report("stance", 150, BOOTSTRAP);

  private final ModelReport better = report("stance", 190, BOOTSTRAP);

  @Test
  void aClearDifferenceIsFound() {
    ModelComparison comparison = ModelComparison.of(good, better);
    assertThat(comparison.difference(Metric.MACRO_F1)).isEqualTo(0.2, within(1e-12));
    PairedBootstrap macroF1 = comparison.bootstraps().get(Metric.MACRO_F1);
    assertThat(macroF1.pValue()).isEqualTo(2 / 1001.0, within(1e-12));
    // 40 of 200 are right in the second only: 0.2 with a standard error of sqrt(0.2 * 0.8 / 200).
    assertThat(macroF1.interval().low()).isCloseTo(0.2 - 1.96 * 0.0283, within(0.01));
    assertThat(macroF1.interval().high()).isCloseTo(0.2 + 1.96 * 0.0283, within(0.01));
    assertThat(comparison.mcNemar()).isEqualTo(new McNemar(0, 40));
  }

  @Test
  void aModelDoesNotDifferFromItself() {
    ModelComparison comparison = ModelComparison.of(good, good);
    assertThat(comparison.difference(Metric.FAVG)).isZero();
    assertThat(comparison.bootstraps().get(Metric.FAVG))
        .isEqualTo(new PairedBootstrap(new Interval(0, 0), 1));
    assertThat(comparison.mcNemar().pValue()).isEqualTo(1);
  }

  @Test
  void favgIsComparedOfStanceOnly() {
    assertThat(ModelComparison.of(good, better).metrics())
        .containsExactly(Metric.MACRO_F1, Metric.FAVG);
    ModelReport sentiment = report("sentiment", 150, BOOTSTRAP);
    assertThat(ModelComparison.of(sentiment, sentiment).bootstraps())
        .containsOnlyKeys(Metric.MACRO_F1);
  }

  @Test
  void withoutIntervalsTheDifferenceAndTheTestRemain() {
    ModelComparison comparison =
        ModelComparison.of(report("stance", 150, null), report("stance", 190, null));
    assertThat(comparison.bootstraps()).isEmpty();
    assertThat(comparison.difference(Metric.MACRO_F1)).isEqualTo(0.2, within(1e-12));
    assertThat(comparison.mcNemar()).isEqualTo(new McNemar(0, 40));
  }

  @Test
  void refusesOtherSentences() {
    List<Scored> other = List.of(Samples.scored("other", null, 0, FIRST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelComparison.of(good, report("stance", other, null)))
        .withMessageContaining("not evaluated on the same sentences");
  }

  private static ModelReport report(String task, int right, @Nullable Bootstrap bootstrap) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int gold = i % 2;
      boolean saysFirst = (gold == 0) == (i < right);
      scored.add(Samples.scored("s" + i, null, gold, saysFirst ? FIRST : SECOND));
    }
    return report(task, scored, bootstrap);
  }

  private static ModelReport report(
      String task, List<Scored> scored, @Nullable Bootstrap bootstrap) {
    Evaluation evaluation = Evaluation.of(Samples.STANCES, scored);
    ModelEvaluation result =
        new ModelEvaluation(task, evaluation, scored, List.of(), List.of(), List.of(), 1);
    return ModelReport.of("model", "model.stance", result, bootstrap);
  }
}
