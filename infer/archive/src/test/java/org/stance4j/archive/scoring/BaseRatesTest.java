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
  private static final double RHO = 0.25;

  @Test
  void oneSentenceStaysAsItIs() {
    double[] alone = {0.7, 0.2, 0.1};
    assertThat(BaseRates.adjust(List.of(alone), RHO)).containsExactly(alone);
  }

  @Test
  void eachSentenceIsSeenInTheLightOfTheOthers() {
    List<double[]> adjusted =
        BaseRates.adjust(
            List.of(
                new double[] {0.8, 0.1, 0.1},
                new double[] {0.05, 0.05, 0.9},
                new double[] {0.6, 0.3, 0.1}),
            RHO);
    assertThat(adjusted.get(0)).containsExactly(new double[] {0.819837, 0.067138, 0.113025}, EXACT);
    assertThat(adjusted.get(1)).containsExactly(new double[] {0.103886, 0.048144, 0.84797}, EXACT);
    assertThat(adjusted.get(2)).containsExactly(new double[] {0.694374, 0.187442, 0.118184}, EXACT);
  }

  @Test
  void aDoubtfulPositionAmongManySentencesWithoutOneIsAMistakeAndASureOneIsNot() {
    assertThat(amongHundred(0.51, 0.1, 0.39))
        .containsExactly(new double[] {0.160513, 0.031467, 0.80802}, EXACT);
    assertThat(amongHundred(0.95, 0.02, 0.03))
        .containsExactly(new double[] {0.813924, 0.017113, 0.168963}, EXACT);
  }

  private static double[] amongHundred(double... probabilities) {
    List<double[]> sentences = new ArrayList<>(List.of(probabilities));
    for (int i = 0; i < 100; i++) {
      sentences.add(new double[] {0.03, 0.03, 0.94});
    }
    return BaseRates.adjust(sentences, RHO).get(0);
  }
}
