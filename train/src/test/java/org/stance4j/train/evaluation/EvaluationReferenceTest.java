package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.evaluation.EvaluationAveraging;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Against the evaluation of ND4J. */
class EvaluationReferenceTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @ParameterizedTest
  @CsvSource({"3,50,1", "3,1000,2", "4,300,3", "7,700,4"})
  void agreesWithNd4j(int labelCount, int size, long seed) {
    List<String> labels = IntStream.range(0, labelCount).mapToObj(i -> "L" + i).toList();
    List<Scored> scored = Samples.random(labelCount, size, seed);
    Evaluation ours = Evaluation.of(labels, scored);
    org.nd4j.evaluation.classification.Evaluation theirs = nd4j(labels, scored);

    assertThat(ours.accuracy()).isEqualTo(theirs.accuracy(), CLOSE);
    assertThat(ours.macroF1()).isEqualTo(theirs.f1(EvaluationAveraging.Macro), CLOSE);
    assertThat(ours.macroRecall()).isEqualTo(theirs.recall(EvaluationAveraging.Macro), CLOSE);
    for (int i = 0; i < labelCount; i++) {
      ClassScores scores = ours.perClass().get(labels.get(i));
      assertThat(scores.precision()).isEqualTo(theirs.precision(i), CLOSE);
      assertThat(scores.recall()).isEqualTo(theirs.recall(i), CLOSE);
      assertThat(scores.f1()).isEqualTo(theirs.f1(i), CLOSE);
      for (int j = 0; j < labelCount; j++) {
        assertThat(ours.confusion()[i][j]).isEqualTo(theirs.getConfusion().getCount(i, j));
      }
    }
  }

  private static org.nd4j.evaluation.classification.Evaluation nd4j(
      List<String> labels, List<Scored> scored) {
    double[][] gold = new double[scored.size()][labels.size()];
    double[][] probabilities = new double[scored.size()][];
    for (int i = 0; i < gold.length; i++) {
      gold[i][scored.get(i).gold()] = 1;
      probabilities[i] = scored.get(i).probabilities();
    }
    var evaluation = new org.nd4j.evaluation.classification.Evaluation(labels);
    try (INDArray expected = Nd4j.createFromArray(gold);
        INDArray found = Nd4j.createFromArray(probabilities)) {
      evaluation.eval(expected, found);
    }
    return evaluation;
  }
}
