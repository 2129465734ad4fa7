package org.stance4j.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Small shapes and batches for tests. */
final class Graphs {
  static final EncoderConfig SMALL = new EncoderConfig(2, 8, 2, 12, 30, 16, 2, 1e-5, Pooling.MEAN);

  private Graphs() {}

  static EncoderConfig small(Pooling pooling) {
    return new EncoderConfig(2, 8, 2, 12, 30, 16, 2, 1e-5, pooling);
  }

  /** A padded batch: tokens [batch, 2, width] and mask [batch, width]. */
  static INDArray[] batch(DataType type, int vocabulary, long seed, int... lengths) {
    int width = java.util.Arrays.stream(lengths).max().orElseThrow();
    Random random = new Random(seed);
    INDArray tokens = Nd4j.zeros(type, lengths.length, 2, width);
    INDArray mask = Nd4j.zeros(type, lengths.length, width);
    for (int i = 0; i < lengths.length; i++) {
      for (int t = 0; t < lengths[i]; t++) {
        tokens.putScalar(i, 0, t, random.nextInt(vocabulary));
        tokens.putScalar(i, 1, t, t > lengths[i] / 2 ? 1 : 0);
        mask.putScalar(i, t, 1);
      }
    }
    return new INDArray[] {tokens, mask};
  }

  static INDArray oneHot(DataType type, int labels, int... chosen) {
    INDArray array = Nd4j.zeros(type, chosen.length, labels);
    for (int i = 0; i < chosen.length; i++) {
      array.putScalar(i, chosen[i], 1);
    }
    return array;
  }

  static List<int[]> lengthsUpTo(int longest) {
    List<int[]> all = new ArrayList<>();
    for (int length = 1; length <= longest; length *= 2) {
      all.add(new int[] {length});
    }
    return all;
  }
}
