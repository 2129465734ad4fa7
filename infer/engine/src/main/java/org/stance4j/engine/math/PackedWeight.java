package org.stance4j.engine.math;

/**
 * A weight and its bias on the Java heap, in panels for {@link PanelProducts}; the last panel is
 * filled up with zeros.
 */
final class PackedWeight {
  final float[] panels;
  final float[] bias;
  final int inputs;
  final int outputs;
  final int panelCount;

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
    this.panels = new float[Math.multiplyExact(panelCount * width, inputs)];
    this.bias = new float[panelCount * width];
    bias.read(0, this.bias, outputs);
    float[] rows = new float[width * inputs];
    for (int p = 0; p < panelCount; p++) {
      int first = p * width;
      int count = Math.min(width, outputs - first);
      weight.read(first * inputs, rows, count * inputs);
      transpose(rows, count, inputs, panels, first * inputs, width);
    }
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
