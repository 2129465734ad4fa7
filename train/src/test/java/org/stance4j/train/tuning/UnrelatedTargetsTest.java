package org.stance4j.train.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;

class UnrelatedTargetsTest {

  @Test
  void positionsAreShownWithAnotherTargetUnderTheNeutralLabel() {
    Dataset pairs = UnrelatedTargets.of(data(List.of("FAVOR", "NONE")), 0.5).draw(new Random(1));
    assertThat(pairs.sentences()).hasSize(10);
    for (LabeledSentence pair : pairs.sentences()) {
      assertThat(pair.label()).isEqualTo("NONE");
      assertThat(pair.text()).startsWith("favor").doesNotContain("about " + pair.target());
    }
  }

  @Test
  void noSentenceIsDrawnTwiceInAnEpoch() {
    Dataset pairs = UnrelatedTargets.of(data(List.of("FAVOR", "NONE")), 1).draw(new Random(1));
    assertThat(pairs.sentences()).extracting(LabeledSentence::id).doesNotHaveDuplicates();
    assertThat(pairs.sentences()).hasSize(20);
  }

  @Test
  void everyEpochDrawsAnew() {
    UnrelatedTargets unrelated = UnrelatedTargets.of(data(List.of("FAVOR", "NONE")), 0.5);
    Random random = new Random(1);
    assertThat(unrelated.draw(random).sentences()).isNotEqualTo(unrelated.draw(random).sentences());
  }

  @Test
  void thereAreNoneWithoutANeutralLabel() {
    assertThat(UnrelatedTargets.of(data(List.of("AGAINST", "FAVOR")), 1).count()).isZero();
  }

  @Test
  void aShareOfZeroGivesNone() {
    assertThat(UnrelatedTargets.of(data(List.of("FAVOR", "NONE")), 0).count()).isZero();
  }

  @Test
  void aTargetThatTheTextWasLabelledForIsNotUnrelated() {
    List<LabeledSentence> rows =
        List.of(
            LabeledSentence.of("1", "both", "target 0", "FAVOR"),
            LabeledSentence.of("2", "both", "target 1", "AGAINST"),
            LabeledSentence.of("3", "other", "target 2", "NONE"));
    List<String> labels = List.of("FAVOR", "AGAINST", "NONE");
    Dataset all = Dataset.of("toy", labels, rows);
    TrainingData data = new TrainingData("toy", "stance", labels, all, all, true, Map.of());
    Dataset pairs = UnrelatedTargets.of(data, 1).draw(new Random(1));
    assertThat(pairs.sentences()).hasSize(2);
    assertThat(pairs.sentences()).extracting(LabeledSentence::target).containsOnly("target 2");
  }

  /** Twenty sentences of each of two labels, in turns about three targets. */
  private static TrainingData data(List<String> labels) {
    List<LabeledSentence> sentences = new ArrayList<>();
    for (String label : labels) {
      for (int i = 0; i < 20; i++) {
        String target = "target " + i % 3;
        String text = label.toLowerCase(java.util.Locale.ROOT) + " " + i + " about " + target;
        sentences.add(LabeledSentence.of(label + i, text, target, label));
      }
    }
    Dataset all = Dataset.of("toy", labels, sentences);
    return new TrainingData("toy", "stance", labels, all, all, true, Map.of());
  }
}
