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
    float[] row = new float[inputs];
    for (int o = 0; o < outputs; o++) {
      weight.read(o * inputs, row, inputs);
      int at = o / width * width * inputs + o % width;
      for (int i = 0; i < inputs; i++) {
        panels[at + i * width] = row[i];
      }
    }
  }
}
