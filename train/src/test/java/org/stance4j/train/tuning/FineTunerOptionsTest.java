package org.stance4j.train.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.train.ToyData;
import org.stance4j.train.evaluation.ModelEvaluator;
import org.stance4j.train.evaluation.UnsuitableDataException;

/** What the options of a training change. */
class FineTunerOptionsTest extends ToyTuning {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theWordTableChangesOnlyIfItIsTrained(boolean trainWords) throws IOException {
    ComputationGraph before =
        EncoderGraphBuilder.of(encoder.config(), 3).build(Kernels.defaults(DataType.FLOAT));
    encoder.copyInto(before);
    float[] after = params(train(options().trainWords(trainWords), data()));
    int words = encoder.config().vocabularySize() * encoder.config().hiddenSize();
    float[] table = before.params().dup().data().asFloat();
    assertThat(Arrays.equals(table, 0, words, after, 0, words)).isEqualTo(!trainWords);
    int head = 3 * encoder.config().hiddenSize() + 3;
    int end = after.length - head;
    assertThat(Arrays.equals(table, words, end, after, words, end)).isFalse();
  }

  @Test
  void frozenLayersStayAndTheOthersLearn() throws IOException {
    ComputationGraph before =
        EncoderGraphBuilder.of(encoder.config(), 3).build(Kernels.defaults(DataType.FLOAT));
    encoder.copyInto(before);
    float[] old = before.params().dup().data().asFloat();
    float[] after = params(train(options().frozenLayers(1), data()));
    int frozen =
        (int) (before.getLayer("embeddings").numParams() + before.getLayer("layer0").numParams());
    int head = 3 * encoder.config().hiddenSize() + 3;
    assertThat(Arrays.equals(old, 0, frozen, after, 0, frozen)).isTrue();
    int end = after.length - head;
    assertThat(Arrays.equals(old, frozen, end, after, frozen, end)).isFalse();
  }

  @Test
  void moreFrozenLayersThanTheEncoderHasAreRefused() {
    TrainingOptions tooMany = options().frozenLayers(encoder.config().layers() + 1).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FineTuner(encoder, tooMany, TrainingListener.NONE))
        .withMessageContaining("frozenLayers is " + tooMany.frozenLayers());
  }

  @Test
  void markedSpansTellWhichOfTwoWordsIsMeant() throws IOException, UnsuitableDataException {
    TrainingData data = data(spans(120), spans(40), true);
    TrainingResult result = train(options().epochs(15).patience(15).dropout(0), data);
    assertThat(result.model().info().marksSpans()).isTrue();
    assertThat(result.dev().accuracy()).isGreaterThanOrEqualTo(0.95);
    try (StanceModel model = StanceModel.of(result.model().copy(), 1)) {
      assertThat(ModelEvaluator.evaluate(model, data.dev()).evaluation().accuracy())
          .isEqualTo(result.dev().accuracy());
    }
  }

  /** The word before the span decides; both words stand in every sentence. */
  private static Dataset spans(int count) {
    List<LabeledSentence> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean first = i % 2 == 0;
      String text = "we praise the law and blame the law of war";
      int start = first ? text.indexOf("law") : text.lastIndexOf("law");
      sentences.add(
          new LabeledSentence(
              "s" + i,
              text,
              "law",
              first ? "FAVOR" : "AGAINST",
              start,
              start + 3,
              null,
              null,
              null,
              null));
    }
    return ToyData.dataset("spans", sentences);
  }

  @Test
  void balancedClassesGiveARareLabelAChance() throws IOException {
    List<LabeledSentence> few =
        IntStream.range(0, 40).mapToObj(FineTunerOptionsTest::mostlyNone).toList();
    Dataset rare = ToyData.dataset("rare", few);
    TrainingData data = data(rare, rare, false);
    TrainingOptions.Builder options = options().epochs(5).patience(5);
    assertThat(favors(train(options, data))).isZero();
    assertThat(favors(train(options.balancedClasses(true), data))).isEqualTo(16);
  }

  /** Of 40, 16 speak of war, and 4 of those are FAVOR: not likely, unless it weighs nine times. */
  private static LabeledSentence mostlyNone(int i) {
    String text = i < 16 ? "we say war" : "they mention peace";
    return LabeledSentence.of("s" + i, text, null, i < 4 ? "FAVOR" : "NONE");
  }

  private static int favors(TrainingResult result) {
    return Arrays.stream(result.dev().confusion()).mapToInt(row -> row[0]).sum();
  }
}
