package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityBinTest {
  @Test
  void binsAreOpenBelowAndClosedAbove() {
    List<ReliabilityBin> bins =
        ReliabilityBin.of(
            List.of(
                Samples.scored(0, 0.6, 0.4, 0),
                Samples.scored(1, 0.61, 0.39, 0),
                Samples.scored(0, 0.65, 0.35, 0),
                Samples.scored(0, 1, 0, 0)));
    assertThat(bins).hasSize(15);
    assertThat(bins.get(8).sentences()).as("0.533 to 0.6").isEqualTo(1);
    ReliabilityBin above = bins.get(9);
    assertThat(above.from()).isEqualTo(0.6, within(1e-12));
    assertThat(above.to()).isEqualTo(10 / 15.0, within(1e-12));
    assertThat(above.sentences()).isEqualTo(2);
    assertThat(above.correct()).isEqualTo(1);
    assertThat(above.accuracy()).isEqualTo(0.5);
    assertThat(above.meanProbability()).isEqualTo(0.63, within(1e-12));
    assertThat(bins.get(14).sentences()).isEqualTo(1);
    assertThat(bins).extracting(ReliabilityBin::sentences).containsOnly(0, 1, 2);
  }

  @Test
  void holdAllSentencesOnce() {
    List<Scored> scored = Samples.random(3, 500, 4);
    List<ReliabilityBin> bins = ReliabilityBin.of(scored);
    assertThat(bins.stream().mapToInt(ReliabilityBin::sentences).sum()).isEqualTo(500);
    assertThat(bins.stream().mapToInt(ReliabilityBin::correct).sum() / 500.0)
        .isEqualTo(Evaluation.of(Samples.STANCES, scored).accuracy(), within(1e-12));
  }
}
