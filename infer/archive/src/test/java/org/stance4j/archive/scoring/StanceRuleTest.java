package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** All expected numbers were computed by hand from the formulas in the Javadoc of the rule. */
class StanceRuleTest {

  private static final Offset<Double> EXACT = within(1e-6);

  private final StanceRule rule = StanceRule.of(List.of("FAVOR", "AGAINST", "NONE"), 0.6);

  @Test
  void evidenceIsAveragedByConfidenceAndNeutralSentencesDoNotCount() {
    Position position = decide(p(0.8, 0.1, 0.1), p(0.05, 0.05, 0.9), p(0.6, 0.3, 0.1));
    // weights 0.8 and 0.6: FAVOR (0.64 + 0.36) / 1.4, AGAINST (0.08 + 0.18) / 1.4
    assertThat(position.stance()).isEqualTo("FAVOR");
    assertThat(position.probabilities().get(0)).isCloseTo(0.714286, EXACT);
    assertThat(position.probabilities().get(1)).isCloseTo(0.185714, EXACT);
    assertThat(position.probabilities().get(2)).isCloseTo(0.1, EXACT);
    assertThat(position.probability()).isCloseTo(0.714286, EXACT);
    assertThat(position.abstained()).isFalse();
  }

  @Test
  void evidenceIsRankedByProbabilityAndOfEqualsTheEarlierGoesFirst() {
    Position position =
        decide(p(0.7, 0.2, 0.1), p(0.1, 0.1, 0.8), p(0.9, 0.05, 0.05), p(0.7, 0.1, 0.2));
    assertThat(position.evidence()).containsExactly(2, 0, 3);
  }

  @Test
  void majorityOfTheEvidenceIsClearlyAhead() {
    Position position = decide(p(0.9, 0.05, 0.05), p(0.9, 0.05, 0.05), p(0.05, 0.9, 0.05));
    // FAVOR 1.85 / 3, AGAINST 1 / 3: shares 0.649 and 0.351 of the two
    assertThat(position.stance()).isEqualTo("FAVOR");
    assertThat(position.probabilities().get(0)).isCloseTo(0.616667, EXACT);
    assertThat(position.evidence()).containsExactly(0, 1, 2);
  }

  @Test
  void opposedEvidenceIsUncertain() {
    Position position = decide(p(0.9, 0.05, 0.05), p(0.1, 0.8, 0.1));
    // FAVOR (0.81 + 0.08) / 1.7 = 0.523529, AGAINST (0.045 + 0.64) / 1.7 = 0.402941:
    // shares 0.565 and 0.435, not 0.2 apart
    assertThat(position.stance()).isEqualTo(StanceRule.UNCERTAIN);
    assertThat(position.abstained()).isTrue();
    assertThat(position.probability()).isCloseTo(0.523529, EXACT);
    assertThat(position.evidence()).containsExactly(0, 1);
  }

  @Test
  void sentenceAtTheThresholdIsEvidence() {
    assertThat(decide(p(0.6, 0.2, 0.2)).stance()).isEqualTo("FAVOR");
  }

  @Test
  void hintsBelowTheThresholdAreUncertain() {
    Position position = decide(p(0.1, 0.5, 0.4), p(0.1, 0.1, 0.8));
    assertThat(position.stance()).isEqualTo(StanceRule.UNCERTAIN);
    assertThat(position.probabilities()).containsExactly(0.1, 0.5, 0.4);
    assertThat(position.evidence()).containsExactly(0);
  }

  @Test
  void hintsDoNotDisturbEvidence() {
    Position position = decide(p(0.8, 0.1, 0.1), p(0.1, 0.5, 0.4));
    assertThat(position.stance()).isEqualTo("FAVOR");
    assertThat(position.evidence()).containsExactly(0);
  }

  @Test
  void oneNeutralSentenceKeepsItsProbabilities() {
    Position position = decide(p(0.15, 0.05, 0.8));
    assertThat(position.stance()).isEqualTo("NONE");
    assertThat(position.probabilities().get(0)).isCloseTo(0.15, EXACT);
    assertThat(position.probabilities().get(1)).isCloseTo(0.05, EXACT);
    assertThat(position.probabilities().get(2)).isCloseTo(0.8, EXACT);
    assertThat(position.evidence()).isEmpty();
  }

  @Test
  void moreNeutralSentencesLeaveMoreRoomForAPosition() {
    Position position = decide(p(0.06, 0.04, 0.9), p(0.14, 0.06, 0.8), p(0.2, 0.1, 0.7));
    // e = 3 / 1.5; 0.9 * 0.8 * 0.7 = 0.504; 0.504 ^ (2 / 3) = 0.633316;
    // the rest 0.366684 goes 0.4 : 0.2
    assertThat(position.stance()).isEqualTo("NONE");
    assertThat(position.probability()).isCloseTo(0.633316, EXACT);
    assertThat(position.probabilities().get(0)).isCloseTo(0.244456, EXACT);
    assertThat(position.probabilities().get(1)).isCloseTo(0.122228, EXACT);
  }

  @Test
  void lengthAloneNeverMakesANeutralArticleUncertain() {
    double[] neutral = p(0.05, 0.05, 0.9);
    Position position = combine(rule, Collections.nCopies(1000, neutral));
    // e = 1000 / 250.75 = 3.988036; 0.9 ^ e = 0.656928
    assertThat(position.stance()).isEqualTo("NONE");
    assertThat(position.probability()).isCloseTo(0.656928, EXACT);
  }

  @Test
  void manyDoubtfulNeutralSentencesAreUncertain() {
    Position position = decide(p(0.45, 0.05, 0.5), p(0.45, 0.05, 0.5), p(0.45, 0.05, 0.5));
    // 0.5 ^ 2 = 0.25; the rest 0.75 goes 9 : 1, so FAVOR has 0.675 and leads
    assertThat(position.stance()).isEqualTo(StanceRule.UNCERTAIN);
    assertThat(position.probability()).isCloseTo(0.675, EXACT);
  }

  @Test
  void oneDoubtfulSentenceAmongManyIsNoPosition() {
    List<double[]> sentences = new ArrayList<>(Collections.nCopies(100, p(0.03, 0.03, 0.94)));
    sentences.add(p(0.61, 0.1, 0.29));
    assertThat(combine(rule, sentences).stance()).isEqualTo("FAVOR");
    assertThat(rule.decide(sentences).stance()).isEqualTo("NONE");
    sentences.add(p(0.95, 0.02, 0.03));
    Position position = rule.decide(sentences);
    assertThat(position.stance()).isEqualTo("FAVOR");
    assertThat(position.evidence()).containsExactly(101);
  }

  @Test
  void neutralIsKnownByItsNameAtAnyPlace() {
    StanceRule sentiment = StanceRule.of(List.of("POSITIVE", "NEUTRAL", "NEGATIVE"), 0.5);
    assertThat(sentiment.decide(List.of(p(0.1, 0.8, 0.1))).stance()).isEqualTo("NEUTRAL");
    assertThat(sentiment.decide(List.of(p(0.1, 0.8, 0.1), p(0.1, 0.2, 0.7))).stance())
        .isEqualTo("NEGATIVE");
  }

  @Test
  void withoutANeutralLabelEverySentenceTakesAPosition() {
    StanceRule yesNo = StanceRule.of(List.of("YES", "NO"), 0.5);
    Position position = yesNo.decide(List.of(p(0.9, 0.1), p(0.8, 0.2)));
    assertThat(position.stance()).isEqualTo("YES");
    assertThat(position.evidence()).containsExactly(0, 1);
  }

  @Test
  void certaintyOfZeroAndOneGivesNumbers() {
    assertThat(decide(p(0, 0, 1), p(0, 0, 1)).probabilities()).containsExactly(0.0, 0.0, 1.0);
    assertThat(decide(p(1, 0, 0)).probabilities()).containsExactly(1.0, 0.0, 0.0);
  }

  @Test
  void nothingCannotBeDecided() {
    assertThatThrownBy(() -> rule.decide(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private Position decide(double[]... sentences) {
    return combine(rule, List.of(sentences));
  }

  private static double[] p(double... probabilities) {
    return probabilities;
  }

  private static Position combine(StanceRule rule, List<double[]> sentences) {
    return rule.combine(sentences, sentences);
  }
}
