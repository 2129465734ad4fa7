package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.train.evaluation.TrainingHistory.Epoch;

class TrainingHistoryTest {
  private static final TrainingHistory HISTORY =
      new TrainingHistory(List.of(new Epoch(0.98765, 0.5), new Epoch(0.25, 0.61239)), 2);

  @Test
  void isWrittenAsANumberForEachEpoch() {
    assertThat(HISTORY.provenance())
        .isEqualTo(
            Map.of(
                "history.trainLoss", "0.9877 0.2500",
                "history.devMacroF1", "0.5000 0.6124",
                "bestEpoch", "2"));
  }

  @Test
  void isReadBackWithFourDecimals() {
    assertThat(TrainingHistory.of(HISTORY.provenance()))
        .contains(new TrainingHistory(List.of(new Epoch(0.9877, 0.5), new Epoch(0.25, 0.6124)), 2));
  }

  @Test
  void olderModelsHaveNone() {
    assertThat(TrainingHistory.of(Map.of("bestEpoch", "5", "epochs", "5"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.5 0.4,0.6,1", "x,0.6,1", "0.5,NaN,1", "0.5,0.6,2", "0.5,0.6,one", "0.5,0.6,0"})
  void whatCannotBeIsTakenForNone(String losses, String scores, String best) {
    assertThat(
            TrainingHistory.of(
                Map.of(
                    "history.trainLoss", losses, "history.devMacroF1", scores, "bestEpoch", best)))
        .isEmpty();
  }

  @Test
  void theBestEpochIsOneOfThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrainingHistory(List.of(new Epoch(1, 0.5)), 2))
        .withMessage("bestEpoch is 2, expected 1 to 1");
  }
}
