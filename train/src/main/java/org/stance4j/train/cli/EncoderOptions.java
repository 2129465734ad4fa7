package org.stance4j.train.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.weights.PretrainedEncoder;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which encoder to start from; for use as a mixin. */
final class EncoderOptions {
  @Option(
      names = "--encoder",
      paramLabel = "NAME|FOLDER",
      description =
          "minilm-l6 (default), bge-small (slower, better), or a folder with config.json,"
              + " weights and tokenizer of a BERT-family encoder.")
  private String encoder = "minilm-l6";

  @Option(
      names = "--layers",
      paramLabel = "N",
      description = "Keeps the lowest N layers of the encoder only: smaller, faster, less able.")
  private @Nullable Integer layers;

  EncoderOptions() {}

  /**
   * Reads the encoder.
   *
   * @throws IOException if it cannot be used
   * @throws ParameterException if it has not as many layers
   */
  PretrainedEncoder load(CommandLine command) throws IOException {
    PretrainedEncoder whole = PretrainedEncoder.load(encoder);
    if (layers == null) {
      return whole;
    }
    try {
      return whole.lowestLayers(layers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--layers: " + e.getMessage(), e);
    }
  }
}
