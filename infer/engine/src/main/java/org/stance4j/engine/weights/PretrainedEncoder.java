package org.stance4j.engine.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.EncoderParams;
import org.stance4j.engine.nn.Pooling;
import org.stance4j.engine.text.TokenizerFormatException;
import org.stance4j.engine.text.TokenizerSettings;
import org.stance4j.engine.text.WordPieceTokenizer;

/**
 * A pretrained encoder: its shape, its tokenizer and where its weights are. Known by name:
 *
 * <ul>
 *   <li>{@code minilm-l6}: all-MiniLM-L6-v2, 22 million parameters, 6 layers, mean pooling
 *   <li>{@code bge-small}: bge-small-en-v1.5, 33 million parameters, 12 layers, [CLS] pooling
 *   <li>{@code e5-small}: e5-small-v2, 33 million parameters, 12 layers, mean pooling
 * </ul>
 *
 * Their Maven artifacts must be on the class path. A folder works the same way; it holds {@code
 * config.json}, the weights as {@code model.safetensors} or {@code model.onnx}, and the tokenizer
 * as {@code tokenizer.json} or {@code vocab.txt}. Immutable.
 */
public final class PretrainedEncoder implements EncoderWeights {
  private final String name;
  private final EncoderConfig config;
  private final WordPieceTokenizer tokenizer;
  private final TensorSource tensors;

  private PretrainedEncoder(
      String name, EncoderConfig config, WordPieceTokenizer tokenizer, TensorSource tensors) {
    this.name = name;
    this.config = config;
    this.tokenizer = tokenizer;
    this.tensors = tensors;
  }

  /**
   * Loads an encoder by its name or from a folder.
   *
   * @throws WeightsFormatException if a file is missing or not usable
   * @throws TokenizerFormatException if the tokenizer's file is not usable
   */
  public static PretrainedEncoder load(String nameOrFolder) throws IOException {
    return switch (nameOrFolder.toLowerCase(Locale.ROOT)) {
      case "minilm-l6" -> fromClassPath("minilm-l6", "all-minilm-l6-v2", Pooling.MEAN);
      case "bge-small" -> fromClassPath("bge-small", "bge-small-en-v1.5", Pooling.CLS);
      case "e5-small" -> fromClassPath("e5-small", "e5-small-v2", Pooling.MEAN);
      default -> fromFolder(Path.of(nameOrFolder));
    };
  }

  private static PretrainedEncoder fromClassPath(String name, String resource, Pooling pooling)
      throws IOException {
    OnnxTensors tensors;
    try (InputStream in = open(name, resource + ".onnx")) {
      tensors = OnnxTensors.read(resource + ".onnx", in);
    }
    try (InputStream in = open(name, resource + "-tokenizer.json")) {
      WordPieceTokenizer tokenizer =
          WordPieceTokenizer.fromTokenizerJson(in, resource + "-tokenizer.json");
      // All have heads of 32 features; the number of heads cannot be read off the weights.
      EncoderConfig config = BertLayout.shape(tensors, 12, 1e-12, pooling);
      return new PretrainedEncoder(name, config, tokenizer, tensors);
    }
  }

  private static InputStream open(String name, String resource) throws WeightsFormatException {
    InputStream in = PretrainedEncoder.class.getResourceAsStream("/" + resource);
    if (in == null) {
      throw new WeightsFormatException(
          resource,
          "not on the class path; encoder '"
              + name
              + "' needs the Maven artifact that holds it, see the README");
    }
    return in;
  }

  /**
   * Loads the encoder in a folder.
   *
   * @throws WeightsFormatException if a file is missing or not usable
   * @throws TokenizerFormatException if the tokenizer's file is not usable
   */
  public static PretrainedEncoder fromFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new WeightsFormatException(
          folder.toString(),
          "no such encoder; expected minilm-l6, bge-small, e5-small or a folder with config.json, weights and"
              + " tokenizer");
    }
    TensorSource tensors = openWeights(folder);
    EncoderConfig config = readShape(folder, tensors);
    WordPieceTokenizer tokenizer = openTokenizer(folder);
    if (tokenizer.vocabularySize() > config.vocabularySize()) {
      throw new WeightsFormatException(
          folder.toString(),
          "the tokenizer has "
              + tokenizer.vocabularySize()
              + " words, the weights only "
              + config.vocabularySize());
    }
    return new PretrainedEncoder(folder.getFileName().toString(), config, tokenizer, tensors);
  }

  private static EncoderConfig readShape(Path folder, TensorSource tensors) throws IOException {
    Path file = folder.resolve("config.json");
    JsonNode json = readConfig(file);
    EncoderConfig config;
    try {
      config =
          BertLayout.shape(
              tensors,
              json.path("num_attention_heads").asInt(12),
              json.path("layer_norm_eps").asDouble(1e-12),
              poolingOf(folder));
    } catch (IllegalArgumentException e) {
      throw new WeightsFormatException(
          file.toString(), "does not fit the weights: " + e.getMessage(), e);
    }
    int layers = json.path("num_hidden_layers").asInt(config.layers());
    if (layers != config.layers()) {
      throw new WeightsFormatException(
          file.toString(),
          "num_hidden_layers is " + layers + ", the weights have " + config.layers() + " layers");
    }
    return config;
  }

  private static JsonNode readConfig(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WeightsFormatException(file.toString(), "missing");
    }
    JsonNode json = readJson(file);
    String activation = json.path("hidden_act").asText("gelu");
    if (!activation.equals("gelu")) {
      throw new WeightsFormatException(
          file.toString(), "hidden_act is '" + activation + "', expected 'gelu'");
    }
    String positions = json.path("position_embedding_type").asText("absolute");
    if (!positions.equals("absolute")) {
      throw new WeightsFormatException(
          file.toString(), "position_embedding_type is '" + positions + "', expected 'absolute'");
    }
    return json;
  }

  private static JsonNode readJson(Path file) throws IOException {
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new WeightsFormatException(
          file.toString(), "not valid JSON: " + e.getOriginalMessage(), e);
    }
    throw new WeightsFormatException(file.toString(), "not a JSON object");
  }

  /** Sentence encoders say how they pool in a file of their own; mean is the custom. */
  private static Pooling poolingOf(Path folder) throws IOException {
    Path file = folder.resolve("1_Pooling").resolve("config.json");
    if (!Files.isRegularFile(file)) {
      return Pooling.MEAN;
    }
    JsonNode json = readJson(file);
    return json.path("pooling_mode_cls_token").asBoolean(false) ? Pooling.CLS : Pooling.MEAN;
  }

  private static TensorSource openWeights(Path folder) throws IOException {
    Path safe = folder.resolve("model.safetensors");
    if (Files.isRegularFile(safe)) {
      return SafeTensors.open(safe);
    }
    Path onnx = folder.resolve("model.onnx");
    if (Files.isRegularFile(onnx)) {
      try (InputStream in = Files.newInputStream(onnx)) {
        return OnnxTensors.read(onnx.toString(), in);
      }
    }
    throw new WeightsFormatException(
        folder.toString(), "no weights; expected model.safetensors or model.onnx");
  }

  private static WordPieceTokenizer openTokenizer(Path folder) throws IOException {
    Path json = folder.resolve("tokenizer.json");
    if (Files.isRegularFile(json)) {
      try (InputStream in = Files.newInputStream(json)) {
        return WordPieceTokenizer.fromTokenizerJson(in, json.toString());
      }
    }
    Path vocabulary = folder.resolve("vocab.txt");
    if (Files.isRegularFile(vocabulary)) {
      return WordPieceTokenizer.fromVocabularyFile(vocabulary, TokenizerSettings.bertUncased());
    }
    throw new WeightsFormatException(
        folder.toString(), "no tokenizer; expected tokenizer.json or vocab.txt");
  }

  /**
   * This encoder without its highest layers: smaller, faster, less able.
   *
   * @param layers how many are kept, from the lowest on
   * @throws IllegalArgumentException if the encoder does not have as many
   */
  public PretrainedEncoder lowestLayers(int layers) {
    if (layers < 1 || layers > config.layers()) {
      throw new IllegalArgumentException(
          "found " + layers + " layers, expected 1 to " + config.layers() + " of " + name);
    }
    return new PretrainedEncoder(name, config.withLayers(layers), tokenizer, tensors);
  }

  /** Name as given, or the folder's. */
  @Override
  public String name() {
    return name;
  }

  @Override
  public EncoderConfig config() {
    return config;
  }

  @Override
  public WordPieceTokenizer tokenizer() {
    return tokenizer;
  }

  /**
   * Copies the weights into a graph of the same shape; the head stays as it is.
   *
   * @throws WeightsFormatException if a weight is missing or has another shape
   */
  @Override
  public void copyInto(ComputationGraph graph) throws WeightsFormatException {
    BertLayout.copy(tensors, EncoderParams.of(graph), config);
  }
}
