package org.stance4j.archive.scoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.TextTarget;

/**
 * Decides from the words of a sentence alone whether the model needs to read it at all.
 *
 * <p>What a model takes for a position depends on the model and on the target, so nothing is known
 * beforehand: the first sentences of a run are all scored toward each target, and teach a {@link
 * GateModel}: {@value TargetGate#SAMPLES}, and more until {@value TargetGate#MIN_POSITIONS} of them
 * take a position, up to {@value TargetGate#MOST_SAMPLES}. Its threshold is set where, by
 * cross-validation on those sentences, it stops no more than one in two hundred of those that the
 * model finds a position in. A run with fewer sentences has no use for a gate and none of its
 * sentences is stopped.
 *
 * <p>Later sentences may differ from the first. So one in {@value TargetGate#CHECKED} of the
 * stopped ones is scored all the same, and from these the {@link #report} estimates what was lost.
 * Which ones depends on nothing but their words.
 *
 * <p>For one thread. What is stopped depends on the order of articles, and on nothing else.
 */
final class Gate {

  private final StanceRule rule;
  private final Map<@Nullable String, TargetGate> byTarget = new LinkedHashMap<>();
  private String lastText = "";
  private int[] lastFeatures = GateFeatures.of("");

  /**
   * A gate that has seen nothing yet.
   *
   * @param rule tells which scores are positions
   */
  Gate(StanceRule rule) {
    this.rule = rule;
  }

  /**
   * The score to use in place of the model's; null if the model must be asked. To be asked once for
   * each pair that would be scored, in their order.
   */
  @Nullable SentenceScore stops(TextTarget pair) {
    return SentimentScorer.QUESTION.equals(pair.target())
        ? null
        : gate(pair).stops(pair.text(), features(pair.text()));
  }

  /** Takes note of what the model said. */
  void learn(TextTarget pair, SentenceScore score) {
    if (score.isScored() && !SentimentScorer.QUESTION.equals(pair.target())) {
      gate(pair).learn(features(pair.text()), score);
    }
  }

  /** What was stopped so far. */
  GateReport report() {
    return byTarget.values().stream()
        .map(TargetGate::report)
        .reduce(GateReport.NOTHING, GateReport::plus);
  }

  /** Writes all that {@link #read} needs to go on from here. */
  void write(DataOutput out) throws IOException {
    out.writeInt(byTarget.size());
    for (Map.Entry<@Nullable String, TargetGate> entry : byTarget.entrySet()) {
      out.writeBoolean(entry.getKey() != null);
      if (entry.getKey() != null) {
        out.writeUTF(entry.getKey());
      }
      entry.getValue().write(out);
    }
  }

  /** Takes the place of a gate that was written. */
  void read(DataInput in) throws IOException {
    byTarget.clear();
    int targets = in.readInt();
    for (int i = 0; i < targets; i++) {
      String target = in.readBoolean() ? in.readUTF() : null;
      byTarget.put(target, TargetGate.read(in, rule));
    }
  }

  /** A sentence comes once for each target, one after the other. */
  private int[] features(String text) {
    if (!text.equals(lastText)) {
      lastText = text;
      lastFeatures = GateFeatures.of(text);
    }
    return lastFeatures;
  }

  private TargetGate gate(TextTarget pair) {
    return byTarget.computeIfAbsent(pair.target(), target -> new TargetGate(rule));
  }
}
