package org.stance4j.engine.math;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Bfloat16Products.LinearMap;
import org.stance4j.engine.math.Bfloat16Products.Use;

/**
 * Linear maps in bfloat16, some rows at a time: what lies between two products stays in the cache.
 */
final class Bfloat16Linear implements ConstantLinear {
  private static final int BLOCK = Bfloat16Products.BLOCK;

  private final Parallel parallel;
  private final Bfloat16Products products;
  private final Map<Long, LinearMap> maps = new ConcurrentHashMap<>();
  private final ThreadLocal<FloatPointer> between = ThreadLocal.withInitial(FloatPointer::new);

  Bfloat16Linear(Parallel parallel, Bfloat16Products products) {
    this.parallel = parallel;
    this.products = products;
  }

  @Override
  public String name() {
    return "bfloat16";
  }

  @Override
  public boolean takes(long rows) {
    return true;
  }

  @Override
  public void forward(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    LinearMap map = map(weight, bias, Use.LINEAR);
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    blocks(from.rows, (row, rows) -> map.apply(from.at(row, 0), rows, to.at(row, 0)));
  }

  @Override
  public void feedForward(
      INDArray x,
      INDArray upWeight,
      INDArray upBias,
      INDArray downWeight,
      INDArray downBias,
      INDArray out) {
    LinearMap up = map(upWeight, upBias, Use.UP);
    LinearMap down = map(downWeight, downBias, Use.DOWN);
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    long inner = upWeight.size(1);
    blocks(
        from.rows,
        (row, rows) -> {
          Pointer active = between(BLOCK * inner);
          up.apply(from.at(row, 0), rows, active);
          down.apply(active, rows, to.at(row, 0));
        });
  }

  private LinearMap map(INDArray weight, INDArray bias, Use use) {
    HostMatrix w = HostMatrix.ofWeight(weight);
    return maps.computeIfAbsent(
        w.pointer.address(),
        address -> products.map(w.at(0), HostMatrix.of(bias).at(0), w.columns, w.rows, use));
  }

  /** Room of this thread for as many numbers of two bytes. */
  private Pointer between(long numbers) {
    FloatPointer room = between.get();
    long floats = (numbers + 1) / 2;
    if (room.capacity() < floats) {
      room = new FloatPointer(floats);
      between.set(room);
    }
    return room;
  }

  private interface Block {
    void run(int row, int rows);
  }

  private void blocks(int rows, Block block) {
    parallel.run(
        (rows + BLOCK - 1) / BLOCK, i -> block.run(i * BLOCK, Math.min(BLOCK, rows - i * BLOCK)));
  }
}
