package org.stance4j.archive.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Tells how likely a line of a page is the article's: logistic regression on {@link LineFeatures},
 * fitted to labelled pages with AdaGrad (Duchi et al. 2011). Immutable.
 */
final class LineClassifier {

  private static final String RESOURCE = "lines.weights";
  private static final int EPOCHS = 12;
  private static final double RATE = 0.15;
  private static final double DECAY = 3e-5;

  /** Weights are kept in thousandths. */
  private static final double UNIT = 1e-3;

  /**
   * A line whose label is known.
   *
   * @param isText is it the article's?
   */
  record Example(LineFeatures.Line line, boolean isText) {}

  private final short[] weights;

  private LineClassifier(short[] weights) {
    this.weights = weights;
  }

  /** The classifier that comes with the library. */
  static LineClassifier bundled() {
    return Bundled.CLASSIFIER;
  }

  /** Fits a classifier. The same examples in the same order give the same one. */
  static LineClassifier fit(List<Example> examples) {
    double[] weights = new double[LineFeatures.BUCKETS];
    double[] squares = new double[LineFeatures.BUCKETS];
    Arrays.fill(squares, 1e-6);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(weights, squares, example);
      }
    }
    short[] rounded = new short[weights.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] =
          (short)
              Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weights[i] / UNIT)));
    }
    return new LineClassifier(rounded);
  }

  private static void step(double[] weights, double[] squares, Example example) {
    int[] buckets = example.line().buckets();
    double[] values = example.line().values();
    double sum = 0;
    for (int f = 0; f < buckets.length; f++) {
      sum += weights[buckets[f]] * values[f];
    }
    double error = probability(sum) - (example.isText() ? 1 : 0);
    for (int f = 0; f < buckets.length; f++) {
      int bucket = buckets[f];
      double gradient = error * values[f] + DECAY * weights[bucket];
      squares[bucket] += gradient * gradient;
      weights[bucket] -= RATE * gradient / StrictMath.sqrt(squares[bucket]);
    }
  }

  /** The probability that the line is the article's, 0 to 1. */
  double text(LineFeatures.Line line) {
    double sum = 0;
    for (int f = 0; f < line.buckets().length; f++) {
      sum += weights[line.buckets()[f]] * UNIT * line.values()[f];
    }
    return probability(sum);
  }

  /** The same on every machine, so that what was learnt is. */
  private static double probability(double sum) {
    return 1 / (1 + StrictMath.exp(-sum));
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    for (short weight : weights) {
      data.writeShort(weight);
    }
    data.flush();
  }

  private static final class Bundled {
    static final LineClassifier CLASSIFIER = read();

    private static LineClassifier read() {
      try (InputStream in = LineClassifier.class.getResourceAsStream(RESOURCE);
          DataInputStream data = new DataInputStream(Objects.requireNonNull(in, RESOURCE))) {
        short[] weights = new short[LineFeatures.BUCKETS];
        for (int i = 0; i < weights.length; i++) {
          weights[i] = data.readShort();
        }
        return new LineClassifier(weights);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
