package org.stance4j.engine.math;

/**
 * Products with a weight that was laid out in panels: the columns of a panel stand next to each
 * other for every input, so that the loop over the inputs reads memory in order. Implementations
 * have no state.
 *
 * <p>An element is added up in the order of the inputs, whatever is computed with it: results do
 * not depend on the batch, the blocks or the threads.
 */
interface PanelProducts {
  /** Rows that are computed together: the rows of all arrays are padded to a multiple of it. */
  int rows();

  /** Columns of a panel. */
  int width();

  /**
   * {@code out[r][c] = bias[c] + sum of x[r][i] * panel[i][c]} for the columns of some panels.
   *
   * @param x [rows, inputs]
   * @param rows a multiple of {@link #rows()}
   * @param panels of all columns, {@code inputs * width()} elements each
   * @param from first panel
   * @param to last panel, exclusive
   * @param bias of all columns
   * @param out [rows, (to - from) * width()]
   */
  void multiply(
      float[] x, int rows, int inputs, float[] panels, int from, int to, float[] bias, float[] out);
}
