package org.stance4j.train.tuning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.datasets.Dataset;
import org.stance4j.engine.model.Calibration;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluator;
import org.stance4j.train.evaluation.Scored;
import org.stance4j.train.evaluation.TemperatureFit;
import org.stance4j.train.evaluation.UnsuitableDataException;

/**
 * The mean of the weights of models that were trained from the same start: a model soup (Wortsman
 * et al. 2022). It costs no more to use than one of them, and is often better than each. Models
 * with heads of their own, which another seed gives, have little in common to take the mean of.
 *
 * <p>For one thread. {@link #close} frees the weights.
 */
public final class ModelAverage implements AutoCloseable {
  private final ModelContents first;
  private final INDArray sum;
  private final Set<String> targets;
  private final Map<String, String> common;
  private int maxTokens;
  private int count = 1;

  /** A mean of one model, whose weights are copied. */
  public ModelAverage(ModelContents first) {
    this.first = first;
    this.sum = first.params().dup();
    this.targets = new LinkedHashSet<>(first.info().targets());
    this.common = new TreeMap<>(first.info().provenance());
    this.maxTokens = first.info().maxTokens();
  }

  /**
   * Adds a model.
   *
   * @throws IllegalArgumentException if it has another task, other labels, another shape or another
   *     vocabulary than the first
   */
  public void add(ModelContents model) {
    ModelInfo one = first.info();
    ModelInfo other = model.info();
    requireEqual("task", one.task(), other.task());
    requireEqual("labels", one.labels(), other.labels());
    requireEqual("encoder", one.encoder(), other.encoder());
    requireEqual("use of targets", one.hasTargets(), other.hasTargets());
    requireEqual("marking of targets", one.marksSpans(), other.marksSpans());
    if (!first.tokenizer().vocabulary().equals(model.tokenizer().vocabulary())) {
      throw new IllegalArgumentException("found another vocabulary than that of " + one.name());
    }
    sum.addi(model.params());
    count++;
    targets.addAll(other.targets());
    common.entrySet().removeIf(e -> !e.getValue().equals(other.provenance().get(e.getKey())));
    maxTokens = Math.max(maxTokens, other.maxTokens());
  }

  private void requireEqual(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw new IllegalArgumentException(
          "%s: found %s, expected that of %s: %s"
              .formatted(what, found, first.info().name(), expected));
    }
  }

  /**
   * A model, and how good it is on the sentences that it was calibrated on.
   *
   * @param model whose weights are the caller's to free
   */
  public record Result(ModelContents model, Evaluation dev) {}

  /**
   * The mean, calibrated.
   *
   * @param name of the new model
   * @param parts what the models are to be called in the card, in their order
   * @param hashes name of a file to its digest, for the provenance
   * @param threads that score; no influence on the result
   * @throws UnsuitableDataException if the sentences do not fit the models
   */
  public Result calibrate(
      String name, List<String> parts, Map<String, String> hashes, Dataset dev, int threads)
      throws UnsuitableDataException {
    INDArray mean = sum.div(count);
    ModelContents raw = contents(name, 1, Map.of(), "", mean);
    List<Scored> scored;
    try (StanceModel model = StanceModel.of(raw.copy(), threads)) {
      scored = ModelEvaluator.evaluate(model, dev).scored();
    }
    List<float[]> probabilities = scored.stream().map(s -> floats(s.probabilities())).toList();
    double temperature =
        TemperatureFit.fit(probabilities, scored.stream().mapToInt(Scored::gold).toArray());
    Evaluation evaluation = Evaluation.of(raw.info().labels(), calibrated(scored, temperature));
    Map<String, String> provenance = new TreeMap<>(common);
    provenance.keySet().removeIf(key -> key.startsWith("dev.") || key.startsWith("history."));
    hashes.forEach((file, hash) -> provenance.put("average." + file + ".sha256", hash));
    provenance.put("dev.macroF1", TrainingReport.number(evaluation.macroF1()));
    provenance.put("dev.accuracy", TrainingReport.number(evaluation.accuracy()));
    provenance.put("dev.ece", TrainingReport.number(evaluation.ece()));
    String card = AverageCard.write(raw.info(), parts, hashes, dev, evaluation, temperature);
    return new Result(contents(name, temperature, provenance, card, mean), evaluation);
  }

  private ModelContents contents(
      String name, double temperature, Map<String, String> provenance, String card, INDArray mean) {
    ModelInfo info = first.info();
    Map<String, String> kept = new TreeMap<>(provenance);
    kept.put(ModelInfo.MARKED_SPANS, Boolean.toString(info.marksSpans()));
    ModelInfo described =
        new ModelInfo(
            name,
            info.task(),
            info.labels(),
            List.copyOf(targets),
            info.encoder(),
            maxTokens,
            temperature,
            info.uncertaintyThreshold(),
            kept,
            card);
    return new ModelContents(described, first.tokenizer(), mean);
  }

  private static List<Scored> calibrated(List<Scored> raw, double temperature) {
    List<Scored> calibrated = new ArrayList<>();
    for (Scored one : raw) {
      double[] probabilities = Calibration.apply(floats(one.probabilities()), temperature);
      calibrated.add(new Scored(one.sentence(), one.gold(), probabilities));
    }
    return calibrated;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** Frees the sum. */
  @Override
  public void close() {
    sum.close();
  }
}
