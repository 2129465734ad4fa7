package org.stance4j.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Against sums in plain doubles. */
class ConsistentLossTest {
  private static final ActivationSoftmax SOFTMAX = new ActivationSoftmax();

  /** Logarithms of probabilities: softmax gives them back. Rows 0 and 2 are a pair, 1 and 3 too. */
  private static final double[][] P = {{0.5, 0.5}, {0.9, 0.1}, {0.25, 0.75}, {0.9, 0.1}};

  private static final double[][] LABELS = {{1, 0}, {0, 1}, {1, 0}, {0, 1}};

  @Test
  void addsTheMeanDivergenceOfEachPair() {
    double crossEntropy = -Math.log(0.5) - Math.log(0.25) - 2 * Math.log(0.1);
    double there = 0.5 * Math.log(0.5 / 0.25) + 0.5 * Math.log(0.5 / 0.75);
    double back = 0.25 * Math.log(0.25 / 0.5) + 0.75 * Math.log(0.75 / 0.5);
    double expected = crossEntropy + 3 * (there + back) / 2;
    assertThat(score(3, P, false)).isEqualTo(expected, within(1e-9));
    assertThat(score(3, P, true)).isEqualTo(expected / 4, within(1e-9));
  }

  @Test
  void likeAnswersCostNothingMore() {
    double[][] same = {P[0], P[1], P[0], P[1]};
    INDArray logits = logits(same);
    double plain = new LossMCXENT().computeScore(Nd4j.create(LABELS), logits, SOFTMAX, null, false);
    assertThat(score(3, same, false)).isEqualTo(plain, within(1e-9));
  }

  @Test
  void answersWithoutDoubtHaveAFiniteLoss() {
    INDArray logits = Nd4j.create(new double[][] {{800, -800}, {-800, 800}});
    INDArray labels = Nd4j.create(new double[][] {{1, 0}, {1, 0}});
    ConsistentLoss loss = new ConsistentLoss(null, 1);
    assertThat(loss.computeScore(labels, logits, SOFTMAX, null, true)).isFinite();
    assertThat(loss.computeGradient(labels, logits, SOFTMAX, null).sumNumber().doubleValue())
        .isFinite();
  }

  private static double score(double weight, double[][] probabilities, boolean average) {
    return new ConsistentLoss(null, weight)
        .computeScore(Nd4j.create(LABELS), logits(probabilities), SOFTMAX, null, average);
  }

  private static INDArray logits(double[][] probabilities) {
    double[][] logits = new double[probabilities.length][2];
    for (int i = 0; i < logits.length; i++) {
      for (int l = 0; l < 2; l++) {
        logits[i][l] = Math.log(probabilities[i][l]);
      }
    }
    return Nd4j.create(logits);
  }
}
