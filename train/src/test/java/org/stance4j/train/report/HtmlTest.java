package org.stance4j.train.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
  @Test
  void escapesWhatMeansSomethingInHtml() {
    assertThat(Html.text("<a href='x'>&\"</a>"))
        .isEqualTo("&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;/a&gt;");
  }

  @Test
  void replacesWhatHtmlCannotHold() {
    assertThat(Html.text("a\u0000b\u001bc\ud83dd\te")).isEqualTo("a\ufffdb\ufffdc\ufffdd e");
    assertThat(Html.text("naïve 😀 — д")).isEqualTo("naïve 😀 — д");
  }

  @ParameterizedTest
  @CsvSource({"386,5,100", "44,5,10", "3,5,1", "1.05,5,0.5", "0.7,5,0.2", "1,5,0.2", "1000,5,200"})
  void ticksAreRoundNumbers(double range, int parts, double step) {
    assertThat(Ticks.step(range, parts)).isEqualTo(step, within(1e-12));
  }

  /** The values of R's binom::binom.wilson. */
  @ParameterizedTest
  @CsvSource({"8,10,0.4901625,0.9433178", "0,10,0,0.2775328", "10,10,0.7224672,1"})
  void wilsonIntervalsAreThoseOfReference(int hits, int n, double low, double high) {
    assertThat(Calibration.wilson(hits, n)).containsExactly(new double[] {low, high}, within(1e-6));
  }
}
