package org.stance4j.engine.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.Pooling;

/** The weights of a small BERT under the names of its checkpoints, and its folder. */
public final class TinyBert {
  /** Its vocabulary. */
  public static final List<String> WORDS =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "we", "they", "##s", "not", "war");

  /** Its shape. */
  public static final EncoderConfig CONFIG =
      new EncoderConfig(2, 8, 2, 12, WORDS.size(), 16, 2, 1e-7, Pooling.MEAN);

  /** Its config.json. */
  public static final String CONFIG_JSON =
      "{\"hidden_act\":\"gelu\",\"num_attention_heads\":2,\"layer_norm_eps\":1e-7,"
          + "\"num_hidden_layers\":2,\"position_embedding_type\":\"absolute\"}";

  private record Weight(long[] shape, float[] values) {}

  private final Map<String, Weight> weights = new LinkedHashMap<>();
  private final Random random = new Random(17);
  private final List<String> words;
  private final String configJson;

  /** All weights normally distributed, gains and biases too: each of them matters. */
  public TinyBert() {
    this(CONFIG, WORDS, CONFIG_JSON);
  }

  TinyBert(EncoderConfig config, List<String> words, String configJson) {
    this.words = words;
    this.configJson = configJson;
    int hidden = config.hiddenSize();
    int wide = config.intermediateSize();
    add("embeddings.word_embeddings.weight", config.vocabularySize(), hidden);
    add("embeddings.position_embeddings.weight", config.maxPositions(), hidden);
    add("embeddings.token_type_embeddings.weight", config.typeVocabularySize(), hidden);
    addPair("embeddings.LayerNorm", hidden);
    for (int i = 0; i < config.layers(); i++) {
      String layer = "encoder.layer." + i + ".";
      for (String part : List.of("self.query", "self.key", "self.value", "output.dense")) {
        addPair(layer + "attention." + part, hidden, hidden);
      }
      addPair(layer + "attention.output.LayerNorm", hidden);
      addPair(layer + "intermediate.dense", wide, hidden);
      addPair(layer + "output.dense", hidden, wide);
      addPair(layer + "output.LayerNorm", hidden);
    }
  }

  private void addPair(String name, long... shape) {
    add(name + ".weight", shape);
    add(name + ".bias", shape[0]);
  }

  private void add(String name, long... shape) {
    int length = (int) (shape.length == 1 ? shape[0] : shape[0] * shape[1]);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    weights.put(name, new Weight(shape, values));
  }

  /** The values of a weight, row-major; changes to the array change the weight. */
  public float[] values(String name) {
    return weights.get(name).values();
  }

  /** Leaves a weight out. */
  public TinyBert remove(String name) {
    weights.remove(name);
    return this;
  }

  /** Gives a weight another shape. */
  public TinyBert reshape(String name, long... shape) {
    weights.put(name, new Weight(shape, weights.get(name).values()));
    return this;
  }

  /** As checkpoints begin: small weights, gains of 1 and biases of 0. */
  TinyBert calm() {
    weights.forEach(
        (name, weight) -> {
          boolean gain = name.endsWith("LayerNorm.weight");
          float scale = name.endsWith(".bias") || gain ? 0 : 0.3f;
          float shift = gain ? 1 : 0;
          for (int i = 0; i < weight.values().length; i++) {
            weight.values()[i] = scale * weight.values()[i] + shift;
          }
        });
    return this;
  }

  /** Writes config.json, model.safetensors and vocab.txt. */
  public Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("config.json"), configJson);
    Files.write(folder.resolve("vocab.txt"), words);
    SafeTensorsFile file = new SafeTensorsFile();
    weights.forEach((name, weight) -> file.floats(name, weight.values(), weight.shape()));
    file.write(folder.resolve("model.safetensors"));
    return folder;
  }
}
