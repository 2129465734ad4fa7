package org.stance4j.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.nn.EncoderParams;
import org.stance4j.engine.text.WordPieceTokenizer;
import org.stance4j.engine.weights.EncoderWeights;

/**
 * Layers of a trained model, with its embeddings and perhaps its head, as the start of another one:
 * of a smaller one (Sanh et al. 2019), or of one for other data. The contents must stay open while
 * they are copied from.
 */
public final class ModelLayers implements EncoderWeights {
  private final ModelContents contents;
  private final int[] layers;
  private final boolean withHead;

  private ModelLayers(ModelContents contents, int[] layers, boolean withHead) {
    this.contents = contents;
    this.layers = layers;
    this.withHead = withHead;
  }

  /**
   * Layers spread evenly over the model's, the highest always among them: of six layers, three are
   * the second, fourth and sixth.
   *
   * @param count how many
   * @throws IllegalArgumentException if the model does not have as many
   */
  public static ModelLayers evenly(ModelContents contents, int count) {
    int all = contents.info().encoder().layers();
    if (count < 1 || count > all) {
      throw new IllegalArgumentException(
          "found " + count + " layers, expected 1 to " + all + " of " + contents.info().name());
    }
    int[] layers =
        IntStream.rangeClosed(1, count).map(i -> (i * all + count - 1) / count - 1).toArray();
    return new ModelLayers(contents, layers, true);
  }

  /** The same layers for other labels: the graph's head stays as it is. */
  public ModelLayers withoutHead() {
    return new ModelLayers(contents, layers, false);
  }

  /** The layers that were chosen, counted from 0. */
  public List<Integer> layers() {
    return Arrays.stream(layers).boxed().toList();
  }

  @Override
  public String name() {
    if (layers.length == contents.info().encoder().layers()) {
      return contents.info().name();
    }
    String numbers =
        Arrays.stream(layers)
            .mapToObj(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(", "));
    return "layers " + numbers + " of " + contents.info().name();
  }

  @Override
  public EncoderConfig config() {
    return contents.info().encoder().withLayers(layers.length);
  }

  @Override
  public WordPieceTokenizer tokenizer() {
    return contents.tokenizer();
  }

  /** Copies into a graph, with the head into one with the model's number of labels. */
  @Override
  public void copyInto(ComputationGraph graph) {
    ModelInfo info = contents.info();
    ComputationGraph from =
        EncoderGraphBuilder.of(info.encoder(), info.labels().size())
            .build(Kernels.defaults(DataType.FLOAT), contents.params());
    EncoderParams to = EncoderParams.of(graph);
    to.copyEmbeddings(from);
    for (int i = 0; i < layers.length; i++) {
      to.copyLayer(i, from, layers[i]);
    }
    if (withHead) {
      to.copyHead(from);
    }
    EncoderGraphBuilder.closeBuffers(from);
  }
}
