package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelLayers;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.engine.nn.Pooling;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.engine.weights.PretrainedEncoder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a training starts from; for use as a mixin. */
final class StartOptions {
  private static final String DEFAULT = "minilm-l6";

  /** Of which one may be given. */
  private static final class Source {
    @Option(
        names = "--encoder",
        paramLabel = "NAME|FOLDER",
        description =
            "minilm-l6 (default), bge-small or e5-small (slower, better), or a folder with config.json,"
                + " weights and tokenizer of a BERT-family encoder.")
    private @Nullable String encoder;

    @Option(
        names = "--from",
        paramLabel = "MODEL.stance",
        description =
            "Starts from a model that was trained before, for example on other data; its labels may"
                + " be others.")
    private @Nullable Path model;
  }

  @ArgGroup(exclusive = true)
  private Source source = new Source();

  @Option(
      names = "--layers",
      paramLabel = "N",
      description =
          "Keeps N layers only: smaller, faster, less able. The lowest of an encoder, some from"
              + " bottom to top of a model.")
  private @Nullable Integer layers;

  @Option(
      names = "--pooling",
      paramLabel = "mean|cls",
      description =
          "What the decision is made from: the mean of all tokens' vectors or that of the first"
              + " token (default: what the encoder was trained with).")
  private @Nullable Pooling pooling;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  StartOptions() {}

  /** Files that are read. */
  List<Path> files() {
    return source.model == null ? List.of() : List.of(source.model);
  }

  /** Does something with the weights while they are open. */
  interface Use<T> {
    T with(EncoderWeights weights) throws IOException;
  }

  /**
   * Opens the weights, uses and closes them.
   *
   * @param labels of the model to be: a model with the same labels in the same order gives its head
   * @throws ParameterException if there are not as many layers
   */
  <T> T use(List<String> labels, Use<T> use) throws IOException {
    if (source.model == null) {
      return use.with(pooled(encoder(source.encoder == null ? DEFAULT : source.encoder)));
    }
    ModelContents contents = ModelReader.read(source.model);
    try {
      ModelLayers weights = cut(contents);
      return use.with(
          pooled(contents.info().labels().equals(labels) ? weights : weights.withoutHead()));
    } finally {
      contents.params().close();
    }
  }

  private EncoderWeights pooled(EncoderWeights weights) {
    return pooling == null ? weights : weights.withPooling(pooling);
  }

  private ModelLayers cut(ModelContents contents) {
    int all = contents.info().encoder().layers();
    try {
      return ModelLayers.evenly(contents, layers == null ? all : layers);
    } catch (IllegalArgumentException e) {
      throw wrongLayers(e);
    }
  }

  private PretrainedEncoder encoder(String name) throws IOException {
    PretrainedEncoder whole = PretrainedEncoder.load(name);
    try {
      return layers == null ? whole : whole.lowestLayers(layers);
    } catch (IllegalArgumentException e) {
      throw wrongLayers(e);
    }
  }

  private ParameterException wrongLayers(IllegalArgumentException e) {
    return new ParameterException(command.commandLine(), "--layers: " + e.getMessage(), e);
  }
}
