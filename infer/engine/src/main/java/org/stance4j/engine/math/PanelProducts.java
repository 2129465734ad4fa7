package org.stance4j.engine.math;

/**
 * Products with a weight that was laid out in panels: the columns of a panel stand next to each
 * other for every input, as do the rows of a slab of inputs, so that the loop over the inputs reads
 * memory in order. Implementations have no state.
 *
 * <p>An element is added up in the order of the inputs, whatever is computed with it: results do
 * not depend on the batch, the blocks or the threads.
 */
interface PanelProducts {
  /** Rows of a slab. */
  int rows();

  /** Columns of a panel. */
  int width();

  /**
   * Lays out a slab, or some of its inputs: the values of all its rows for the first input, then
   * for the second, and on.
   *
   * @param x {@code rows()} rows, from {@code from} on
   * @param step from a row to the next
   * @param inputs how many of each row
   * @param to receives [inputs, rows()] from {@code start} on
   */
  void interleave(float[] x, int from, int step, int inputs, float[] to, int start);

  /**
   * {@code out[r][c] = bias[c] + sum of x[r][i] * weight[i][c]} for the columns of some panels.
   *
   * @param x slabs of {@code rows() * inputs} elements each
   * @param rows a multiple of {@link #rows()}
   * @param from first panel
   * @param to last panel, exclusive
   * @param out [rows, (to - from) * width()]
   */
  void multiply(float[] x, int rows, PackedWeight weight, int from, int to, float[] out);
}
