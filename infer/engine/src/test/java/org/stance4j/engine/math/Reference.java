package org.stance4j.engine.math;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The operations written out from their definitions, in doubles and without any trick. */
final class Reference {
  private Reference() {}

  static double[][] layerNorm(double[][] x, INDArray gain, INDArray bias, double epsilon) {
    double[][] out = new double[x.length][];
    for (int r = 0; r < x.length; r++) {
      int n = x[r].length;
      double mean = 0;
      for (double v : x[r]) {
        mean += v / n;
      }
      double variance = 0;
      for (double v : x[r]) {
        variance += (v - mean) * (v - mean) / n;
      }
      out[r] = new double[n];
      for (int i = 0; i < n; i++) {
        out[r][i] =
            (x[r][i] - mean) / Math.sqrt(variance + epsilon) * gain.getDouble(i)
                + bias.getDouble(i);
      }
    }
    return out;
  }

  static double[][] attention(double[][] qkv, Sequences sequences, int heads) {
    int hidden = qkv[0].length / 3;
    int size = hidden / heads;
    double[][] out = new double[qkv.length][hidden];
    for (int s = 0; s < sequences.count(); s++) {
      int from = sequences.offset(s);
      int length = sequences.length(s);
      for (int h = 0; h < heads; h++) {
        for (int i = 0; i < length; i++) {
          double[] p = new double[length];
          double total = 0;
          for (int j = 0; j < length; j++) {
            double score = 0;
            for (int d = 0; d < size; d++) {
              score += qkv[from + i][h * size + d] * qkv[from + j][hidden + h * size + d];
            }
            p[j] = Math.exp(score / Math.sqrt(size));
            total += p[j];
          }
          for (int j = 0; j < length; j++) {
            for (int d = 0; d < size; d++) {
              out[from + i][h * size + d] +=
                  p[j] / total * qkv[from + j][2 * hidden + h * size + d];
            }
          }
        }
      }
    }
    return out;
  }

  /** Sum of the elements times weights: a scalar whose gradient is the weights. */
  static double weighted(double[][] x, INDArray weights) {
    double sum = 0;
    for (int r = 0; r < x.length; r++) {
      for (int c = 0; c < x[r].length; c++) {
        sum += x[r][c] * weights.getDouble(r, c);
      }
    }
    return sum;
  }
}
