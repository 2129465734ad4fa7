package org.stance4j.archive.scoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The {@link Gate} for one target. */
final class TargetGate {

  /** Sentences to learn from. */
  static final int SAMPLES = 4096;

  /** Of so many stopped sentences one is scored to see what is lost. */
  static final int CHECKED = 32;

  /** Share of the positions that may be stopped, among the sentences learnt from. */
  private static final double MAY_LOSE = 0.005;

  /** With fewer positions to set the threshold by, a gate waits for more sentences... */
  static final int MIN_POSITIONS = 200;

  /** ...but not for more than so many: then positions are rare. */
  static final int MOST_SAMPLES = 4 * SAMPLES;

  private static final int FOLDS = 5;

  /** A sentence that was scored. */
  private record Seen(int[] features, SentenceScore score) {}

  private final StanceRule rule;
  private final List<Seen> samples = new ArrayList<>();
  private int positions;
  private @Nullable GateModel model;
  private double threshold = Double.NEGATIVE_INFINITY;
  private @Nullable SentenceScore stopped;
  private GateReport report = GateReport.NOTHING;

  TargetGate(StanceRule rule) {
    this.rule = rule;
  }

  /** See {@link Gate#stops}; {@code features} are those of the text. */
  @Nullable SentenceScore stops(String text, int[] features) {
    if (isBelow(features) && !isChecked(text)) {
      report = report.plus(new GateReport(1, 1, 0, 0, 0));
      return stopped;
    }
    report = report.plus(new GateReport(1, 0, 0, 0, 0));
    return null;
  }

  void learn(int[] features, SentenceScore score) {
    int position = rule.isNeutral(score.probabilities()) ? 0 : 1;
    boolean below = isBelow(features);
    report = report.plus(new GateReport(0, 0, below ? 1 : 0, below ? position : 0, position));
    if (model == null) {
      positions += position;
      samples.add(new Seen(features, score));
      if (samples.size() >= MOST_SAMPLES
          || (samples.size() >= SAMPLES && positions >= MIN_POSITIONS)) {
        open();
      }
    }
  }

  GateReport report() {
    return report;
  }

  private boolean isBelow(int[] features) {
    return model != null && stopped != null && model.logit(features) < threshold;
  }

  private static boolean isChecked(String text) {
    int hash = text.hashCode() * 0x9e3779b1;
    return Integer.remainderUnsigned(hash >>> 8, CHECKED) == 0;
  }

  /** Learns from the samples and forgets them. */
  private void open() {
    List<GateModel.Sample> told = samples.stream().map(this::sample).toList();
    double[] logits = new double[samples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      GateModel without = GateModel.fit(told, FOLDS, fold);
      for (int i = fold; i < logits.length; i += FOLDS) {
        logits[i] = without.logit(samples.get(i).features());
      }
    }
    double[] ofPositions =
        IntStream.range(0, logits.length)
            .filter(i -> !rule.isNeutral(samples.get(i).score().probabilities()))
            .mapToDouble(i -> logits[i])
            .sorted()
            .toArray();
    threshold = positions == 0 ? median(logits) : ofPositions[(int) (MAY_LOSE * positions)];
    model = GateModel.fit(told);
    stopped = meanBelow(logits);
    samples.clear();
  }

  private GateModel.Sample sample(Seen seen) {
    return new GateModel.Sample(seen.features(), 1 - rule.neutral(seen.score().probabilities()));
  }

  /** Without a position to go by, half of the sentences are still read. */
  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  /** What the model says on average of sentences like the stopped ones; null if there are none. */
  private @Nullable SentenceScore meanBelow(double[] logits) {
    SentenceScore first = samples.get(0).score();
    double[] mean = new double[first.probabilities().length];
    int count = 0;
    for (int i = 0; i < logits.length; i++) {
      double[] probabilities = samples.get(i).score().probabilities();
      if (logits[i] < threshold && rule.isNeutral(probabilities)) {
        count++;
        for (int label = 0; label < mean.length; label++) {
          mean[label] += (probabilities[label] - mean[label]) / count;
        }
      }
    }
    return count == 0 ? null : SentenceScore.of(mean, 1, first.targetSeen());
  }

  void write(DataOutput out) throws IOException {
    report.write(out);
    out.writeInt(positions);
    out.writeInt(samples.size());
    for (Seen seen : samples) {
      out.writeInt(seen.features().length);
      for (int feature : seen.features()) {
        out.writeInt(feature);
      }
      seen.score().write(out);
    }
    out.writeBoolean(model != null);
    if (model != null) {
      model.write(out);
      out.writeDouble(threshold);
      out.writeBoolean(stopped != null);
      if (stopped != null) {
        stopped.write(out);
      }
    }
  }

  static TargetGate read(DataInput in, StanceRule rule) throws IOException {
    TargetGate gate = new TargetGate(rule);
    gate.report = GateReport.read(in);
    gate.positions = in.readInt();
    int samples = in.readInt();
    for (int i = 0; i < samples; i++) {
      int[] features = new int[in.readInt()];
      for (int f = 0; f < features.length; f++) {
        features[f] = in.readInt();
      }
      gate.samples.add(new Seen(features, SentenceScore.read(in)));
    }
    if (in.readBoolean()) {
      gate.model = GateModel.read(in);
      gate.threshold = in.readDouble();
      gate.stopped = in.readBoolean() ? SentenceScore.read(in) : null;
    }
    return gate;
  }
}
