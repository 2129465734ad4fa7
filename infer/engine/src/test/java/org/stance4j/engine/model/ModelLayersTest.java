package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.testing.TinyModels;

class ModelLayersTest {
  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");

  private static ModelContents model() {
    return TinyModels.contents(3, LABELS, List.of("tax"));
  }

  private static ModelContents withLayers(int layers) {
    ModelContents tiny = model();
    ModelInfo info = tiny.info();
    EncoderConfig shape = info.encoder().withLayers(layers);
    ModelInfo other =
        new ModelInfo(
            "m", "stance", LABELS, List.of("tax"), shape, info.maxTokens(), 1, 0.5, Map.of(), "");
    return new ModelContents(other, tiny.tokenizer(), Nd4j.zeros(1));
  }

  private static ComputationGraph graph(EncoderConfig shape) {
    return EncoderGraphBuilder.of(shape, LABELS.size())
        .seed(99)
        .build(Kernels.defaults(DataType.FLOAT));
  }

  @ParameterizedTest
  @CsvSource({
    "6, 3, 1 3 5",
    "6, 6, 0 1 2 3 4 5",
    "6, 1, 5",
    "6, 2, 2 5",
    "6, 4, 1 2 4 5",
    "12, 4, 2 5 8 11",
    "5, 3, 1 3 4"
  })
  void layersAreSpreadEvenlyWithTheHighestAmongThem(int all, int count, String expected) {
    ModelLayers layers = ModelLayers.evenly(withLayers(all), count);
    assertThat(layers.layers().stream().map(String::valueOf)).containsExactly(expected.split(" "));
    assertThat(layers.config().layers()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void thereAreNoMoreLayersThanTheModelHas(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelLayers.evenly(model(), count))
        .withMessage("found %d layers, expected 1 to 2 of tiny-3", count);
  }

  @Test
  void allLayersAreTheModel() {
    ModelContents contents = model();
    ModelLayers layers = ModelLayers.evenly(contents, 2);
    ComputationGraph copy = graph(layers.config());
    layers.copyInto(copy);
    assertThat(copy.params()).isEqualTo(contents.params());
  }

  @Test
  void aCopyHasEmbeddingsLayersAndHeadOfTheModel() {
    ModelContents contents = model();
    ModelLayers layers = ModelLayers.evenly(contents, 1);
    ComputationGraph copy = graph(layers.config());
    layers.copyInto(copy);
    ComputationGraph whole =
        EncoderGraphBuilder.of(contents.info().encoder(), LABELS.size())
            .build(Kernels.defaults(DataType.FLOAT), contents.params());
    Map.of("embeddings", "embeddings", "layer0", "layer1", "head", "head")
        .forEach(
            (to, from) ->
                assertThat(copy.getLayer(to).params()).isEqualTo(whole.getLayer(from).params()));
    assertThat(layers.name()).isEqualTo("layers 2 of tiny-3");
  }
}
