package org.stance4j.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.nn.EncoderConfig;

/**
 * The matrix products of an encoder's linear maps and nothing else, shared out evenly over threads:
 * what a batch costs at the least.
 */
final class Products implements AutoCloseable {
  private final List<Map> maps = new ArrayList<>();
  private final int layers;
  private final int threads;
  private final ExecutorService executor;

  /** One linear map on one thread's rows. */
  private record Map(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    static Map of(int rows, int inputs, int outputs) {
      return new Map(
          Nd4j.randn(DataType.FLOAT, rows, inputs),
          Nd4j.randn(DataType.FLOAT, inputs, outputs).dup('f'),
          Nd4j.randn(DataType.FLOAT, outputs),
          Nd4j.create(DataType.FLOAT, rows, outputs));
    }
  }

  /**
   * Products of a batch.
   *
   * @param rows tokens of the batch
   */
  Products(EncoderConfig config, int rows, int threads) {
    int hidden = config.hiddenSize();
    int wide = config.intermediateSize();
    this.layers = config.layers();
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads);
    int share = (rows + threads - 1) / threads;
    for (int t = 0; t < threads; t++) {
      maps.add(Map.of(share, hidden, 3 * hidden));
      maps.add(Map.of(share, hidden, hidden));
      maps.add(Map.of(share, hidden, wide));
      maps.add(Map.of(share, wide, hidden));
    }
  }

  void run() throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    int each = maps.size() / threads;
    for (int t = 0; t < threads; t++) {
      List<Map> own = maps.subList(t * each, (t + 1) * each);
      tasks.add(
          () -> {
            Kernels kernels = Kernels.defaults(DataType.FLOAT);
            for (int layer = 0; layer < layers; layer++) {
              own.forEach(m -> kernels.linear(m.x(), m.weight(), m.bias(), m.out()));
            }
            return null;
          });
    }
    for (Future<Void> done : executor.invokeAll(tasks)) {
      done.get();
    }
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
