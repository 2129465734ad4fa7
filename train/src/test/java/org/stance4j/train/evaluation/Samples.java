package org.stance4j.train.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.LabeledSentence;

/** Made-up predictions. */
final class Samples {
  static final List<String> STANCES = List.of("AGAINST", "FAVOR", "NONE");

  private Samples() {}

  /** A sentence without a target. */
  static Scored scored(int gold, double... probabilities) {
    return scored("id", null, gold, probabilities);
  }

  static Scored scored(String id, @Nullable String target, int gold, double... probabilities) {
    return scored(id, target, null, gold, probabilities);
  }

  static Scored scored(
      String id, @Nullable String target, @Nullable String group, int gold, double... p) {
    String label = "label " + gold;
    return new Scored(
        new LabeledSentence(
            id, "text of " + id, target, label, null, null, null, group, null, null),
        gold,
        p);
  }

  /** As many sentences as the counts, [gold][predicted], say. */
  static List<Scored> ofCounts(int[][] counts) {
    return ofCounts(null, counts);
  }

  static List<Scored> ofCounts(@Nullable String target, int[][] counts) {
    List<Scored> all = new ArrayList<>();
    for (int gold = 0; gold < counts.length; gold++) {
      for (int predicted = 0; predicted < counts.length; predicted++) {
        double[] probabilities = new double[counts.length];
        probabilities[predicted] = 1;
        for (int i = 0; i < counts[gold][predicted]; i++) {
          all.add(scored(target + "-" + all.size(), target, gold, probabilities));
        }
      }
    }
    return all;
  }

  /** Random distributions and random gold labels. */
  static List<Scored> random(int labels, int size, long seed) {
    Random random = new Random(seed);
    List<Scored> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double[] probabilities = distribution(random, labels, 3);
      all.add(scored("s" + i, null, random.nextInt(labels), probabilities));
    }
    return all;
  }

  /** Softmax of normally distributed logits with this standard deviation. */
  static double[] distribution(Random random, int labels, double deviation) {
    double[] p =
        random.doubles(labels).map(u -> Math.exp(deviation * random.nextGaussian())).toArray();
    double sum = 0;
    for (double value : p) {
      sum += value;
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }
}
