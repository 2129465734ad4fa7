package org.stance4j.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {
  @Test
  void countsItemsOnWhichOneAloneIsRight() {
    boolean[] first = {true, true, false, false, true};
    boolean[] second = {true, false, true, false, false};
    assertThat(McNemar.of(first, second)).isEqualTo(new McNemar(2, 1));
  }

  @Test
  void agreesWithTheApprovalRatingsOfAgresti() {
    // Agresti (1990), page 350, off the diagonal 86 and 150: (150 - 86 - 1)^2 / 236.
    McNemar test = new McNemar(86, 150);
    assertThat(test.chiSquared().orElseThrow()).isEqualTo(3969 / 236.0, within(1e-12));
    // scipy.stats.chi2.sf(3969 / 236, 1)
    assertThat(test.pValue()).isEqualTo(4.114562281345944e-05, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 0, 1", // 2 of 2
    "0, 6, 0.03125", // 2 of 64
    "1, 7, 0.0703125", // 2 * 9 of 256
    "5, 5, 1",
    "5, 15, 0.04138946533203125", // 2 * scipy.stats.binom.cdf(5, 20, 0.5)
    "14, 10, 0.5412561893463135"
  })
  void fewPairsAreTestedExactly(int onlyFirst, int onlySecond, double expected) {
    McNemar test = new McNemar(onlyFirst, onlySecond);
    assertThat(test.pValue()).isEqualTo(expected, within(1e-12));
    assertThat(test.chiSquared()).isEmpty();
  }

  @Test
  void from25PairsOnChiSquaredIsTaken() {
    assertThat(new McNemar(8, 16).chiSquared()).isEmpty();
    McNemar test = new McNemar(8, 17);
    assertThat(test.chiSquared().orElseThrow()).isEqualTo(64 / 25.0, within(1e-12));
    // scipy.stats.chi2.sf(64 / 25, 1)
    assertThat(test.pValue()).isEqualTo(0.10959858339911599, within(1e-12));
  }

  @Test
  void equalCountsAreNoDifference() {
    assertThat(new McNemar(20, 20).pValue()).isEqualTo(1);
    assertThat(new McNemar(20, 21).pValue()).isEqualTo(1);
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    assertThat(new McNemar(30, 55).pValue()).isEqualTo(new McNemar(55, 30).pValue());
    assertThat(new McNemar(3, 11).pValue()).isEqualTo(new McNemar(11, 3).pValue());
  }

  @Test
  void aTinyPValueIsNotZero() {
    // scipy.stats.chi2.sf(399 ** 2 / 400, 1)
    assertThat(new McNemar(0, 400).pValue()).isEqualTo(1.4988838490704967e-88, within(1e-95));
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatIllegalArgumentException().isThrownBy(() -> new McNemar(-1, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> McNemar.of(new boolean[2], new boolean[3]))
        .withMessageContaining("2 and 3 answers");
  }
}
