package org.stance4j.train.tuning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Parallel;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.nn.EncoderOptimizer;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.EvaluationIntervals;
import org.stance4j.train.evaluation.Scored;
import org.stance4j.train.evaluation.TemperatureFit;
import org.stance4j.train.evaluation.TrainingHistory;
import org.stance4j.train.statistics.Bootstrap;

/**
 * Fine-tunes a pretrained encoder into a classifier: AdamW (Loshchilov and Hutter 2019) with linear
 * warm-up and decay, dropout, clipped gradients, batches of like length. The epoch with the best
 * macro-F1 on dev is kept and calibrated there by a temperature (Guo et al. 2017).
 *
 * <p>Same data, options and encoder give the same parameters, whatever the number of threads, on
 * machines where OpenBLAS takes the same kernel. Use an instance once, from one thread.
 */
public final class FineTuner {
  private final EncoderWeights encoder;
  private final TrainingOptions options;
  private final TrainingListener listener;

  /**
   * A tuner; {@code listener} is told of the progress.
   *
   * @throws IllegalArgumentException if the options' inputs are longer than the encoder takes, more
   *     layers are to be frozen than it has, or all with adversarial steps
   */
  public FineTuner(EncoderWeights encoder, TrainingOptions options, TrainingListener listener) {
    if (options.maxTokens() > encoder.config().maxPositions()) {
      throw new IllegalArgumentException(
          "maxTokens is "
              + options.maxTokens()
              + ", but encoder "
              + encoder.name()
              + " takes at most "
              + encoder.config().maxPositions());
    }
    if (options.frozenLayers() > encoder.config().layers()) {
      throw new IllegalArgumentException(
          "frozenLayers is "
              + options.frozenLayers()
              + ", but encoder "
              + encoder.name()
              + " has "
              + encoder.config().layers()
              + " layers");
    }
    if (options.adversarial() > 0 && options.frozenLayers() == encoder.config().layers()) {
      throw new IllegalArgumentException(
          "adversarial steps move what a trained layer gets, but all layers are frozen");
    }
    this.encoder = encoder;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Trains.
   *
   * @param data sentences to learn from and to choose by, and what they are for
   * @throws IOException if the weights of the encoder cannot be read
   * @throws DivergedException if the learning rate is so high that numbers overflow
   */
  public TrainingResult train(TrainingData data) throws IOException {
    return train(data, new LabeledLessons(data, sentenceEncoder(data), options.unrelatedTargets()));
  }

  /** Trains on other lessons than the data's own; dev is the data's. */
  TrainingResult train(TrainingData data, Lessons lessons) throws IOException {
    try (Parallel parallel = Parallel.threads(options.threads());
        Run run = new Run(data, lessons, parallel)) {
      return run.train();
    }
  }

  SentenceEncoder sentenceEncoder(TrainingData data) {
    return new SentenceEncoder(
        data.labels(),
        data.hasTargets(),
        data.marksSpans(),
        encoder.tokenizer(),
        options.maxTokens());
  }

  /** One training: the graph and what belongs to it, freed whether it ends well or not. */
  private final class Run implements AutoCloseable {
    private final TrainingData data;
    private final Lessons lessons;
    private final EncodedSentences dev;
    private final ComputationGraph graph;
    private final EncoderOptimizer optimizer;
    private final TrainingStep trainingStep;
    private final WarmupLinearDecay schedule;
    private final @Nullable WeightAverage average;
    private final int stepsPerEpoch;
    private final INDArray best;
    private long stepsDone;
    private boolean finished;
    private final long start = System.nanoTime();

    Run(TrainingData data, Lessons lessons, Parallel parallel) throws IOException {
      this.data = data;
      this.lessons = lessons;
      this.dev = sentenceEncoder(data).encode(data.dev());
      int perEpoch = lessons.fixed().size() + lessons.drawnCount();
      this.stepsPerEpoch = (perEpoch + options.batchSize() - 1) / options.batchSize();
      Kernels kernels = Kernels.parallel(DataType.FLOAT, parallel);
      this.graph = buildGraph(kernels);
      this.optimizer =
          EncoderOptimizer.of(
              graph,
              kernels,
              options.weightDecay(),
              options.maxGradientNorm(),
              options.layerDecay());
      this.trainingStep = new TrainingStep(optimizer, options);
      this.average = options.averaging() > 0 ? new WeightAverage(graph, options.averaging()) : null;
      long steps = (long) stepsPerEpoch * options.epochs();
      long warmup = Math.min(Math.round(steps * options.warmupShare()), steps - 1);
      this.best = graph.params().dup();
      this.schedule = new WarmupLinearDecay(options.learningRate(), warmup, steps);
    }

    private ComputationGraph buildGraph(Kernels kernels) throws IOException {
      double dropout = options.dropout();
      ComputationGraph built =
          EncoderGraphBuilder.of(encoder.config(), data.labels().size())
              .seed(options.seed())
              .dropout(dropout, dropout, dropout)
              .wordsFrozen(!options.trainWords())
              .frozenLayers(options.frozenLayers())
              .classWeights(options.balancedClasses() ? balancedWeights() : null)
              .consistency(options.consistency())
              .build(kernels);
      encoder.copyInto(built);
      return built;
    }

    /** Inverse frequency, with mean 1 over what an epoch shows. */
    private double[] balancedWeights() {
      double[] counts = lessons.labelCounts();
      double total = Arrays.stream(counts).sum();
      double[] weights = new double[counts.length];
      for (int i = 0; i < counts.length; i++) {
        weights[i] = counts[i] == 0 ? 0 : total / (counts.length * counts[i]);
      }
      return weights;
    }

    TrainingResult train() {
      listener.started(
          new TrainingListener.TrainingPlan(
              lessons.fixed().size(),
              dev.size(),
              lessons.fixed().truncated(),
              options.epochs(),
              stepsPerEpoch));
      List<TrainingListener.EpochReport> reports = new ArrayList<>();
      Random random = new Random(options.seed());
      int bestEpoch = 0;
      double bestF1 = -1;
      for (int epoch = 1; epoch <= options.epochs(); epoch++) {
        double loss = runEpoch(epoch, random);
        if (average != null) {
          average.swap();
        }
        DevScores scores = DevScores.of(graph, dev, options.batchSize());
        if (!scores.areFinite()) {
          throw new DivergedException("the weights became too large", options.learningRate());
        }
        Evaluation evaluation = scores.evaluate(data, 1);
        boolean better = evaluation.macroF1() > bestF1;
        if (better) {
          bestF1 = evaluation.macroF1();
          bestEpoch = epoch;
          best.assign(graph.params());
        }
        TrainingListener.EpochReport report =
            new TrainingListener.EpochReport(
                epoch, loss, evaluation.macroF1(), evaluation.nll(), better, seconds(start));
        reports.add(report);
        listener.epoch(report);
        if (average != null) {
          average.swap();
        }
        if (epoch - bestEpoch >= options.patience()) {
          break;
        }
      }
      graph.params().assign(best);
      TrainingResult result = finish(reports, bestEpoch);
      finished = true;
      return result;
    }

    private @Nullable EvaluationIntervals intervals(List<Scored> scored) {
      Bootstrap bootstrap = new Bootstrap(Bootstrap.DEFAULT_RESAMPLES, Bootstrap.DEFAULT_SEED);
      return EvaluationIntervals.of(data.labels(), scored, bootstrap).orElse(null);
    }

    @Override
    public void close() {
      EncoderGraphBuilder.closeBuffers(graph);
      optimizer.close();
      best.close();
      if (average != null) {
        average.close();
      }
      if (!finished) {
        graph.params().close();
      }
    }

    private double runEpoch(int epoch, Random random) {
      EncodedSentences sentences =
          lessons.drawnCount() == 0 ? lessons.fixed() : lessons.fixed().plus(lessons.draw(random));
      List<int[]> batches = sentences.shuffledBatches(options.batchSize(), random);
      long epochStart = System.nanoTime();
      double lossSum = 0;
      int done = 0;
      for (int step = 1; step <= batches.size(); step++) {
        double rate = schedule.rateAt(stepsDone++);
        double loss = trainingStep.take(sentences, batches.get(step - 1), rate);
        if (average != null) {
          average.step();
        }
        lossSum += loss;
        done += batches.get(step - 1).length;
        double seconds = seconds(epochStart);
        long stepsLeft = (long) (options.epochs() - epoch) * stepsPerEpoch + stepsPerEpoch - step;
        listener.step(
            new TrainingListener.StepReport(
                epoch, step, batches.size(), loss, done / seconds, seconds / step * stepsLeft));
      }
      return lossSum / batches.size();
    }

    private TrainingResult finish(List<TrainingListener.EpochReport> reports, int bestEpoch) {
      DevScores scores = DevScores.of(graph, dev, options.batchSize());
      double temperature = TemperatureFit.fit(scores.probabilities(), scores.gold());
      List<Scored> dev = scores.scored(temperature);
      Evaluation evaluation = Evaluation.of(data.labels(), dev);
      TrainingHistory history =
          new TrainingHistory(
              reports.stream()
                  .map(e -> new TrainingHistory.Epoch(e.trainLoss(), e.devMacroF1()))
                  .toList(),
              bestEpoch);
      TrainingReport report =
          new TrainingReport(
              encoder,
              options,
              data,
              lessons.provenance(),
              evaluation,
              intervals(dev),
              temperature,
              history);
      ModelContents model = new ModelContents(report.info(), encoder.tokenizer(), graph.params());
      return new TrainingResult(model, evaluation, reports, bestEpoch, seconds(start));
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
