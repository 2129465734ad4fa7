package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredTest {
  @Test
  void keepsItsOwnCopyOfTheProbabilities() {
    double[] given = {0.25, 0.75};
    Scored scored = Samples.scored("a", null, 0, given);
    given[0] = 9;
    scored.probabilities()[1] = 9;
    assertThat(scored.probabilities()).containsExactly(0.25, 0.75);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void refusesAGoldIndexOutOfRange(int gold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.scored("a", null, gold, 0.5, 0.5))
        .withMessageContaining("\"a\" has gold index " + gold + ", expected 0 to 1");
  }

  @Test
  void refusesProbabilitiesThatDoNotSumToOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.scored("a", null, 0, 0.5, 0.6))
        .withMessageContaining("\"a\"");
  }

  @Test
  void refusesNegativeAndUndefinedProbabilities() {
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.scored("a", null, 0, 1.5, -0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.scored("a", null, 0, Double.NaN, 1));
  }

  @Test
  void allowsTheRoundingOfSinglePrecision() {
    double[] third = {0.33333334f, 0.33333334f, 0.33333334f};
    assertThatCode(() -> Samples.scored("a", null, 0, third)).doesNotThrowAnyException();
  }
}
