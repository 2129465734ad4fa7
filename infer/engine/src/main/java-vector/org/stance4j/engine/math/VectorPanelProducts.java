package org.stance4j.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Panels of two vectors, ten rows at a time: twenty sums, which with two weights and a value stay
 * in the 32 registers of 512-bit processors.
 *
 * <p>One long method without calls of ours, and without loops over the sums: the compiler makes an
 * object of every vector that leaves a method or stands in an array.
 */
final class VectorPanelProducts implements PanelProducts {
  /** Registers of other sizes are too few, or were not measured. */
  static final int BITS = 512;

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_512;
  private static final int LANES = FLOATS.length();
  private static final int ROWS = 10;
  private static final int WIDTH = 2 * LANES;

  /** Inputs at a time, at most: that much of a panel stays in the first-level cache. */
  private static final int INPUTS = 256;

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public void multiply(
      float[] x,
      int rows,
      int inputs,
      float[] panels,
      int from,
      int to,
      float[] bias,
      float[] out) {
    int columns = (to - from) * WIDTH;
    for (int r = 0; r < rows; r++) {
      System.arraycopy(bias, from * WIDTH, out, r * columns, columns);
    }
    int chunks = (inputs + INPUTS - 1) / INPUTS;
    for (int p = from; p < to; p++) {
      int column = (p - from) * WIDTH;
      int panel = p * inputs * WIDTH;
      for (int c = 0; c < chunks; c++) {
        int first = c * inputs / chunks;
        int end = (c + 1) * inputs / chunks;
        for (int r = 0; r < rows; r += ROWS) {
          tile(
              x, r * inputs, inputs, first, end, panels, panel, out, r * columns + column, columns);
        }
      }
    }
  }

  private static void tile(
      float[] x,
      int row,
      int inputs,
      int first,
      int end,
      float[] panels,
      int panel,
      float[] out,
      int to,
      int columns) {
    FloatVector l0 = FloatVector.fromArray(FLOATS, out, to);
    FloatVector r0 = FloatVector.fromArray(FLOATS, out, to + LANES);
    FloatVector l1 = FloatVector.fromArray(FLOATS, out, to + columns);
    FloatVector r1 = FloatVector.fromArray(FLOATS, out, to + columns + LANES);
    FloatVector l2 = FloatVector.fromArray(FLOATS, out, to + 2 * columns);
    FloatVector r2 = FloatVector.fromArray(FLOATS, out, to + 2 * columns + LANES);
    FloatVector l3 = FloatVector.fromArray(FLOATS, out, to + 3 * columns);
    FloatVector r3 = FloatVector.fromArray(FLOATS, out, to + 3 * columns + LANES);
    FloatVector l4 = FloatVector.fromArray(FLOATS, out, to + 4 * columns);
    FloatVector r4 = FloatVector.fromArray(FLOATS, out, to + 4 * columns + LANES);
    FloatVector l5 = FloatVector.fromArray(FLOATS, out, to + 5 * columns);
    FloatVector r5 = FloatVector.fromArray(FLOATS, out, to + 5 * columns + LANES);
    FloatVector l6 = FloatVector.fromArray(FLOATS, out, to + 6 * columns);
    FloatVector r6 = FloatVector.fromArray(FLOATS, out, to + 6 * columns + LANES);
    FloatVector l7 = FloatVector.fromArray(FLOATS, out, to + 7 * columns);
    FloatVector r7 = FloatVector.fromArray(FLOATS, out, to + 7 * columns + LANES);
    FloatVector l8 = FloatVector.fromArray(FLOATS, out, to + 8 * columns);
    FloatVector r8 = FloatVector.fromArray(FLOATS, out, to + 8 * columns + LANES);
    FloatVector l9 = FloatVector.fromArray(FLOATS, out, to + 9 * columns);
    FloatVector r9 = FloatVector.fromArray(FLOATS, out, to + 9 * columns + LANES);
    for (int i = first; i < end; i++) {
      FloatVector w = FloatVector.fromArray(FLOATS, panels, panel + i * WIDTH);
      FloatVector v = FloatVector.fromArray(FLOATS, panels, panel + i * WIDTH + LANES);
      FloatVector x0 = FloatVector.broadcast(FLOATS, x[row + i]);
      l0 = x0.fma(w, l0);
      r0 = x0.fma(v, r0);
      FloatVector x1 = FloatVector.broadcast(FLOATS, x[row + inputs + i]);
      l1 = x1.fma(w, l1);
      r1 = x1.fma(v, r1);
      FloatVector x2 = FloatVector.broadcast(FLOATS, x[row + 2 * inputs + i]);
      l2 = x2.fma(w, l2);
      r2 = x2.fma(v, r2);
      FloatVector x3 = FloatVector.broadcast(FLOATS, x[row + 3 * inputs + i]);
      l3 = x3.fma(w, l3);
      r3 = x3.fma(v, r3);
      FloatVector x4 = FloatVector.broadcast(FLOATS, x[row + 4 * inputs + i]);
      l4 = x4.fma(w, l4);
      r4 = x4.fma(v, r4);
      FloatVector x5 = FloatVector.broadcast(FLOATS, x[row + 5 * inputs + i]);
      l5 = x5.fma(w, l5);
      r5 = x5.fma(v, r5);
      FloatVector x6 = FloatVector.broadcast(FLOATS, x[row + 6 * inputs + i]);
      l6 = x6.fma(w, l6);
      r6 = x6.fma(v, r6);
      FloatVector x7 = FloatVector.broadcast(FLOATS, x[row + 7 * inputs + i]);
      l7 = x7.fma(w, l7);
      r7 = x7.fma(v, r7);
      FloatVector x8 = FloatVector.broadcast(FLOATS, x[row + 8 * inputs + i]);
      l8 = x8.fma(w, l8);
      r8 = x8.fma(v, r8);
      FloatVector x9 = FloatVector.broadcast(FLOATS, x[row + 9 * inputs + i]);
      l9 = x9.fma(w, l9);
      r9 = x9.fma(v, r9);
    }
    l0.intoArray(out, to);
    r0.intoArray(out, to + LANES);
    l1.intoArray(out, to + columns);
    r1.intoArray(out, to + columns + LANES);
    l2.intoArray(out, to + 2 * columns);
    r2.intoArray(out, to + 2 * columns + LANES);
    l3.intoArray(out, to + 3 * columns);
    r3.intoArray(out, to + 3 * columns + LANES);
    l4.intoArray(out, to + 4 * columns);
    r4.intoArray(out, to + 4 * columns + LANES);
    l5.intoArray(out, to + 5 * columns);
    r5.intoArray(out, to + 5 * columns + LANES);
    l6.intoArray(out, to + 6 * columns);
    r6.intoArray(out, to + 6 * columns + LANES);
    l7.intoArray(out, to + 7 * columns);
    r7.intoArray(out, to + 7 * columns + LANES);
    l8.intoArray(out, to + 8 * columns);
    r8.intoArray(out, to + 8 * columns + LANES);
    l9.intoArray(out, to + 9 * columns);
    r9.intoArray(out, to + 9 * columns + LANES);
  }
}
