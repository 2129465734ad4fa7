package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stance4j.engine.testing.TinyModels;

/**
 * Texts longer than the input of 48 tokens. The words here are one token each. Beside two special
 * tokens 46 words fit, of which the next window repeats a quarter of 45, that is 11: windows begin
 * at words 0, 35, 70 and so on.
 */
class LongTextTest {
  private static final double TOLERANCE = 1e-6;
  private static final List<String> LABELS = List.of("for", "against", "neither");
  private static final StanceModel MODEL = TinyModels.random(21, LABELS, List.of());
  private static final StanceModel WITH_TARGETS = TinyModels.random(22, LABELS, List.of("iraq"));

  @AfterAll
  static void close() {
    MODEL.close();
    WITH_TARGETS.close();
  }

  private static String[] words(int count) {
    String[] vocabulary = {"troops", "iraq", "not", "we", "they", "of", "to", "and", "the", "x"};
    Random random = new Random(count);
    String[] words = new String[count];
    Arrays.setAll(words, i -> vocabulary[random.nextInt(vocabulary.length)]);
    return words;
  }

  private static String text(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }

  private static double[] mean(Prediction... windows) {
    double[] mean = new double[LABELS.size()];
    for (Prediction window : windows) {
      assertThat(window.windows()).isOne();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += window.probabilities()[i] / windows.length;
      }
    }
    return mean;
  }

  @Test
  void aTextThatJustFitsIsOneWindow() {
    assertThat(MODEL.predict(text(words(46), 0, 46)).windows()).isEqualTo(1);
    assertThat(MODEL.predict(text(words(47), 0, 47)).windows()).isEqualTo(2);
  }

  @Test
  void probabilitiesAreTheMeanOfThoseOfTheWindows() {
    String[] words = words(116);
    Prediction whole = MODEL.predict(text(words, 0, 116));
    assertThat(whole.windows()).isEqualTo(3);
    assertThat(whole.probabilities())
        .containsExactly(
            mean(
                MODEL.predict(text(words, 0, 46)),
                MODEL.predict(text(words, 35, 81)),
                MODEL.predict(text(words, 70, 116))),
            within(TOLERANCE));
  }

  @Test
  void everyWindowHasTheTarget() {
    // A third special token and the target leave 44 words; the second window begins at word 33.
    String[] words = words(77);
    Prediction whole = WITH_TARGETS.predict(text(words, 0, 77), "iraq");
    assertThat(whole.windows()).isEqualTo(2);
    assertThat(whole.probabilities())
        .containsExactly(
            mean(
                WITH_TARGETS.predict(text(words, 0, 44), "iraq"),
                WITH_TARGETS.predict(text(words, 33, 77), "iraq")),
            within(TOLERANCE));
  }

  @Test
  void aTargetLongerThanTheInputIsScored() {
    Prediction prediction = WITH_TARGETS.predict("we", text(words(200), 0, 200));
    assertThat(prediction.windows()).isOne();
    assertThat(Arrays.stream(prediction.probabilities()).sum()).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void halfAMegabyteInOneLineIsScored() {
    String line = "we not they, ".repeat(500_000 / 13);
    Prediction prediction = MODEL.predict(line);
    int tokens = 4 * (500_000 / 13);
    assertThat(prediction.windows()).isEqualTo(1 + (tokens - 46 + 34) / 35);
    assertThat(Arrays.stream(prediction.probabilities()).sum()).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void halfAMegabyteWithoutASpaceIsOneUnknownWord() {
    Prediction prediction = MODEL.predict("a".repeat(500_000));
    assertThat(prediction.windows()).isOne();
    assertThat(prediction.probabilities())
        .containsExactly(MODEL.predict("[UNK]").probabilities(), within(TOLERANCE));
  }
}
