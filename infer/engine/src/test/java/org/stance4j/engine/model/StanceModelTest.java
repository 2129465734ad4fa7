package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.engine.testing.TinyModels;

/** What a model answers. */
class StanceModelTest {
  private static final double TOLERANCE = 1e-6;
  private static final List<String> LABELS = List.of("for", "against", "neither");
  private static final String WAR = "the war";
  private static final String TROOPS = "withdrawal of troops";
  private static final StanceModel MODEL = TinyModels.random(11, LABELS, List.of(WAR, TROOPS));
  private static final StanceModel WITHOUT_TARGETS = TinyModels.random(12, LABELS, List.of());

  @AfterAll
  static void close() {
    MODEL.close();
    WITHOUT_TARGETS.close();
  }

  private static Prediction scored(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Scored.class);
    return ((Outcome.Scored) outcome).prediction();
  }

  private static List<TextTarget> inputs(int count) {
    Random random = new Random(count);
    String[] words = {"troops", "iraq", "not", "we", "they", "home", "war!", "to", "send", "the"};
    List<TextTarget> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("we ");
      for (int w = random.nextInt(i % 10 == 0 ? 150 : 25); w > 0; w--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      inputs.add(TextTarget.of(text.toString(), random.nextBoolean() ? WAR : TROOPS));
    }
    return inputs;
  }

  @Test
  void probabilitiesOfATextSumToOne() {
    for (Outcome outcome : MODEL.predictAll(inputs(100))) {
      double[] probabilities = scored(outcome).probabilities();
      assertThat(probabilities).hasSize(3);
      assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(TOLERANCE));
      assertThat(Arrays.stream(probabilities)).allMatch(p -> p >= 0 && p <= 1);
    }
  }

  @Test
  void answersDifferBetweenTextsAndTargets() {
    double[] first = MODEL.predict("send the troops home", WAR).probabilities();
    assertThat(MODEL.predict("we not they", WAR).probabilities()).isNotEqualTo(first);
    assertThat(MODEL.predict("send the troops home", TROOPS).probabilities()).isNotEqualTo(first);
  }

  @Test
  void manyAtOnceGetTheAnswersOfOneByOneInInputOrder() {
    List<TextTarget> inputs = inputs(200);
    List<Outcome> outcomes = MODEL.predictAll(inputs);
    assertThat(outcomes).hasSize(inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      Prediction alone = MODEL.predict(inputs.get(i).text(), inputs.get(i).target());
      assertThat(scored(outcomes.get(i)).probabilities())
          .as("input %s", i)
          .containsExactly(alone.probabilities(), within(TOLERANCE));
      assertThat(scored(outcomes.get(i)).windows()).isEqualTo(alone.windows());
    }
  }

  @Test
  void theOrderOfTheInputsDoesNotMatter() {
    List<TextTarget> inputs = inputs(150);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(1));
    List<Outcome> straight = MODEL.predictAll(inputs);
    List<Outcome> shuffled = MODEL.predictAll(order.stream().map(inputs::get).toList());
    for (int i = 0; i < order.size(); i++) {
      assertThat(scored(shuffled.get(i)).probabilities())
          .containsExactly(scored(straight.get(order.get(i))).probabilities(), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void theNumberOfThreadsDoesNotChangeAnyResult(int threads) {
    List<TextTarget> inputs = inputs(120);
    List<Outcome> expected = MODEL.predictAll(inputs);
    try (StanceModel model =
        StanceModel.of(TinyModels.contents(11, LABELS, List.of(WAR, TROOPS)), threads)) {
      List<Outcome> outcomes = model.predictAll(inputs);
      for (int i = 0; i < inputs.size(); i++) {
        assertThat(scored(outcomes.get(i)).probabilities())
            .containsExactly(scored(expected.get(i)).probabilities());
      }
    }
  }

  @Test
  void noInputsGiveNoOutcomes() {
    assertThat(MODEL.predictAll(List.of())).isEmpty();
  }

  @Test
  void badInputsAreReportedAndDoNotDisturbTheOthers() {
    List<Outcome> outcomes =
        MODEL.predictAll(
            List.of(
                TextTarget.of("we", WAR),
                TextTarget.of(" \t\n", WAR),
                TextTarget.of("they"),
                TextTarget.of("they", " "),
                TextTarget.of("troops", TROOPS)));
    assertThat(scored(outcomes.get(0)).probabilities())
        .containsExactly(MODEL.predict("we", WAR).probabilities(), within(TOLERANCE));
    assertThat(outcomes.get(1)).isEqualTo(new Outcome.Skipped("the text is blank"));
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Failed.class).asString().contains(WAR, TROOPS);
    assertThat(outcomes.get(3)).isInstanceOf(Outcome.Failed.class);
    assertThat(scored(outcomes.get(4)).probabilities())
        .containsExactly(MODEL.predict("troops", TROOPS).probabilities(), within(TOLERANCE));
  }

  @Test
  void aTargetForAModelWithoutTargetsFails() {
    List<Outcome> outcomes =
        WITHOUT_TARGETS.predictAll(List.of(TextTarget.of("we", WAR), TextTarget.of("we")));
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Failed.class).asString().contains(WAR);
    assertThat(scored(outcomes.get(1)).targetSeen()).isTrue();
  }

  @Test
  void aSingleBadInputIsTheCallersMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> MODEL.predict("we"));
    assertThatIllegalArgumentException().isThrownBy(() -> MODEL.predict(" ", WAR));
    assertThatIllegalArgumentException().isThrownBy(() -> WITHOUT_TARGETS.predict("we", WAR));
  }

  @Test
  void anUnseenTargetIsScoredAndMarked() {
    assertThat(MODEL.predict("we", WAR).targetSeen()).isTrue();
    Prediction unseen = MODEL.predict("we", "the moon");
    assertThat(unseen.targetSeen()).isFalse();
    assertThat(Arrays.stream(unseen.probabilities()).sum()).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void labelAndConfidenceAreThoseOfTheGreatestProbability() {
    for (Outcome outcome : MODEL.predictAll(inputs(40))) {
      Prediction prediction = scored(outcome);
      double greatest = Arrays.stream(prediction.probabilities()).max().orElseThrow();
      assertThat(prediction.confidence()).isEqualTo(greatest);
      assertThat(prediction.probability(prediction.label())).isEqualTo(greatest);
    }
  }

  @Test
  void probabilitiesGoByTheNamesOfTheLabels() {
    Prediction prediction = MODEL.predict("they", WAR);
    assertThat(prediction.labels()).isEqualTo(LABELS).isEqualTo(MODEL.labels());
    double[] probabilities = prediction.probabilities();
    for (int i = 0; i < LABELS.size(); i++) {
      assertThat(prediction.probability(LABELS.get(i))).isEqualTo(probabilities[i]);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prediction.probability("FOR"))
        .withMessageContaining("FOR")
        .withMessageContaining("against");
  }

  @Test
  void changingTheReturnedArrayDoesNotChangeThePrediction() {
    Prediction prediction = MODEL.predict("they", WAR);
    double before = prediction.probability("for");
    prediction.probabilities()[0] = 7;
    assertThat(prediction.probability("for")).isEqualTo(before);
  }

  @Test
  void ofEquallyProbableLabelsTheFirstIsTheLabel() {
    Prediction tie = new Prediction(LABELS, new double[] {0.2, 0.4, 0.4}, 1, true, 0.5);
    assertThat(tie.label()).isEqualTo("against");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDE21\uD83D\uDE21\uD83D\uDC4E\uD83C\uDFFF",
        "\u0000\u0001\u0007\u001B[31m",
        "\uFEFFwe\u200B\u202E not",
        "\uD800 lone surrogate \uDC00",
        "[CLS] we [SEP] [PAD] [MASK]",
        "\u0130\u0131\u00DF\u4E2D\u6587"
      })
  void unusualTextsAreScored(String text) {
    Prediction prediction = MODEL.predict(text, WAR);
    assertThat(Arrays.stream(prediction.probabilities()).sum()).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void thereIsNoModelWithoutThreads() {
    ModelContents contents = TinyModels.contents(1, LABELS, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StanceModel.of(contents, 0))
        .withMessageContaining("threads is 0");
  }

  @Test
  void aClosedModelSaysSo() {
    StanceModel model = TinyModels.random(1, LABELS, List.of());
    model.close();
    assertThatThrownBy(() -> model.predict("we"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(model.labels()).isEqualTo(LABELS);
  }

  @Test
  void closingTwiceDoesNothing() {
    StanceModel model = TinyModels.random(1, LABELS, List.of());
    model.predict("we");
    model.close();
    model.close();
    assertThatThrownBy(() -> model.predict("we")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void confidenceBelowTheThresholdIsUncertain() {
    double[] probabilities = {0.2, 0.45, 0.35};
    assertThat(new Prediction(LABELS, probabilities, 1, true, 0.5).isUncertain()).isTrue();
    assertThat(new Prediction(LABELS, probabilities, 1, true, 0.45).isUncertain()).isFalse();
  }
}
