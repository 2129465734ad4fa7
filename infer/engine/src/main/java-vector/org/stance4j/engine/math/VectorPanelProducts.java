package org.stance4j.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Panels of three vectors, eight rows at a time: twenty-four sums, which with three weights and the
 * inputs stay in the 32 registers of 512-bit processors. Of the shapes that fit, the fastest: each
 * weight that is loaded serves eight sums, each input three.
 *
 * <p>One long method without calls of ours, and without loops over the sums: the compiler makes an
 * object of every vector that leaves a method or stands in an array.
 */
final class VectorPanelProducts implements PanelProducts {
  /** Registers of other sizes are too few, or were not measured. */
  static final int BITS = 512;

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_512;
  private static final int LANES = FLOATS.length();
  private static final int ROWS = 8;
  private static final int WIDTH = 3 * LANES;

  /** Inputs at a time, at most: that much of a panel and of the rows stays near the processor. */
  private static final int INPUTS = 384;

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public void interleave(float[] x, int from, int step, int inputs, float[] to, int start) {
    int[] rows = new int[LANES];
    for (int i = 0; i < LANES; i++) {
      rows[i] = i % ROWS * step + i / ROWS;
    }
    int i = 0;
    for (; i + 2 <= inputs; i += 2) {
      FloatVector.fromArray(FLOATS, x, from + i, rows, 0).intoArray(to, start + i * ROWS);
    }
    for (; i < inputs; i++) {
      for (int r = 0; r < ROWS; r++) {
        to[start + i * ROWS + r] = x[from + i + r * step];
      }
    }
  }

  @Override
  public void multiply(float[] x, int rows, PackedWeight weight, int from, int to, float[] out) {
    int inputs = weight.inputs;
    int columns = (to - from) * WIDTH;
    int chunks = (inputs + INPUTS - 1) / INPUTS;
    for (int p = from; p < to; p++) {
      int column = (p - from) * WIDTH;
      int panel = weight.panel(p);
      for (int c = 0; c < chunks; c++) {
        int first = c * inputs / chunks;
        int end = (c + 1) * inputs / chunks;
        // The first sums start from the bias, the others from where they stand: a row of stride 0.
        float[] start = c == 0 ? weight.bias : out;
        for (int r = 0; r < rows; r += ROWS) {
          int at = r * columns + column;
          int startAt = c == 0 ? p * WIDTH : at;
          int startStep = c == 0 ? 0 : columns;
          int ahead = ahead(weight, panel, first, end, r / ROWS);
          tile(
              x,
              r * inputs,
              first,
              end,
              weight.panels,
              panel,
              ahead,
              start,
              startAt,
              startStep,
              out,
              at,
              columns);
        }
      }
    }
  }

  /** Where the cache lines start that a slab fetches: a third of what the next chunk will need. */
  private static int ahead(PackedWeight weight, int panel, int first, int end, int slab) {
    int length = (end - first) * LANES;
    int ahead = panel + end * WIDTH + Math.min(slab, 2) * length;
    return ahead + length <= weight.panels.length ? ahead : panel + first * WIDTH;
  }

  /**
   * One tile. Weights come from memory more slowly than they are used where the rows are few, so
   * each step also reads one value of those that are needed next.
   *
   * @return the sum of the values that were read ahead: without a use the compiler would drop them
   */
  private static float tile(
      float[] x,
      int rows,
      int first,
      int end,
      float[] panels,
      int panel,
      int ahead,
      float[] start,
      int startAt,
      int startStep,
      float[] out,
      int at,
      int columns) {
    FloatVector a0 = FloatVector.fromArray(FLOATS, start, startAt);
    FloatVector b0 = FloatVector.fromArray(FLOATS, start, startAt + LANES);
    FloatVector c0 = FloatVector.fromArray(FLOATS, start, startAt + 2 * LANES);
    FloatVector a1 = FloatVector.fromArray(FLOATS, start, startAt + startStep);
    FloatVector b1 = FloatVector.fromArray(FLOATS, start, startAt + startStep + LANES);
    FloatVector c1 = FloatVector.fromArray(FLOATS, start, startAt + startStep + 2 * LANES);
    FloatVector a2 = FloatVector.fromArray(FLOATS, start, startAt + 2 * startStep);
    FloatVector b2 = FloatVector.fromArray(FLOATS, start, startAt + 2 * startStep + LANES);
    FloatVector c2 = FloatVector.fromArray(FLOATS, start, startAt + 2 * startStep + 2 * LANES);
    FloatVector a3 = FloatVector.fromArray(FLOATS, start, startAt + 3 * startStep);
    FloatVector b3 = FloatVector.fromArray(FLOATS, start, startAt + 3 * startStep + LANES);
    FloatVector c3 = FloatVector.fromArray(FLOATS, start, startAt + 3 * startStep + 2 * LANES);
    FloatVector a4 = FloatVector.fromArray(FLOATS, start, startAt + 4 * startStep);
    FloatVector b4 = FloatVector.fromArray(FLOATS, start, startAt + 4 * startStep + LANES);
    FloatVector c4 = FloatVector.fromArray(FLOATS, start, startAt + 4 * startStep + 2 * LANES);
    FloatVector a5 = FloatVector.fromArray(FLOATS, start, startAt + 5 * startStep);
    FloatVector b5 = FloatVector.fromArray(FLOATS, start, startAt + 5 * startStep + LANES);
    FloatVector c5 = FloatVector.fromArray(FLOATS, start, startAt + 5 * startStep + 2 * LANES);
    FloatVector a6 = FloatVector.fromArray(FLOATS, start, startAt + 6 * startStep);
    FloatVector b6 = FloatVector.fromArray(FLOATS, start, startAt + 6 * startStep + LANES);
    FloatVector c6 = FloatVector.fromArray(FLOATS, start, startAt + 6 * startStep + 2 * LANES);
    FloatVector a7 = FloatVector.fromArray(FLOATS, start, startAt + 7 * startStep);
    FloatVector b7 = FloatVector.fromArray(FLOATS, start, startAt + 7 * startStep + LANES);
    FloatVector c7 = FloatVector.fromArray(FLOATS, start, startAt + 7 * startStep + 2 * LANES);
    float fetched = 0;
    for (int i = first; i < end; i++) {
      fetched += panels[ahead + (i - first) * LANES];
      int w = panel + i * WIDTH;
      FloatVector u = FloatVector.fromArray(FLOATS, panels, w);
      FloatVector v = FloatVector.fromArray(FLOATS, panels, w + LANES);
      FloatVector t = FloatVector.fromArray(FLOATS, panels, w + 2 * LANES);
      FloatVector x0 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS]);
      a0 = x0.fma(u, a0);
      b0 = x0.fma(v, b0);
      c0 = x0.fma(t, c0);
      FloatVector x1 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS + 1]);
      a1 = x1.fma(u, a1);
      b1 = x1.fma(v, b1);
      c1 = x1.fma(t, c1);
      FloatVector x2 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS + 2]);
      a2 = x2.fma(u, a2);
      b2 = x2.fma(v, b2);
      c2 = x2.fma(t, c2);
      FloatVector x3 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS + 3]);
      a3 = x3.fma(u, a3);
      b3 = x3.fma(v, b3);
      c3 = x3.fma(t, c3);
      FloatVector x4 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS + 4]);
      a4 = x4.fma(u, a4);
      b4 = x4.fma(v, b4);
      c4 = x4.fma(t, c4);
      FloatVector x5 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS + 5]);
      a5 = x5.fma(u, a5);
      b5 = x5.fma(v, b5);
      c5 = x5.fma(t, c5);
      FloatVector x6 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS + 6]);
      a6 = x6.fma(u, a6);
      b6 = x6.fma(v, b6);
      c6 = x6.fma(t, c6);
      FloatVector x7 = FloatVector.broadcast(FLOATS, x[rows + i * ROWS + 7]);
      a7 = x7.fma(u, a7);
      b7 = x7.fma(v, b7);
      c7 = x7.fma(t, c7);
    }
    a0.intoArray(out, at);
    b0.intoArray(out, at + LANES);
    c0.intoArray(out, at + 2 * LANES);
    a1.intoArray(out, at + columns);
    b1.intoArray(out, at + columns + LANES);
    c1.intoArray(out, at + columns + 2 * LANES);
    a2.intoArray(out, at + 2 * columns);
    b2.intoArray(out, at + 2 * columns + LANES);
    c2.intoArray(out, at + 2 * columns + 2 * LANES);
    a3.intoArray(out, at + 3 * columns);
    b3.intoArray(out, at + 3 * columns + LANES);
    c3.intoArray(out, at + 3 * columns + 2 * LANES);
    a4.intoArray(out, at + 4 * columns);
    b4.intoArray(out, at + 4 * columns + LANES);
    c4.intoArray(out, at + 4 * columns + 2 * LANES);
    a5.intoArray(out, at + 5 * columns);
    b5.intoArray(out, at + 5 * columns + LANES);
    c5.intoArray(out, at + 5 * columns + 2 * LANES);
    a6.intoArray(out, at + 6 * columns);
    b6.intoArray(out, at + 6 * columns + LANES);
    c6.intoArray(out, at + 6 * columns + 2 * LANES);
    a7.intoArray(out, at + 7 * columns);
    b7.intoArray(out, at + 7 * columns + LANES);
    c7.intoArray(out, at + 7 * columns + 2 * LANES);
    return fetched;
  }
}
