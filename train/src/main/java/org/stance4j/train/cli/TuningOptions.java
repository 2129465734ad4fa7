package org.stance4j.train.cli;

import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.train.tuning.TrainingOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to train, on the command line; for use as a mixin. */
final class TuningOptions {
  /** Weights of the classes in the loss. */
  enum ClassWeights {
    /** All sentences count the same. */
    NONE,
    /** All classes count the same. */
    BALANCED
  }

  private final TrainingOptions defaults = TrainingOptions.defaults();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the data, at most (default: ${DEFAULT-VALUE}).")
  private int epochs = defaults.epochs();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Sentences in a step (default: ${DEFAULT-VALUE}).")
  private int batch = defaults.batchSize();

  @Option(
      names = "--lr",
      paramLabel = "X",
      description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
  private double learningRate = defaults.learningRate();

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "Longest input in tokens, the target included (default: ${DEFAULT-VALUE}).")
  private int maxTokens = defaults.maxTokens();

  @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = defaults.seed();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Default: one a processor. No influence on the result.")
  private int threads = defaults.threads();

  @Option(
      names = "--class-weights",
      paramLabel = "none|balanced",
      description = "balanced: rare labels weigh more (default: none).")
  private ClassWeights classWeights = ClassWeights.NONE;

  @Option(
      names = "--train-words",
      description = "Trains the word table too: slower, for much data of an unusual language.")
  private boolean trainWords;

  @Option(
      names = "--freeze-layers",
      paramLabel = "N",
      description = "Leaves the lowest N layers of the encoder as they are: faster (default: 0).")
  private int frozenLayers = defaults.frozenLayers();

  @Option(
      names = "--unrelated-targets",
      paramLabel = "X",
      description =
          "Extra training pairs for each sentence that takes a position: with another"
              + " target of the data, labelled NONE or NEUTRAL; 0 if your sentences already stand with"
              + " several targets (default: ${DEFAULT-VALUE}).")
  private double unrelatedTargets = defaults.unrelatedTargets();

  @Option(
      names = "--layer-decay",
      paramLabel = "X",
      description =
          "Factor of the learning rate from a layer to the one below it; below 1 the lower layers"
              + " change less (default: ${DEFAULT-VALUE}).")
  private double layerDecay = defaults.layerDecay();

  @Option(
      names = "--label-smoothing",
      paramLabel = "X",
      description =
          "Share of each label that is spread over all labels (default: ${DEFAULT-VALUE}).")
  private double labelSmoothing = defaults.labelSmoothing();

  @Option(
      names = "--average",
      paramLabel = "X",
      description =
          "The model is the running mean of the weights; X, for example 0.99, is what the past"
              + " counts a step later. 0: the weights as they are (default: ${DEFAULT-VALUE}).")
  private double averaging = defaults.averaging();

  @Option(
      names = "--consistency",
      paramLabel = "X",
      description =
          "Shows each sentence twice a step and asks for like answers under dropout (R-Drop), with"
              + " weight X, for example 1; twice the time (default: ${DEFAULT-VALUE}).")
  private double consistency = defaults.consistency();

  @Option(
      names = "--adversarial",
      paramLabel = "X",
      description =
          "Learns each batch a second time, its vectors moved by the share X of their length, for"
              + " example 0.005, to where it is harder; twice the time (default: ${DEFAULT-VALUE}).")
  private double adversarial = defaults.adversarial();

  @Option(
      names = "--dropout",
      paramLabel = "X",
      description = "Dropout rate (default: ${DEFAULT-VALUE}).")
  private double dropout = defaults.dropout();

  @Option(
      names = "--weight-decay",
      paramLabel = "X",
      description = "Decoupled weight decay (default: ${DEFAULT-VALUE}).")
  private double weightDecay = defaults.weightDecay();

  @Option(
      names = "--warmup",
      paramLabel = "X",
      description = "Share of the steps in which the rate rises (default: ${DEFAULT-VALUE}).")
  private double warmup = defaults.warmupShare();

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Stops after N epochs without a better dev score (default: ${DEFAULT-VALUE}).")
  private int patience = defaults.patience();

  TuningOptions() {}

  /**
   * The options.
   *
   * @throws ParameterException if one is out of its range
   */
  TrainingOptions options(CommandLine command) {
    try {
      return TrainingOptions.builder()
          .epochs(epochs)
          .batchSize(batch)
          .learningRate(learningRate)
          .maxTokens(maxTokens)
          .seed(seed)
          .threads(threads)
          .balancedClasses(classWeights == ClassWeights.BALANCED)
          .trainWords(trainWords)
          .frozenLayers(frozenLayers)
          .unrelatedTargets(unrelatedTargets)
          .layerDecay(layerDecay)
          .labelSmoothing(labelSmoothing)
          .averaging(averaging)
          .consistency(consistency)
          .adversarial(adversarial)
          .dropout(dropout)
          .weightDecay(weightDecay)
          .warmupShare(warmup)
          .patience(patience)
          .build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }

  /**
   * Checks that an encoder can be trained so.
   *
   * @throws ParameterException if the inputs are longer than it takes or it has too few layers
   */
  void requireFit(EncoderWeights encoder, CommandLine command) {
    int longest = encoder.config().maxPositions();
    if (maxTokens > longest) {
      throw new ParameterException(
          command,
          "--max-tokens: found %d, expected at most %d, the longest input of %s"
              .formatted(maxTokens, longest, encoder.name()));
    }
    int layers = encoder.config().layers();
    if (frozenLayers > layers) {
      throw new ParameterException(
          command,
          "--freeze-layers: found %d, expected at most %d, the layers of %s"
              .formatted(frozenLayers, layers, encoder.name()));
    }
    if (adversarial > 0 && frozenLayers == layers) {
      throw new ParameterException(
          command, "--adversarial moves what a trained layer gets, but all layers are frozen");
    }
  }
}
