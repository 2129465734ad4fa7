package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected numbers were computed by a program of a few lines in another language. */
class BaseRatesTest {

  private static final Offset<Double> EXACT = within(1e-6);
  private static final int NEUTRAL = 2;
  private static final double RHO = 0.25;

  @Test
  void oneSentenceStaysAsItIs() {
    double[] alone = {0.7, 0.2, 0.1};
    assertThat(BaseRates.adjust(List.of(alone), NEUTRAL, RHO)).containsExactly(alone);
  }

  @Test
  void eachSentenceIsSeenInTheLightOfTheOthers() {
    List<double[]> adjusted =
        BaseRates.adjust(
            List.of(
                new double[] {0.8, 0.1, 0.1},
                new double[] {0.05, 0.05, 0.9},
                new double[] {0.6, 0.3, 0.1}),
            NEUTRAL,
            RHO);
    assertThat(adjusted.get(0)).containsExactly(new double[] {0.767627, 0.095953, 0.13642}, EXACT);
    assertThat(adjusted.get(1)).containsExactly(new double[] {0.05, 0.05, 0.9}, EXACT);
    assertThat(adjusted.get(2)).containsExactly(new double[] {0.57572, 0.28786, 0.13642}, EXACT);
  }

  @Test
  void aDoubtfulPositionAmongManySentencesWithoutOneIsAMistakeAndASureOneIsNot() {
    assertThat(amongHundred(0.51, 0.1, 0.39))
        .containsExactly(new double[] {0.160499, 0.03147, 0.808031}, EXACT);
    assertThat(amongHundred(0.95, 0.02, 0.03))
        .containsExactly(new double[] {0.813819, 0.017133, 0.169048}, EXACT);
  }

  @Test
  void positionsDoNotConfirmEachOther() {
    double[] position = {0.6, 0.2, 0.2};
    for (double[] adjusted :
        BaseRates.adjust(List.of(position, position, position), NEUTRAL, RHO)) {
      assertThat(adjusted).containsExactly(position, EXACT);
    }
  }

  @Test
  void farFromTheNameOfTheTargetTheOddsOfNoPositionAreHigher() {
    double[] position = {0.6, 0.2, 0.2};
    // Odds of 1 to 4, times a distance of 12 - 2 sentences: 10 to 4; the rest keeps its
    // proportions.
    assertThat(BaseRates.raise(List.of(position), NEUTRAL, new int[] {12}).get(0))
        .containsExactly(new double[] {0.214286, 0.071429, 0.714286}, EXACT);
  }

  @Test
  void threeSentencesAreNotFar() {
    double[] position = {0.6, 0.2, 0.2};
    assertThat(BaseRates.raise(List.of(position), NEUTRAL, new int[] {3}).get(0))
        .containsExactly(position);
    assertThat(BaseRates.raise(List.of(position), NEUTRAL, new int[] {4}).get(0)[NEUTRAL])
        .isCloseTo(1 / 3.0, EXACT);
  }

  private static double[] amongHundred(double... probabilities) {
    List<double[]> sentences = new ArrayList<>(List.of(probabilities));
    for (int i = 0; i < 100; i++) {
      sentences.add(new double[] {0.03, 0.03, 0.94});
    }
    return BaseRates.adjust(sentences, NEUTRAL, RHO).get(0);
  }
}
