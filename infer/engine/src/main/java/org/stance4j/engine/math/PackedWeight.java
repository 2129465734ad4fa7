package org.stance4j.engine.math;

/**
 * A weight and its bias on the Java heap, in panels for {@link PanelProducts}; the last panel is
 * filled up with zeros.
 */
final class PackedWeight {
  /**
   * Elements before the first panel. The elements of an array start 16 bytes after the array, and
   * large arrays start at a multiple of 64 (with G1): so the panels lie on cache lines, and no
   * vector is read from two of them. Without that they are read all the same, more slowly.
   */
  private static final int LEAD = 12;

  final float[] panels;
  final float[] bias;
  final int inputs;
  final int outputs;
  final int panelCount;
  private final int panelSize;

  /**
   * Packs a weight.
   *
   * @param weight [outputs, inputs]
   * @param bias [1, outputs]
   */
  PackedWeight(HostMatrix weight, HostMatrix bias, int width) {
    this.inputs = weight.columns;
    this.outputs = weight.rows;
    this.panelCount = (outputs + width - 1) / width;
    this.panelSize = Math.multiplyExact(width, inputs);
    this.panels = new float[Math.addExact(LEAD, Math.multiplyExact(panelCount, panelSize))];
    this.bias = new float[panelCount * width];
    bias.read(0, this.bias, outputs);
    float[] rows = new float[panelSize];
    for (int p = 0; p < panelCount; p++) {
      int first = p * width;
      int count = Math.min(width, outputs - first);
      weight.read(first * inputs, rows, count * inputs);
      transpose(rows, count, inputs, panels, panel(p), width);
    }
  }

  /** Index of the first element of a panel in {@link #panels}. */
  int panel(int index) {
    return LEAD + index * panelSize;
  }

  private static void transpose(
      float[] rows, int count, int inputs, float[] to, int start, int width) {
    for (int i = 0; i < inputs; i++) {
      for (int c = 0; c < count; c++) {
        to[start + i * width + c] = rows[c * inputs + i];
      }
    }
  }
}
