package org.stance4j.engine.math;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Linear maps of few rows with weights that stay as they are. Each weight is packed once, at its
 * first use: OpenBLAS packs it in every product, which for a sentence or two costs more than the
 * product itself.
 */
final class PackedLinear {
  /** With more rows OpenBLAS is as fast or faster. */
  static final int MOST_ROWS = 160;

  /** Tasks for each thread, so that none waits long for another. */
  private static final int TASKS = 2;

  private final Parallel parallel;
  private final PanelProducts products;
  private final Map<Long, PackedWeight> weights = new ConcurrentHashMap<>();

  private PackedLinear(Parallel parallel, PanelProducts products) {
    this.parallel = parallel;
    this.products = products;
  }

  /** Null where OpenBLAS is faster for few rows too. */
  static @Nullable PackedLinear of(Parallel parallel, Loops loops) {
    PanelProducts products = loops.panels();
    return products == null ? null : new PackedLinear(parallel, products);
  }

  /** See {@link Kernels#linear}; x has at most {@link #MOST_ROWS} rows. */
  void forward(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    PackedWeight w = packed(weight, bias);
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    int tasks = Math.min(w.panelCount, parallel.threads() == 1 ? 1 : TASKS * parallel.threads());
    parallel.run(
        tasks,
        task -> {
          int panel = task * w.panelCount / tasks;
          int end = (task + 1) * w.panelCount / tasks;
          multiply(from, w, panel, end, to);
        });
  }

  private PackedWeight packed(INDArray weight, INDArray bias) {
    HostMatrix w = HostMatrix.ofWeight(weight);
    return weights.computeIfAbsent(
        w.pointer.address(), address -> new PackedWeight(w, HostMatrix.of(bias), products.width()));
  }

  /** The columns of some panels. */
  private void multiply(HostMatrix from, PackedWeight w, int panel, int end, HostMatrix to) {
    int rows = from.rows;
    int width = (end - panel) * products.width();
    int column = panel * products.width();
    int padded = (rows + products.rows() - 1) / products.rows() * products.rows();
    float[] in = Scratch.floats(Scratch.INPUT, padded * w.inputs);
    float[] result = Scratch.floats(Scratch.OUTPUT, padded * width);
    from.read(0, in, rows * w.inputs);
    Arrays.fill(in, rows * w.inputs, padded * w.inputs, 0);
    products.multiply(in, padded, w.inputs, w.panels, panel, end, w.bias, result);
    int columns = Math.min(width, w.outputs - column);
    for (int r = 0; r < rows; r++) {
      to.write(r * w.outputs + column, result, r * width, columns);
    }
  }
}
