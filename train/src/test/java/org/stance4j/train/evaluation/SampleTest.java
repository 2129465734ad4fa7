package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void countingASentenceTwiceIsHavingItTwice() {
    Random random = new Random(11);
    for (int repetition = 0; repetition < 50; repetition++) {
      List<Scored> scored = Samples.random(3, 12, repetition);
      int[] occurrences = random.ints(12, 0, 4).toArray();
      occurrences[0]++;
      List<Scored> copies = new ArrayList<>();
      for (int i = 0; i < occurrences.length; i++) {
        for (int copy = 0; copy < occurrences[i]; copy++) {
          copies.add(scored.get(i));
        }
      }
      Evaluation expected = Evaluation.of(Samples.STANCES, copies);
      double[] found = Sample.of(Samples.STANCES, scored).metrics(occurrences);
      for (Metric metric : Metric.values()) {
        assertThat(found[metric.ordinal()])
            .as(metric.key())
            .isEqualTo(expected.value(metric), within(1e-12));
      }
    }
  }
}
