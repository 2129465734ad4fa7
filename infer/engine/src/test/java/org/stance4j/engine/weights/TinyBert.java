package org.stance4j.engine.weights;

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
final class TinyBert {
  static final List<String> WORDS =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "we", "they", "##s", "not", "war");
  static final EncoderConfig CONFIG =
      new EncoderConfig(2, 8, 2, 12, WORDS.size(), 16, 2, 1e-7, Pooling.MEAN);
  static final String CONFIG_JSON =
      "{\"hidden_act\":\"gelu\",\"num_attention_heads\":2,\"layer_norm_eps\":1e-7,"
          + "\"num_hidden_layers\":2,\"position_embedding_type\":\"absolute\"}";

  record Weight(long[] shape, float[] values) {}

  private final Map<String, Weight> weights = new LinkedHashMap<>();
  private final Random random = new Random(17);

  TinyBert() {
    int hidden = CONFIG.hiddenSize();
    int wide = CONFIG.intermediateSize();
    add("embeddings.word_embeddings.weight", CONFIG.vocabularySize(), hidden);
    add("embeddings.position_embeddings.weight", CONFIG.maxPositions(), hidden);
    add("embeddings.token_type_embeddings.weight", CONFIG.typeVocabularySize(), hidden);
    addPair("embeddings.LayerNorm", hidden);
    for (int i = 0; i < CONFIG.layers(); i++) {
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

  float[] values(String name) {
    return weights.get(name).values();
  }

  TinyBert remove(String name) {
    weights.remove(name);
    return this;
  }

  TinyBert reshape(String name, long... shape) {
    weights.put(name, new Weight(shape, weights.get(name).values()));
    return this;
  }

  /** Writes config.json, model.safetensors and vocab.txt. */
  Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("config.json"), CONFIG_JSON);
    Files.write(folder.resolve("vocab.txt"), WORDS);
    SafeTensorsFile file = new SafeTensorsFile();
    weights.forEach((name, weight) -> file.floats(name, weight.values(), weight.shape()));
    file.write(folder.resolve("model.safetensors"));
    return folder;
  }
}
