package org.stance4j.engine.math;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Linear maps in 32 bits. Each weight is packed once, at its first use: OpenBLAS packs it in every
 * product.
 *
 * <p>Rows are taken in blocks, and columns in groups, that stay in the cache with all that is done
 * to them.
 */
final class PackedLinear implements ConstantLinear {
  /** With more rows, {@link #forward} is not faster than OpenBLAS. */
  private static final int MOST_ROWS = 160;

  /** Rows of a block, at most: in smaller ones, reading the weights anew for each tells. */
  private static final int BLOCK = 256;

  /** Panels of a group, at most. */
  private static final int GROUP = 2;

  private final Parallel parallel;
  private final Loops loops;
  private final PanelProducts products;
  private final Map<Long, PackedWeight> weights = new ConcurrentHashMap<>();

  private PackedLinear(Parallel parallel, Loops loops, PanelProducts products) {
    this.parallel = parallel;
    this.loops = loops;
    this.products = products;
  }

  /** Null where OpenBLAS is faster. */
  static @Nullable PackedLinear of(Parallel parallel, Loops loops) {
    PanelProducts products = loops.panels();
    return products == null ? null : new PackedLinear(parallel, loops, products);
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public boolean takes(long rows) {
    return rows <= MOST_ROWS;
  }

  @Override
  public void forward(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    PackedWeight w = packed(weight, bias);
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    forBlocks(
        from.rows,
        (row, rows, threads) -> {
          float[] in = interleave(from, row, rows);
          forGroups(w, threads, (p, end) -> write(product(in, rows, w, p, end), row, rows, p, to));
        });
  }

  @Override
  public void feedForward(
      INDArray x,
      INDArray upWeight,
      INDArray upBias,
      INDArray downWeight,
      INDArray downBias,
      INDArray out) {
    PackedWeight up = packed(upWeight, upBias);
    PackedWeight down = packed(downWeight, downBias);
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    forBlocks(
        from.rows,
        (row, rows, threads) -> {
          float[] in = interleave(from, row, rows);
          float[] active = Scratch.floats(Scratch.ACTIVE, padded(rows) * up.outputs);
          forGroups(
              up, threads, (p, end) -> activate(product(in, rows, up, p, end), rows, p, active));
          forGroups(
              down,
              threads,
              (p, end) -> write(product(active, rows, down, p, end), row, rows, p, to));
        });
  }

  private interface Block {
    /** Computes some rows, on as many threads. */
    void run(int row, int rows, int threads);
  }

  /** Several blocks are spread over the threads, a single one spreads its groups. */
  private void forBlocks(int rows, Block block) {
    int blocks = (rows + BLOCK - 1) / BLOCK;
    if (blocks <= 1) {
      block.run(0, rows, parallel.threads());
      return;
    }
    int slabs = slabs(rows);
    parallel.run(
        blocks,
        i -> {
          int row = slabs * i / blocks * products.rows();
          int end = Math.min(rows, slabs * (i + 1) / blocks * products.rows());
          block.run(row, end - row, 1);
        });
  }

  private interface Group {
    void run(int panel, int end);
  }

  private void forGroups(PackedWeight w, int threads, Group group) {
    int count = w.panelCount;
    // Two groups for each thread, so that none waits long for another.
    int size = threads == 1 ? GROUP : Math.max(1, Math.min(GROUP, count / (2 * threads)));
    int groups = (count + size - 1) / size;
    if (threads > 1) {
      parallel.run(groups, i -> group.run(i * size, Math.min(count, (i + 1) * size)));
      return;
    }
    for (int p = 0; p < count; p += size) {
      group.run(p, Math.min(count, p + size));
    }
  }

  private PackedWeight packed(INDArray weight, INDArray bias) {
    HostMatrix w = HostMatrix.ofWeight(weight);
    return weights.computeIfAbsent(
        w.pointer.address(), address -> new PackedWeight(w, HostMatrix.of(bias), products.width()));
  }

  private int slabs(int rows) {
    return (rows + products.rows() - 1) / products.rows();
  }

  private int padded(int rows) {
    return slabs(rows) * products.rows();
  }

  /** Some rows in slabs, the last one filled up with zeros. */
  private float[] interleave(HostMatrix from, int row, int rows) {
    int inputs = from.columns;
    int size = products.rows() * inputs;
    float[] in = Scratch.floats(Scratch.INPUT, slabs(rows) * size);
    float[] slab = Scratch.floats(Scratch.SLAB, size);
    for (int s = 0; s < slabs(rows); s++) {
      int first = s * products.rows();
      int length = Math.min(products.rows(), rows - first) * inputs;
      from.read((row + first) * inputs, slab, length);
      Arrays.fill(slab, length, size, 0);
      products.interleave(slab, 0, inputs, inputs, in, s * size);
    }
    return in;
  }

  /** The columns of some panels. */
  private record Product(float[] values, int width, PackedWeight weight) {}

  private Product product(float[] in, int rows, PackedWeight w, int panel, int end) {
    int width = (end - panel) * products.width();
    float[] values = Scratch.floats(Scratch.OUTPUT, padded(rows) * width);
    products.multiply(in, padded(rows), w, panel, end, values);
    return new Product(values, width, w);
  }

  /** GELU, and into slabs. */
  private void activate(Product product, int rows, int panel, float[] active) {
    loops.gelu(product.values, padded(rows) * product.width);
    int inputs = product.weight.outputs;
    int column = panel * products.width();
    int columns = Math.min(product.width, inputs - column);
    for (int s = 0; s < slabs(rows); s++) {
      int first = s * products.rows();
      int to = first * inputs + column * products.rows();
      products.interleave(
          product.values, first * product.width, product.width, columns, active, to);
    }
  }

  private void write(Product product, int row, int rows, int panel, HostMatrix to) {
    int outputs = product.weight.outputs;
    int column = panel * products.width();
    int columns = Math.min(product.width, outputs - column);
    if (columns == outputs && columns == product.width) {
      to.write(row * outputs, product.values, rows * outputs);
      return;
    }
    for (int r = 0; r < rows; r++) {
      to.write((row + r) * outputs + column, product.values, r * product.width, columns);
    }
  }
}
