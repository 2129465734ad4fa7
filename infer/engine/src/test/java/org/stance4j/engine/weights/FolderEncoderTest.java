package org.stance4j.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.nn.EncoderParams;
import org.stance4j.engine.nn.Pooling;
import org.stance4j.engine.testing.TinyBert;
import org.stance4j.engine.text.TokenizerFormatException;

/** Encoders in folders: a tiny BERT with random weights. */
class FolderEncoderTest {
  @TempDir private Path folder;
  private TinyBert bert;

  @BeforeEach
  void makeWeights() {
    bert = new TinyBert();
  }

  private AbstractThrowableAssert<?, ?> assertRefused() {
    return assertThatThrownBy(() -> PretrainedEncoder.fromFolder(folder).copyInto(graph()))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining(folder.toString());
  }

  private static ComputationGraph graph() {
    return EncoderGraphBuilder.of(TinyBert.CONFIG, 2).build(Kernels.defaults(DataType.FLOAT));
  }

  @Test
  void theShapeIsReadOffWeightsAndConfig() throws IOException {
    PretrainedEncoder encoder = PretrainedEncoder.load(bert.write(folder).toString());
    assertThat(encoder.config()).isEqualTo(TinyBert.CONFIG);
    assertThat(encoder.name()).isEqualTo(folder.getFileName().toString());
    assertThat(encoder.tokenizer().tokenize("we wars NOT")).containsExactly(5, 9, 7, 8);
  }

  @Test
  void theLowestLayersAreThoseOfTheWholeEncoder() throws IOException {
    PretrainedEncoder whole = PretrainedEncoder.fromFolder(bert.write(folder));
    PretrainedEncoder lower = whole.lowestLayers(1);
    assertThat(lower.config()).isEqualTo(TinyBert.CONFIG.withLayers(1));
    ComputationGraph one =
        EncoderGraphBuilder.of(lower.config(), 2).build(Kernels.defaults(DataType.FLOAT));
    ComputationGraph two = graph();
    lower.copyInto(one);
    whole.copyInto(two);
    for (String layer : List.of("embeddings", "layer0")) {
      assertThat(one.getLayer(layer).params()).isEqualTo(two.getLayer(layer).params());
    }
    assertThat(one.getNumLayers()).isEqualTo(two.getNumLayers() - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3})
  void aNumberOfLayersThatThereIsNot(int layers) throws IOException {
    PretrainedEncoder whole = PretrainedEncoder.fromFolder(bert.write(folder));
    assertThatThrownBy(() -> whole.lowestLayers(layers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found " + layers + " layers, expected 1 to 2");
  }

  @Test
  void tokenVectorsAreThoseOfTheSameWeightsSetDirectly() throws IOException {
    PretrainedEncoder encoder = PretrainedEncoder.fromFolder(bert.write(folder));
    ComputationGraph loaded = graph();
    encoder.copyInto(loaded);
    ComputationGraph direct = graph();
    setDirectly(EncoderParams.of(direct));
    float[][] found = tokenVectors(loaded);
    assertThat(found).isDeepEqualTo(tokenVectors(direct));
    assertThat(found).isNotEqualTo(tokenVectors(graph()));
  }

  private void setDirectly(EncoderParams params) {
    params.words(bert.values("embeddings.word_embeddings.weight"));
    params.positions(bert.values("embeddings.position_embeddings.weight"));
    params.types(bert.values("embeddings.token_type_embeddings.weight"));
    params.embeddingNorm(
        bert.values("embeddings.LayerNorm.weight"), bert.values("embeddings.LayerNorm.bias"));
    for (int i = 0; i < 2; i++) {
      String layer = "encoder.layer." + i + ".";
      params.qkv(i, qkv(layer, "weight", 64), qkv(layer, "bias", 8));
      String attention = layer + "attention.output.";
      params.projection(
          i, bert.values(attention + "dense.weight"), bert.values(attention + "dense.bias"));
      params.attentionNorm(
          i,
          bert.values(attention + "LayerNorm.weight"),
          bert.values(attention + "LayerNorm.bias"));
      params.up(
          i,
          bert.values(layer + "intermediate.dense.weight"),
          bert.values(layer + "intermediate.dense.bias"));
      params.down(
          i, bert.values(layer + "output.dense.weight"), bert.values(layer + "output.dense.bias"));
      params.outputNorm(
          i,
          bert.values(layer + "output.LayerNorm.weight"),
          bert.values(layer + "output.LayerNorm.bias"));
    }
  }

  private float[] qkv(String layer, String kind, int length) {
    float[] all = new float[3 * length];
    int at = 0;
    for (String part : List.of("query", "key", "value")) {
      float[] values = bert.values(layer + "attention.self." + part + "." + kind);
      System.arraycopy(values, 0, all, at, length);
      at += length;
    }
    return all;
  }

  private static float[][] tokenVectors(ComputationGraph graph) {
    INDArray ids = Nd4j.createFromArray(new float[][][] {{{2, 5, 9, 7, 3, 8}, {0, 0, 0, 0, 0, 1}}});
    graph.setInputs(ids);
    graph.setLayerMaskArrays(new INDArray[] {Nd4j.ones(1, 6)}, null);
    return graph.feedForward(false).get(EncoderGraphBuilder.layerName(1)).toFloatMatrix();
  }

  @Test
  void poolingIsThatOfTheSentenceEncodersOwnFile() throws IOException {
    bert.write(folder);
    Path pooling = Files.createDirectory(folder.resolve("1_Pooling")).resolve("config.json");
    Files.writeString(pooling, "{\"pooling_mode_cls_token\": true}");
    assertThat(PretrainedEncoder.fromFolder(folder).config().pooling()).isEqualTo(Pooling.CLS);
    Files.writeString(pooling, "{\"pooling_mode_cls_token\": false}");
    assertThat(PretrainedEncoder.fromFolder(folder).config().pooling()).isEqualTo(Pooling.MEAN);
    Files.writeString(pooling, "{");
    assertRefused().hasMessageContaining("1_Pooling");
  }

  @Test
  void anUnknownNameSaysWhatIsKnown() {
    assertThatThrownBy(() -> PretrainedEncoder.load("bert-huge"))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContainingAll("bert-huge", "minilm-l6", "bge-small", "e5-small", "folder");
  }

  @Test
  void namesAreKnownInAnyLetterCase() throws IOException {
    assertThat(PretrainedEncoder.load("MINILM-L6").name()).isEqualTo("minilm-l6");
  }

  @ParameterizedTest
  @CsvSource({
    "config.json, config.json",
    "model.safetensors, no weights",
    "vocab.txt, no tokenizer"
  })
  void aMissingFileIsNamed(String name, String message) throws IOException {
    Files.delete(bert.write(folder).resolve(name));
    assertRefused().hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "hidden_act, '\"relu\"', relu",
    "hidden_act, '\"gelu_new\"', gelu_new",
    "position_embedding_type, '\"relative_key\"', relative_key",
    "num_attention_heads, 3, 3 attention heads",
    "num_attention_heads, 0, attentionHeads is 0",
    "layer_norm_eps, 0, layerNormEpsilon",
    "num_hidden_layers, 3, 3"
  })
  void aConfigThatDoesNotFit(String field, String json, String message) throws IOException {
    String config = TinyBert.CONFIG_JSON.replaceAll("\"" + field + "\":[^,}]*", "");
    config = "{\"" + field + "\":" + json + "," + config.substring(1);
    config = config.replace(",,", ",").replace(",}", "}");
    Files.writeString(bert.write(folder).resolve("config.json"), config);
    assertRefused().hasMessageContaining("config.json").hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "hidden_act: gelu"})
  void aConfigThatIsNoJsonObject(String text) throws IOException {
    Files.writeString(bert.write(folder).resolve("config.json"), text);
    assertRefused().hasMessageContaining("config.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "embeddings.word_embeddings.weight",
        "embeddings.LayerNorm.bias",
        "encoder.layer.0.attention.self.key.weight",
        "encoder.layer.0.intermediate.dense.weight",
        "encoder.layer.1.output.dense.weight",
        "encoder.layer.1.output.LayerNorm.bias"
      })
  void aMissingWeightIsNamed(String name) throws IOException {
    bert.remove(name).write(folder);
    assertRefused().hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({
    "encoder.layer.1.attention.self.value.weight, 4, 16",
    "encoder.layer.0.output.dense.weight, 12, 8",
    "embeddings.token_type_embeddings.weight, 4, 4"
  })
  void aWeightOfAnotherShapeIsNamed(String name, long rows, long columns) throws IOException {
    bert.reshape(name, rows, columns).write(folder);
    assertRefused()
        .hasMessageContaining(name)
        .hasMessageContaining("[" + rows + ", " + columns + "]");
  }

  @Test
  void aTableThatIsNoMatrixIsNamed() throws IOException {
    bert.reshape("embeddings.word_embeddings.weight", 80).write(folder);
    assertRefused().hasMessageContaining("embeddings.word_embeddings.weight");
  }

  @Test
  void moreWordsThanTheTableHasRowsAreRefused() throws IOException {
    Files.writeString(
        bert.write(folder).resolve("vocab.txt"), String.join("\n", TinyBert.WORDS) + "\nmore\n");
    assertRefused().hasMessageContaining("11 words").hasMessageContaining("10");
  }

  @Test
  void aTableMayHaveMoreRowsThanThereAreWords() throws IOException {
    Files.write(bert.write(folder).resolve("vocab.txt"), TinyBert.WORDS.subList(0, 9));
    PretrainedEncoder encoder = PretrainedEncoder.fromFolder(folder);
    assertThat(encoder.tokenizer().vocabularySize()).isEqualTo(9);
    assertThat(encoder.config().vocabularySize()).isEqualTo(10);
  }

  @Test
  void aBrokenVocabularyIsNamed() throws IOException {
    Files.writeString(bert.write(folder).resolve("vocab.txt"), "we\nthey\n");
    assertThatThrownBy(() -> PretrainedEncoder.fromFolder(folder))
        .isInstanceOf(TokenizerFormatException.class)
        .hasMessageContaining("vocab.txt");
  }
}
