package org.stance4j.engine.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.ModelWriter;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.nn.Pooling;
import org.stance4j.engine.text.TokenizerSettings;
import org.stance4j.engine.text.WordPieceTokenizer;

/**
 * Small models with random weights: real in every part, useless in what they say. Their answers
 * differ between texts and targets, which is enough to test what surrounds a model.
 */
public final class TinyModels {
  /** Longest input of these models in tokens. */
  public static final int MAX_TOKENS = 48;

  private TinyModels() {}

  /** A model in memory. */
  public static StanceModel random(long seed, List<String> labels, List<String> targets) {
    return StanceModel.of(contents(seed, labels, targets), 2);
  }

  /** Writes a model to {@code folder/tiny.stance} and returns the file. */
  public static Path save(Path folder, long seed, List<String> labels, List<String> targets)
      throws IOException {
    Path file = folder.resolve("tiny.stance");
    ModelWriter.write(contents(seed, labels, targets), file);
    return file;
  }

  /** What such a model consists of. */
  public static ModelContents contents(long seed, List<String> labels, List<String> targets) {
    List<String> vocabulary = vocabulary();
    EncoderConfig encoder =
        new EncoderConfig(2, 16, 4, 32, vocabulary.size(), 64, 2, 1e-12, Pooling.MEAN);
    ModelInfo info =
        new ModelInfo(
            "tiny-" + seed,
            "stance",
            labels,
            targets,
            encoder,
            MAX_TOKENS,
            1.5,
            0.5,
            Map.of("seed", Long.toString(seed)),
            "# A tiny model\n\nRandom weights, for tests.\n");
    WordPieceTokenizer tokenizer =
        WordPieceTokenizer.of(vocabulary, TokenizerSettings.bertUncased());
    return new ModelContents(info, tokenizer, params(encoder, labels.size(), seed));
  }

  private static INDArray params(EncoderConfig encoder, int labels, long seed) {
    ComputationGraph graph =
        EncoderGraphBuilder.of(encoder, labels).seed(seed).build(Kernels.defaults(DataType.FLOAT));
    // Larger than fresh weights, so that the answers are not all alike.
    graph
        .paramTable()
        .forEach(
            (name, value) -> {
              if (name.endsWith("Weight") || name.endsWith("words") || name.endsWith("_W")) {
                value.muli(name.endsWith("_W") ? 3 : 15);
              }
            });
    return graph.params();
  }

  private static List<String> vocabulary() {
    List<String> words = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    for (char c = 'a'; c <= 'z'; c++) {
      words.add(String.valueOf(c));
      words.add("##" + c);
    }
    words.addAll(List.of("the", "of", "to", "and", "troops", "iraq", "not", "we", "they", "##s"));
    words.addAll(List.of(".", ",", "!", "?", "'", "\"", "-", "0", "1", "2", "##0", "##1"));
    return words.stream().distinct().toList();
  }
}
