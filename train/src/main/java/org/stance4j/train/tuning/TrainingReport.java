package org.stance4j.train.tuning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.stance4j.engine.math.CpuKernels;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.EvaluationIntervals;
import org.stance4j.train.evaluation.TrainingHistory;

/** What a finished training tells of itself: the description, provenance and card of its model. */
record TrainingReport(
    EncoderWeights encoder,
    TrainingOptions options,
    TrainingData data,
    Map<String, String> lessons,
    Evaluation dev,
    @Nullable EvaluationIntervals intervals,
    double temperature,
    TrainingHistory history) {

  /** Below this top probability a prediction counts as uncertain. */
  private static final double UNCERTAINTY_THRESHOLD = 0.5;

  ModelInfo info() {
    List<String> targets = data.hasTargets() ? data.train().targets() : List.of();
    return new ModelInfo(
        data.name(),
        data.task(),
        data.labels(),
        targets,
        encoder.config(),
        options.maxTokens(),
        temperature,
        UNCERTAINTY_THRESHOLD,
        provenance(),
        ModelCard.write(this));
  }

  private Map<String, String> provenance() {
    Map<String, String> map = new TreeMap<>();
    data.hashes().forEach((file, hash) -> map.put("data." + file + ".sha256", hash));
    map.put("encoder", encoder.name());
    map.putAll(lessons);
    map.put("seed", Long.toString(options.seed()));
    map.put("epochs", Integer.toString(options.epochs()));
    map.putAll(history.provenance());
    map.put("batchSize", Integer.toString(options.batchSize()));
    map.put("learningRate", Double.toString(options.learningRate()));
    map.put("warmupShare", Double.toString(options.warmupShare()));
    map.put("weightDecay", Double.toString(options.weightDecay()));
    map.put("dropout", Double.toString(options.dropout()));
    map.put("maxGradientNorm", Double.toString(options.maxGradientNorm()));
    map.put("balancedClasses", Boolean.toString(options.balancedClasses()));
    map.put("trainWords", Boolean.toString(options.trainWords()));
    map.put("frozenLayers", Integer.toString(options.frozenLayers()));
    map.put("unrelatedTargets", Double.toString(options.unrelatedTargets()));
    map.put(ModelInfo.MARKED_SPANS, Boolean.toString(data.marksSpans()));
    map.put("layerDecay", Double.toString(options.layerDecay()));
    map.put("labelSmoothing", Double.toString(options.labelSmoothing()));
    map.put("consistency", Double.toString(options.consistency()));
    map.put("adversarial", Double.toString(options.adversarial()));
    map.put("pooling", encoder.config().pooling().name().toLowerCase(Locale.ROOT));
    map.put("averaging", Double.toString(options.averaging()));
    map.put("trainSentences", Integer.toString(data.train().size()));
    map.put("devSentences", Integer.toString(data.dev().size()));
    map.put("dev.macroF1", number(dev.macroF1()));
    map.put("dev.accuracy", number(dev.accuracy()));
    map.put("dev.ece", number(dev.ece()));
    map.put("kernels", Kernels.defaults(DataType.FLOAT).name());
    map.put("blasKernel", CpuKernels.blasKernel());
    return map;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
