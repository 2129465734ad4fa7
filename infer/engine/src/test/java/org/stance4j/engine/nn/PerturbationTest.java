package org.stance4j.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.Nd4jKernels;
import org.stance4j.engine.math.Sequences;

/** Against numbers worked out by hand. */
class PerturbationTest {
  /** Two sequences of two tokens and one; their vectors have lengths 5 and 10. */
  private static final double[][] INPUT = {{3, 0}, {0, 4}, {6, 8}};

  /** Of lengths 2 and 0. */
  private static final double[][] GRADIENT = {{0, 2}, {0, 0}, {0, 0}};

  private final Sequences sequences = Sequences.ofLengths(2, 1);
  private final INDArray x = Nd4j.create(INPUT);
  private Perturbation perturbation;

  @BeforeEach
  void learns() {
    perturbation = new Perturbation(0.1, new EncoderContext(new Nd4jKernels(), DataType.DOUBLE));
    perturbation.learn(x, Nd4j.create(GRADIENT), sequences);
  }

  @AfterEach
  void close() {
    perturbation.close();
  }

  @Test
  void untilItIsAppliedAnInputStaysAsItIs() {
    assertThat(perturbation.input(x)).isSameAs(x);
  }

  @Test
  void eachSequenceMovesByItsShareInTheDirectionOfItsGradient() {
    perturbation.apply();
    double[][] moved = perturbation.input(x).toDoubleMatrix();
    // A tenth of 5 along (0, 1) of the first token; no gradient, no move.
    assertThat(moved[0]).containsExactly(new double[] {3, 0.5}, within(1e-12));
    assertThat(moved[1]).containsExactly(new double[] {0, 4}, within(1e-12));
    assertThat(moved[2]).containsExactly(new double[] {6, 8}, within(1e-12));
  }

  @Test
  void theGradientOfAMovedInputIsNotLearnt() {
    perturbation.apply();
    perturbation.learn(x, Nd4j.create(GRADIENT).muli(-1), sequences);
    assertThat(perturbation.input(x).getDouble(0, 1)).isEqualTo(0.5, within(1e-12));
  }
}
