package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelWriter;
import org.stance4j.engine.model.WeightFormat;
import org.stance4j.train.tuning.TrainingResult;
import picocli.CommandLine.Option;

/** Where a trained model goes, in which form and under which name; for use as a mixin. */
final class ModelOutput {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL.stance",
      description = "Where the model goes.")
  private Path out = Path.of("");

  @Option(
      names = "--weights",
      paramLabel = "fp32|fp16",
      description = "fp16: a model file of half the size, with rounded weights (default: fp32).")
  private WeightFormat weights = WeightFormat.FP32;

  @Option(names = "--name", paramLabel = "TEXT", description = "Name of the model.")
  private @Nullable String name;

  ModelOutput() {}

  Path file() {
    return out;
  }

  /** The name that was given, or else that of the file. */
  String name() {
    if (name != null) {
      return name;
    }
    String file = out.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** Writes the model and frees it. */
  void write(ModelContents model) throws IOException {
    ModelWriter.write(model, weights, out);
    model.params().close();
  }

  /** Writes the model and frees it. */
  void write(TrainingResult result) throws IOException {
    write(result.model());
  }

  void report(TrainingResult result, PrintWriter err) throws IOException {
    err.printf(
        Locale.ROOT,
        "best epoch %d: dev macro-F1 %.3f, accuracy %.3f, calibration error %.3f%n",
        result.bestEpoch(),
        result.dev().macroF1(),
        result.dev().accuracy(),
        result.dev().ece());
    err.printf(
        Locale.ROOT,
        "wrote %s (%d MB) after %.0f s%n",
        out,
        Files.size(out) / 1_000_000,
        result.seconds());
  }
}
