package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidentJointTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;

  /** Worked by hand; the comments say for which label each sentence counts. */
  private static final List<Integer> GIVEN = List.of(A, A, A, A, B, B, B, C, C);

  private static final List<double[]> PROBABILITIES =
      List.of(
          new double[] {0.80, 0.10, 0.10}, // A
          new double[] {0.60, 0.30, 0.10}, // A
          new double[] {0.10, 0.80, 0.10}, // B
          new double[] {0.34, 0.33, 0.33}, // none: reaches no threshold
          new double[] {0.20, 0.70, 0.10}, // B
          new double[] {0.55, 0.40, 0.05}, // A: reaches both thresholds, A is more probable
          new double[] {0.30, 0.10, 0.60}, // C
          new double[] {0.10, 0.20, 0.70}, // C
          new double[] {0.05, 0.45, 0.50}); // B: C is more probable, but under its threshold

  private final ConfidentJoint joint = ConfidentJoint.of(3, GIVEN, PROBABILITIES);

  @Test
  void thresholdIsTheMeanProbabilityOfALabelWhereItWasGiven() {
    // (0.80 + 0.60 + 0.10 + 0.34) / 4, (0.70 + 0.40 + 0.10) / 3, (0.70 + 0.50) / 2
    assertThat(joint.thresholds()).containsExactly(new double[] {0.46, 0.40, 0.60}, within(1e-12));
  }

  @Test
  void sentencesCountForTheMostProbableLabelOverItsThreshold() {
    assertThat(joint.counts()).isDeepEqualTo(new int[][] {{2, 1, 0}, {1, 1, 1}, {0, 1, 1}});
  }

  @Test
  void estimateScalesTheCountsToAllSentencesOfALabel() {
    // 1 of 3 of 4 sentences, 2 of 3 of 3, 1 of 2 of 2
    assertThat(joint.estimatedErrors()).isCloseTo(4.0 / 3 + 2 + 1, within(1e-12));
  }

  @Test
  void likelyLabelIsNoneWhereNoThresholdIsReached() {
    assertThat(joint.likely(PROBABILITIES.get(3))).isEqualTo(-1);
    assertThat(joint.likely(PROBABILITIES.get(8))).isEqualTo(B);
  }

  @Test
  void equalProbabilitiesReachTheirMean() {
    double[] same = {0.1, 0.9};
    ConfidentJoint three = ConfidentJoint.of(2, List.of(A, A, A), List.of(same, same, same));
    assertThat(three.likely(same)).isEqualTo(A);
  }

  @Test
  void aLabelThatNoSentenceHasIsNeverLikely() {
    ConfidentJoint one = ConfidentJoint.of(2, List.of(A), List.of(new double[] {0.1, 0.9}));
    assertThat(one.counts()).isDeepEqualTo(new int[][] {{1, 0}, {0, 0}});
    assertThat(one.estimatedErrors()).isZero();
  }

  @Test
  void listsOfDifferentLengthAreTheCallersMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfidentJoint.of(3, List.of(A), PROBABILITIES))
        .withMessageContaining("1 labels for 9 sentences");
  }
}
