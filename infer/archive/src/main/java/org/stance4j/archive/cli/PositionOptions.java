package org.stance4j.archive.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ScoringOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Toward what articles are scored, and how. */
final class PositionOptions {

  @ArgGroup private @Nullable TargetOptions targets;

  @Option(
      names = "--max-evidence",
      paramLabel = "N",
      description = "Sentences to give for a position. Default: ${DEFAULT-VALUE}.")
  private int maxEvidence = ScoringOptions.DEFAULT.maxEvidence();

  @Option(
      names = "--min-probability",
      paramLabel = "P",
      description =
          "From which probability on a sentence counts as evidence of a position, 0 to 1. Default:"
              + " the model's own threshold.")
  private @Nullable Double minProbability;

  @Option(
      names = "--unnamed-targets",
      description =
          "Takes positions as they come also far from where an article names the target, or where"
              + " it does not. Otherwise these need nearly sure sentences, since most are mistakes.")
  private boolean unnamedTargets;

  @Option(
      names = "--any-language",
      description = "Scores articles that are not in English too; they are skipped otherwise.")
  private boolean anyLanguage;

  PositionOptions() {}

  /**
   * The options that were given.
   *
   * @param wrongUsage makes the exception for a value that cannot be
   * @throws IOException if the file of targets cannot be read
   */
  ScoringOptions read(Function<String, ParameterException> wrongUsage) throws IOException {
    if (maxEvidence < 0) {
      throw wrongUsage.apply("--max-evidence: expected at least 0, found " + maxEvidence);
    }
    if (minProbability != null && !(minProbability >= 0 && minProbability <= 1)) {
      throw wrongUsage.apply("--min-probability: expected 0 to 1, found " + minProbability);
    }
    List<String> names = targets == null ? List.of() : targets.read();
    if (names.stream().anyMatch(String::isBlank)) {
      throw wrongUsage.apply("--target: expected a name, found a blank");
    }
    return ScoringOptions.DEFAULT
        .withTargets(names)
        .withMaxEvidence(maxEvidence)
        .withMinProbability(minProbability)
        .withNeedsName(!unnamedTargets)
        .withAnyLanguage(anyLanguage);
  }
}
