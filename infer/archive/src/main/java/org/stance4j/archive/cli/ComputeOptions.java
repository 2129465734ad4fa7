package org.stance4j.archive.cli;

import java.nio.file.Path;
import org.stance4j.engine.model.LoadOptions;
import org.stance4j.engine.model.ModelFileException;
import org.stance4j.engine.model.Precision;
import org.stance4j.engine.model.StanceModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How models compute; for use as a mixin. */
final class ComputeOptions {

  @Option(names = "--threads", paramLabel = "N", description = "Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--precision",
      paramLabel = "TYPE",
      converter = PrecisionName.class,
      description =
          "float32, or bfloat16: about twice as fast on processors that know it, and probabilities"
              + " change in about the third digit. Default: ${DEFAULT-VALUE}.")
  private Precision precision = Precision.FLOAT32;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  ComputeOptions() {}

  /**
   * Looks whether this machine can do so.
   *
   * @throws ParameterException if not
   */
  void check() {
    if (threads < 1) {
      throw wrongUsage("--threads: expected at least 1, found " + threads);
    }
    precision
        .obstacle()
        .ifPresent(
            reason -> {
              throw wrongUsage("--precision: " + reason);
            });
  }

  /**
   * Loads a model.
   *
   * @param brief whether there is little to score
   */
  StanceModel load(Path model, boolean brief) throws ModelFileException {
    LoadOptions options = LoadOptions.threads(threads).withPrecision(precision);
    return StanceModel.load(model, brief ? options.briefly() : options);
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** The names that users write. */
  private static final class PrecisionName implements ITypeConverter<Precision> {
    @Override
    public Precision convert(String name) {
      try {
        return Precision.ofKey(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
