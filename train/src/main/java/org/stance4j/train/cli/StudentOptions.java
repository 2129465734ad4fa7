package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelLayers;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.engine.weights.PretrainedEncoder;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a student starts from; for use as a group of which one must be given. */
final class StudentOptions {
  @Option(
      names = "--layers",
      paramLabel = "N",
      description = "Layers of the new model; they start as layers of the teacher.")
  private @Nullable Integer layers;

  @Option(
      names = "--encoder",
      paramLabel = "NAME|FOLDER",
      description =
          "The new model starts as this encoder instead: minilm-l6, bge-small, e5-small, or a"
              + " folder as for stance train.")
  private @Nullable String encoder;

  StudentOptions() {}

  /**
   * The student as it is before it learns.
   *
   * @throws ParameterException if the teacher does not have as many layers
   * @throws IOException if the encoder cannot be read
   */
  EncoderWeights of(ModelContents teacher, Path teacherFile, CommandLine command)
      throws IOException {
    if (encoder != null) {
      return PretrainedEncoder.load(encoder);
    }
    int most = teacher.info().encoder().layers();
    if (layers == null || layers < 1 || layers > most) {
      throw new ParameterException(
          command,
          "--layers: found %d, expected 1 to %d, the layers of %s"
              .formatted(layers, most, teacherFile));
    }
    return ModelLayers.evenly(teacher, layers);
  }
}
