package org.stance4j.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.testing.TinyModels;

class ExplainerTest {
  private static final String WAR = "the war";
  private static final List<String> LABELS = List.of("for", "against", "neither");
  private static final StanceModel MODEL = TinyModels.random(11, LABELS, List.of(WAR));
  private static final StanceModel WITHOUT_TARGETS = TinyModels.random(12, LABELS, List.of());

  @AfterAll
  static void close() {
    MODEL.close();
    WITHOUT_TARGETS.close();
  }

  private static TextTarget input(String text) {
    return TextTarget.of(text, WAR);
  }

  private static double[] weights(Explanation explanation) {
    return explanation.words().stream().mapToDouble(WordWeight::weight).toArray();
  }

  private static double logOdds(String text, String label) {
    double p = MODEL.predict(text, WAR).probability(label);
    return Math.log(p / (1 - p));
  }

  /** The definition: the mean over all subsets of the other words, weighted by their size. */
  private static double[] exact(String[] words, String label) {
    int n = words.length;
    double[] values = new double[n];
    for (int subset = 0; subset < 1 << n; subset++) {
      int size = Integer.bitCount(subset);
      for (int i = 0; i < n; i++) {
        if ((subset & 1 << i) == 0) {
          double gain =
              logOdds(join(words, subset | 1 << i), label) - logOdds(join(words, subset), label);
          values[i] += gain * factorial(size) * factorial(n - size - 1) / factorial(n);
        }
      }
    }
    return values;
  }

  private static String join(String[] words, int subset) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      text.append((subset & 1 << i) == 0 ? "" : words[i] + " ");
    }
    return subset == 0 ? "." : text.toString();
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @Test
  void weightsAreTheShapleyValuesOfTwoWords() {
    double[] found = weights(Explainer.of(MODEL).explain(input("troops home"), "against"));
    double[] expected = exact(new String[] {"troops", "home"}, "against");
    assertThat(found).containsExactly(expected, within(1e-4));
  }

  @Test
  void weightsComeNearTheShapleyValuesWithManyOrders() {
    String text = "we send not the troops";
    double[] expected = exact(text.split(" "), "against");
    double spread = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertThat(weights(new Explainer(MODEL, 4000).explain(input(text), "against")))
        .containsExactly(expected, within(spread / 20));
  }

  @Test
  void weightsSumToTheDistanceFromTheTextWithoutWords() {
    String text = "Send the troops home, not to iraq! They and we.";
    for (String label : LABELS) {
      Explanation explanation = Explainer.of(MODEL).explain(input(text), label);
      assertThat(Arrays.stream(weights(explanation)).sum())
          .isCloseTo(logOdds(text, label) - logOdds(", ! .", label), within(1e-4));
    }
  }

  @Test
  void offsetsPointIntoTheTextAsGiven() {
    String text = "  We’re 😀, “not” in Iraq.\n";
    Explanation explanation = Explainer.of(MODEL).explain(input(text));
    assertThat(explanation.words())
        .extracting(WordWeight::text)
        .containsExactly("We’re", "😀", "not", "in", "Iraq")
        .isEqualTo(
            explanation.words().stream().map(w -> text.substring(w.start(), w.end())).toList());
  }

  @Test
  void explainsTheMostProbableLabelUnlessToldOtherwise() {
    TextTarget input = input("not the troops");
    Explanation explanation = Explainer.of(MODEL).explain(input);
    String label = MODEL.predict("not the troops", WAR).label();
    assertThat(explanation.label()).isEqualTo(label);
    assertThat(explanation.input()).isEqualTo(input);
    assertThat(explanation.prediction().probabilities())
        .containsExactly(MODEL.predict("not the troops", WAR).probabilities(), within(1e-6));
    assertThat(weights(explanation))
        .containsExactly(weights(Explainer.of(MODEL).explain(input, label)));
  }

  @Test
  void theSameTextAlwaysGetsTheSameWeights() {
    TextTarget input = input("we go to iraq and they go not");
    try (StanceModel again = StanceModel.of(TinyModels.contents(11, LABELS, List.of(WAR)), 1)) {
      assertThat(weights(Explainer.of(again).explain(input)))
          .containsExactly(weights(Explainer.of(MODEL).explain(input)));
    }
  }

  @Test
  void runsOfWordsShareAWeightInLongTexts() {
    String text = "we go to iraq and they not ".repeat(20);
    Explanation explanation = Explainer.of(MODEL).explain(input(text));
    assertThat(explanation.words()).hasSize(140);
    assertThat(Arrays.stream(weights(explanation)).distinct().count())
        .isLessThanOrEqualTo(Explainer.MOST_PARTS);
    String label = explanation.label();
    assertThat(Arrays.stream(weights(explanation)).sum())
        .isCloseTo(logOdds(text, label) - logOdds(".", label), within(1e-3));
  }

  @Test
  void namesTheStrongestWordsOfEachSide() {
    Explanation explanation =
        new Explanation(
            input("a b c d e"),
            MODEL.predict("a b c d e", WAR),
            "for",
            List.of(
                new WordWeight(0, 1, "a", 0.2),
                new WordWeight(2, 3, "b", -0.1),
                new WordWeight(4, 5, "c", 0),
                new WordWeight(6, 7, "d", 1.5),
                new WordWeight(8, 9, "e", -2)));
    assertThat(explanation.speakingFor(5)).extracting(WordWeight::text).containsExactly("d", "a");
    assertThat(explanation.speakingFor(1)).extracting(WordWeight::text).containsExactly("d");
    assertThat(explanation.speakingAgainst(5))
        .extracting(WordWeight::text)
        .containsExactly("e", "b");
  }

  @Test
  void aTextWithoutWordsHasNoWeights() {
    assertThat(Explainer.of(MODEL).explain(input("?!")).words()).isEmpty();
  }

  @Test
  void modelsWithoutTargetsAreExplainedToo() {
    assertThat(Explainer.of(WITHOUT_TARGETS).explain(TextTarget.of("we go")).words()).hasSize(2);
  }

  @Test
  void badInputIsTheCallersMistake() {
    Explainer explainer = Explainer.of(MODEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> explainer.explain(input("we go"), "maybe"))
        .withMessageContaining("no label 'maybe'; the model has [for, against, neither]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> explainer.explain(input(" ")))
        .withMessageContaining("the text is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> explainer.explain(TextTarget.of("we go")))
        .withMessageContaining("no target");
  }
}
