package org.stance4j.train.tuning;

import static org.stance4j.train.tuning.OptionRanges.atLeastOne;
import static org.stance4j.train.tuning.OptionRanges.notNegative;
import static org.stance4j.train.tuning.OptionRanges.positive;
import static org.stance4j.train.tuning.OptionRanges.share;

/** How to fine-tune. Immutable; start from {@link #defaults()}. */
public final class TrainingOptions {
  private final Builder values;

  private TrainingOptions(Builder values) {
    this.values = values;
  }

  /** Options that suit a few hundred to a few thousand sentences. */
  public static TrainingOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these options. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  /** Passes over the training data, at most. */
  public int epochs() {
    return values.epochs;
  }

  /** Sentences in a step. */
  public int batchSize() {
    return values.batchSize;
  }

  /** Highest learning rate, reached after the warm-up. */
  public double learningRate() {
    return values.learningRate;
  }

  /** Share of all steps in which the learning rate rises from 0. */
  public double warmupShare() {
    return values.warmupShare;
  }

  /** Decoupled weight decay. */
  public double weightDecay() {
    return values.weightDecay;
  }

  /** Dropout rate inside the encoder and before the head. */
  public double dropout() {
    return values.dropout;
  }

  /** Gradients with a larger norm are scaled down to it. */
  public double maxGradientNorm() {
    return values.maxGradientNorm;
  }

  /** Longest input in tokens; longer training sentences are truncated and counted. */
  public int maxTokens() {
    return values.maxTokens;
  }

  /** Epochs without a better dev score after which training stops. */
  public int patience() {
    return values.patience;
  }

  /** Whether rare labels weigh more, so that all labels count the same. */
  public boolean balancedClasses() {
    return values.balancedClasses;
  }

  /** Whether the word table is trained too. */
  public boolean trainWords() {
    return values.trainWords;
  }

  /** Lowest layers of the encoder that stay as they are, the embeddings with them. */
  public int frozenLayers() {
    return values.frozenLayers;
  }

  /**
   * Extra pairs of an epoch for each sentence that takes a position: the sentence with another
   * target of the data, under the label NONE or NEUTRAL. Without them a model learns to ignore the
   * target where each sentence was labelled for one only.
   */
  public double unrelatedTargets() {
    return values.unrelatedTargets;
  }

  /**
   * Factor of the learning rate from a layer to the one below it; the highest layer and the head
   * have the whole rate (Howard and Ruder 2018, Sun et al. 2019). 1 treats all alike.
   */
  public double layerDecay() {
    return values.layerDecay;
  }

  /**
   * Share of each label that is spread over all labels, so that training does not ask for certainty
   * (Szegedy et al. 2016).
   */
  public double labelSmoothing() {
    return values.labelSmoothing;
  }

  /**
   * Factor by which the past counts, a step later, in the running mean of the weights that becomes
   * the model (Polyak and Juditsky 1992). 0 takes the weights as they are.
   */
  public double averaging() {
    return values.averaging;
  }

  /**
   * How much it counts in the loss that dropout drives two answers to one sentence apart (R-Drop,
   * Liang et al. 2021, their alpha). 0 leaves it out; otherwise a step shows each sentence twice
   * and costs twice as much.
   */
  public double consistency() {
    return values.consistency;
  }

  /**
   * Length of an adversarial move of the vectors that the lowest trained layer gets, as a share of
   * their own length (Miyato et al. 2017). 0 leaves it out; otherwise a step is taken on the batch
   * as it is and as it is moved, and costs twice as much.
   */
  public double adversarial() {
    return values.adversarial;
  }

  /** Seed of initial weights, order and dropout. */
  public long seed() {
    return values.seed;
  }

  /** Threads that compute; no influence on the result. */
  public int threads() {
    return values.threads;
  }

  /** Collects options. */
  public static final class Builder {
    private int epochs = 6;
    private int batchSize = 32;
    private double learningRate = 5e-5;
    private double warmupShare = 0.1;
    private double weightDecay = 0.01;
    private double dropout = 0.1;
    private double maxGradientNorm = 1;
    private int maxTokens = 128;
    private int patience = 3;
    private boolean balancedClasses;
    private boolean trainWords;
    private int frozenLayers;
    private double unrelatedTargets = 0.25;
    private double layerDecay = 1;
    private double labelSmoothing;
    private double averaging;
    private double consistency;
    private double adversarial;
    private long seed = 42;
    private int threads = Runtime.getRuntime().availableProcessors();

    private Builder() {}

    private Builder(Builder other) {
      epochs = other.epochs;
      batchSize = other.batchSize;
      learningRate = other.learningRate;
      warmupShare = other.warmupShare;
      weightDecay = other.weightDecay;
      dropout = other.dropout;
      maxGradientNorm = other.maxGradientNorm;
      maxTokens = other.maxTokens;
      patience = other.patience;
      balancedClasses = other.balancedClasses;
      trainWords = other.trainWords;
      frozenLayers = other.frozenLayers;
      unrelatedTargets = other.unrelatedTargets;
      layerDecay = other.layerDecay;
      labelSmoothing = other.labelSmoothing;
      averaging = other.averaging;
      consistency = other.consistency;
      adversarial = other.adversarial;
      seed = other.seed;
      threads = other.threads;
    }

    /** See {@link TrainingOptions#epochs()}; at least 1. */
    public Builder epochs(int value) {
      epochs = atLeastOne("epochs", value);
      return this;
    }

    /** See {@link TrainingOptions#batchSize()}; at least 1. */
    public Builder batchSize(int value) {
      batchSize = atLeastOne("batchSize", value);
      return this;
    }

    /** See {@link TrainingOptions#learningRate()}; positive and finite. */
    public Builder learningRate(double value) {
      learningRate = positive("learningRate", value);
      return this;
    }

    /** See {@link TrainingOptions#warmupShare()}; 0 to below 1. */
    public Builder warmupShare(double value) {
      warmupShare = share("warmupShare", value);
      return this;
    }

    /** See {@link TrainingOptions#weightDecay()}; 0 to below 1. */
    public Builder weightDecay(double value) {
      weightDecay = share("weightDecay", value);
      return this;
    }

    /** See {@link TrainingOptions#dropout()}; 0 to below 1. */
    public Builder dropout(double value) {
      dropout = share("dropout", value);
      return this;
    }

    /** See {@link TrainingOptions#maxGradientNorm()}; positive and finite. */
    public Builder maxGradientNorm(double value) {
      maxGradientNorm = positive("maxGradientNorm", value);
      return this;
    }

    /** See {@link TrainingOptions#maxTokens()}; at least 5. */
    public Builder maxTokens(int value) {
      if (value < 5) {
        throw new IllegalArgumentException("maxTokens is " + value + ", expected at least 5");
      }
      maxTokens = value;
      return this;
    }

    /** See {@link TrainingOptions#patience()}; at least 1. */
    public Builder patience(int value) {
      patience = atLeastOne("patience", value);
      return this;
    }

    /** See {@link TrainingOptions#balancedClasses()}. */
    public Builder balancedClasses(boolean value) {
      balancedClasses = value;
      return this;
    }

    /** See {@link TrainingOptions#trainWords()}. */
    public Builder trainWords(boolean value) {
      trainWords = value;
      return this;
    }

    /** See {@link TrainingOptions#frozenLayers()}; 0 or more. */
    public Builder frozenLayers(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("frozenLayers is " + value + ", expected 0 or more");
      }
      frozenLayers = value;
      return this;
    }

    /** See {@link TrainingOptions#unrelatedTargets()}; 0 to 1. */
    public Builder unrelatedTargets(double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("unrelatedTargets is " + value + ", expected 0 to 1");
      }
      unrelatedTargets = value;
      return this;
    }

    /** See {@link TrainingOptions#layerDecay()}; more than 0, at most 1. */
    public Builder layerDecay(double value) {
      if (!(value > 0 && value <= 1)) {
        throw new IllegalArgumentException("layerDecay is " + value + ", expected 0 < x <= 1");
      }
      layerDecay = value;
      return this;
    }

    /** See {@link TrainingOptions#labelSmoothing()}; 0 to below 1. */
    public Builder labelSmoothing(double value) {
      labelSmoothing = share("labelSmoothing", value);
      return this;
    }

    /** See {@link TrainingOptions#averaging()}; 0 to below 1. */
    public Builder averaging(double value) {
      averaging = share("averaging", value);
      return this;
    }

    /** See {@link TrainingOptions#consistency()}; 0 or more. */
    public Builder consistency(double value) {
      consistency = notNegative("consistency", value);
      return this;
    }

    /** See {@link TrainingOptions#adversarial()}; 0 to below 1. */
    public Builder adversarial(double value) {
      adversarial = share("adversarial", value);
      return this;
    }

    /** See {@link TrainingOptions#seed()}. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** See {@link TrainingOptions#threads()}; at least 1. */
    public Builder threads(int value) {
      threads = atLeastOne("threads", value);
      return this;
    }

    /** The options. */
    public TrainingOptions build() {
      if (frozenLayers > 0 && trainWords) {
        throw new IllegalArgumentException(
            "the word table cannot be trained under frozen layers; found frozenLayers "
                + frozenLayers);
      }
      return new TrainingOptions(new Builder(this));
    }
  }
}
