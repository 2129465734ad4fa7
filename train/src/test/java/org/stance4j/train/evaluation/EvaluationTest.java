package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.stance4j.train.evaluation.Samples.STANCES;
import static org.stance4j.train.evaluation.Samples.ofCounts;
import static org.stance4j.train.evaluation.Samples.scored;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /** Rows are gold; 5, 8 and 7 sentences are predicted to be AGAINST, FAVOR and NONE. */
  private static final int[][] TABLE = {{4, 3, 1}, {1, 3, 0}, {0, 2, 6}};

  private final Evaluation evaluation = Evaluation.of(STANCES, ofCounts(TABLE));

  @Test
  void countsSentencesAndHits() {
    assertThat(evaluation.n()).isEqualTo(20);
    assertThat(evaluation.accuracy()).isEqualTo(13 / 20.0, CLOSE);
    assertThat(evaluation.confusion()).isDeepEqualTo(TABLE);
  }

  @Test
  void scoresEveryClassInLabelOrder() {
    assertThat(evaluation.perClass().keySet()).containsExactlyElementsOf(STANCES);
    assertThat(evaluation.perClass().get("AGAINST"))
        .isEqualTo(new ClassScores(4 / 5.0, 4 / 8.0, 8 / 13.0, 8));
    assertThat(evaluation.perClass().get("FAVOR"))
        .isEqualTo(new ClassScores(3 / 8.0, 3 / 4.0, 6 / 12.0, 4));
    assertThat(evaluation.perClass().get("NONE"))
        .isEqualTo(new ClassScores(6 / 7.0, 6 / 8.0, 12 / 15.0, 8));
  }

  @Test
  void averagesOverClasses() {
    assertThat(evaluation.macroF1()).isEqualTo((8 / 13.0 + 0.5 + 0.8) / 3, CLOSE);
    assertThat(evaluation.macroRecall()).isEqualTo((0.5 + 0.75 + 0.75) / 3, CLOSE);
  }

  @Test
  void favgIsOfFavorAndAgainstWhereverTheyStand() {
    int[][] turned = {{6, 0, 2}, {1, 4, 3}, {0, 1, 3}};
    Evaluation other = Evaluation.of(List.of("NONE", "AGAINST", "FAVOR"), ofCounts(turned));
    assertThat(evaluation.favg()).isEqualTo((8 / 13.0 + 0.5) / 2, CLOSE);
    assertThat(other.favg()).isEqualTo((8 / 13.0 + 0.5) / 2, CLOSE);
  }

  @Test
  void favgIsOfTheFirstTwoLabelsOfOtherTasks() {
    Evaluation other = Evaluation.of(List.of("PRO", "CON", "OTHER"), ofCounts(TABLE));
    assertThat(other.favg()).isEqualTo((8 / 13.0 + 0.5) / 2, CLOSE);
  }

  @Test
  void aLabelThatOccursNowhereDoesNotCountInMeans() {
    Evaluation result =
        Evaluation.of(STANCES, ofCounts(new int[][] {{3, 1, 0}, {1, 3, 0}, {0, 0, 0}}));
    assertThat(result.perClass().get("NONE")).isEqualTo(new ClassScores(0, 0, 0, 0));
    assertThat(result.macroF1()).isEqualTo(0.75, CLOSE);
    assertThat(result.macroRecall()).isEqualTo(0.75, CLOSE);
  }

  @Test
  void aLabelThatIsPredictedButNotThereCountsAsZero() {
    int[][] counts = {{3, 0, 1}, {0, 4, 0}, {0, 0, 0}};
    Evaluation result = Evaluation.of(STANCES, ofCounts(counts));
    assertThat(result.macroF1()).isEqualTo((6 / 7.0 + 1 + 0) / 3, CLOSE);
    assertThat(result.macroRecall()).isEqualTo((0.75 + 1 + 0) / 3, CLOSE);
  }

  @Test
  void eceWeighsTheGapsOfBins() {
    // (13/15, 14/15]: accuracy 1/2, confidence 0.9. (8/15, 9/15]: 1 and 0.6. (14/15, 1]: 1 and 1.
    List<Scored> scored =
        List.of(scored(0, 0.9, 0.1), scored(1, 0.9, 0.1), scored(1, 0.4, 0.6), scored(0, 1, 0));
    assertThat(Evaluation.of(List.of("A", "B"), scored).ece())
        .isEqualTo(2 / 4.0 * 0.4 + 1 / 4.0 * 0.4, CLOSE);
  }

  @Test
  void eceBinsAreClosedAbove() {
    // 0.6 ends a bin, so the gaps of 0.4 and -0.65 do not cancel out.
    List<Scored> scored = List.of(scored(0, 0.6, 0.4), scored(1, 0.65, 0.35));
    assertThat(Evaluation.of(List.of("A", "B"), scored).ece()).isEqualTo((0.4 + 0.65) / 2, CLOSE);
  }

  @Test
  void brierIsTheSquaredDistanceFromTheRightAnswer() {
    List<Scored> scored = List.of(scored(0, 0.7, 0.2, 0.1), scored(1, 0.7, 0.2, 0.1));
    double right = 0.3 * 0.3 + 0.2 * 0.2 + 0.1 * 0.1;
    double wrong = 0.7 * 0.7 + 0.8 * 0.8 + 0.1 * 0.1;
    assertThat(Evaluation.of(STANCES, scored).brier()).isEqualTo((right + wrong) / 2, CLOSE);
  }

  @Test
  void brierOfCertainErrorIsTwo() {
    assertThat(Evaluation.of(STANCES, List.of(scored(1, 1, 0, 0))).brier()).isEqualTo(2, CLOSE);
  }

  @Test
  void nllIsInNaturalUnits() {
    List<Scored> scored = List.of(scored(0, 0.5, 0.25, 0.25), scored(1, 0.5, 0.25, 0.25));
    // ln 2 is 0.693147..., ln 4 twice that.
    assertThat(Evaluation.of(STANCES, scored).nll()).isEqualTo(1.0397207708, within(1e-9));
  }

  @Test
  void nllOfAnImpossibleAnswerIsFinite() {
    // 15 times ln 10.
    assertThat(Evaluation.of(STANCES, List.of(scored(1, 1, 0, 0))).nll())
        .isEqualTo(34.5387763949, within(1e-9));
  }

  @Test
  void ofEqualProbabilitiesTheFirstLabelIsPredicted() {
    assertThat(Evaluation.of(STANCES, List.of(scored(0, 0.4, 0.4, 0.2))).accuracy()).isEqualTo(1);
  }

  @Test
  void targetsAreEvaluatedOneByOneAndTogether() {
    List<Scored> all = new ArrayList<>();
    all.addAll(ofCounts("tax", new int[][] {{2, 0, 0}, {0, 2, 0}, {0, 0, 1}}));
    all.addAll(ofCounts(null, new int[][] {{0, 0, 0}, {0, 0, 3}, {0, 0, 0}}));
    all.addAll(ofCounts("army", new int[][] {{0, 2, 0}, {0, 0, 0}, {0, 0, 0}}));
    Evaluation result = Evaluation.of(STANCES, all);
    assertThat(result.n()).isEqualTo(10);
    assertThat(result.byTarget().keySet()).containsExactly("tax", "army");
    assertThat(result.byTarget().get("tax").n()).isEqualTo(5);
    assertThat(result.byTarget().get("tax").accuracy()).isEqualTo(1);
    assertThat(result.byTarget().get("army").accuracy()).isZero();
    assertThat(result.byTarget().get("army").byTarget()).isEmpty();
    // Pooled counts: AGAINST 2 hits of 2 predicted and 4 there, FAVOR 2 of 4 and 5.
    assertThat(result.favg()).isEqualTo((4 / 6.0 + 4 / 9.0) / 2, CLOSE);
  }

  @Test
  void resultsCannotBeChanged() {
    evaluation.confusion()[0][0] = 99;
    assertThat(evaluation.confusion()).isDeepEqualTo(TABLE);
    assertThat(evaluation.perClass()).isUnmodifiable();
    assertThat(evaluation.byTarget()).isUnmodifiable();
  }

  @Test
  void refusesAnEmptyList() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.of(STANCES, List.of()))
        .withMessageContaining("no sentence");
  }

  @Test
  void refusesAnotherNumberOfProbabilities() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.of(STANCES, List.of(scored(0, 0.5, 0.5))))
        .withMessageContaining("\"id\" has 2 probabilities");
  }

  @Test
  void refusesLabelsThatDoNotTellApart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.of(List.of("A", "A"), List.of(scored(0, 0.5, 0.5))))
        .withMessageContaining("distinct");
  }
}
