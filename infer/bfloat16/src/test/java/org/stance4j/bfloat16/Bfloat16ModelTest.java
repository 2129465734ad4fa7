package org.stance4j.bfloat16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.model.LoadOptions;
import org.stance4j.engine.model.Outcome;
import org.stance4j.engine.model.Precision;
import org.stance4j.engine.model.Prediction;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.testing.TinyModels;

/** A whole model in bfloat16. */
class Bfloat16ModelTest {
  private static final List<String> LABELS = List.of("AGAINST", "FAVOR", "NONE");

  @TempDir private Path folder;

  @BeforeEach
  void machineCan() {
    String obstacle = Precision.BFLOAT16.obstacle().orElse("");
    assumeTrue(obstacle.isEmpty(), obstacle);
  }

  @Test
  void probabilitiesAreNearThoseOfFloats() throws Exception {
    List<Prediction> floats = predict(LoadOptions.threads(1));
    List<Prediction> shorts = predict(LoadOptions.threads(1).withPrecision(Precision.BFLOAT16));
    boolean differ = false;
    for (int i = 0; i < floats.size(); i++) {
      for (String label : LABELS) {
        double expected = floats.get(i).probability(label);
        double found = shorts.get(i).probability(label);
        assertThat(found).isCloseTo(expected, within(0.02));
        differ |= Math.abs(found - expected) > 1e-6;
      }
    }
    assertThat(differ).as("something was computed in bfloat16").isTrue();
  }

  @Test
  void threadsAndBatchesDoNotChangeResults() throws Exception {
    LoadOptions one = LoadOptions.threads(1).withPrecision(Precision.BFLOAT16);
    List<Prediction> together = predict(one);
    assertThat(predict(new LoadOptions(3, false, Precision.BFLOAT16)))
        .usingRecursiveComparison()
        .isEqualTo(together);
    try (StanceModel model = StanceModel.load(file(), one)) {
      assertThat(model.precision()).isEqualTo(Precision.BFLOAT16);
      List<TextTarget> inputs = inputs();
      for (int i = 0; i < inputs.size(); i += 9) {
        assertThat(model.predict(inputs.get(i).text(), inputs.get(i).target()))
            .usingRecursiveComparison()
            .isEqualTo(together.get(i));
      }
    }
  }

  private List<Prediction> predict(LoadOptions options) throws Exception {
    try (StanceModel model = StanceModel.load(file(), options)) {
      return model.predictAll(inputs()).stream()
          .map(outcome -> ((Outcome.Scored) outcome).prediction())
          .toList();
    }
  }

  private Path file() throws Exception {
    return TinyModels.save(folder, 3, LABELS, List.of("troops"));
  }

  private static List<TextTarget> inputs() {
    List<TextTarget> inputs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      inputs.add(new TextTarget("The troops " + "stay ".repeat(i % 23) + "in Iraq " + i, "troops"));
    }
    return inputs;
  }
}
