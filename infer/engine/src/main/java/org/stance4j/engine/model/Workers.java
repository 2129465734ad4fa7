package org.stance4j.engine.model;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Parallel;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.text.Encoding;

/**
 * Threads that each own a graph over the same parameters. Callers' threads never touch a graph:
 * ND4J keeps memory for each thread that does, and a server has many.
 */
final class Workers implements AutoCloseable {
  private final EncoderGraphBuilder builder;
  private final INDArray params;
  private final ExecutorService executor;
  private final int threads;

  /** Lets workers without a batch of their own help the others, which matters for small calls. */
  private final Parallel parallel;

  /** Of all workers together: they share what is made of the weights. */
  private final Kernels kernels;

  private final AtomicInteger atWork = new AtomicInteger();

  Workers(EncoderGraphBuilder builder, INDArray params, LoadOptions options) {
    this.builder = builder;
    this.params = params;
    this.threads = options.threads();
    this.parallel = Parallel.threads(threads);
    this.kernels =
        Kernels.scoring(
            DataType.FLOAT, parallel, options.brief(), options.precision() == Precision.BFLOAT16);
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            threads, task -> new Worker(task, "stance4j-worker-" + number.incrementAndGet()));
  }

  /** Label probabilities of each encoding, before calibration. */
  float[][] probabilities(List<Encoding> encodings) {
    int[] lengths = encodings.stream().mapToInt(Encoding::length).toArray();
    List<int[]> batches = Batching.batches(lengths);
    float[][] results = new float[encodings.size()][];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    int tasks = Math.min(threads, batches.size());
    CountDownLatch done = new CountDownLatch(tasks);
    Runnable task =
        new Runnable() {
          @Override
          public void run() {
            int b = next.getAndIncrement();
            if (b >= batches.size()) {
              done.countDown();
              return;
            }
            try {
              runBatch(encodings, batches.get(b), results);
            } catch (RuntimeException | Error e) {
              failure.compareAndSet(null, e);
              next.set(batches.size());
            }
            // To the end of the queue: a large call must not keep the workers from small ones.
            executor.execute(this);
          }
        };
    for (int i = 0; i < tasks; i++) {
      executor.execute(task);
    }
    await(done);
    rethrow(failure.get());
    return results;
  }

  private void runBatch(List<Encoding> encodings, int[] batch, float[][] results) {
    ComputationGraph graph = ((Worker) Thread.currentThread()).graph();
    parallel.spare(threads - atWork.incrementAndGet());
    try {
      score(graph, encodings, batch, results);
    } finally {
      parallel.spare(threads - atWork.decrementAndGet());
    }
  }

  private static void score(
      ComputationGraph graph, List<Encoding> encodings, int[] batch, float[][] results) {
    List<Encoding> chosen = java.util.Arrays.stream(batch).mapToObj(encodings::get).toList();
    try (BatchInput input = BatchInput.of(chosen)) {
      INDArray out =
          graph.output(false, new INDArray[] {input.tokens()}, new INDArray[] {input.mask()})[0];
      float[][] rows = out.toFloatMatrix();
      out.close();
      for (int i = 0; i < batch.length; i++) {
        results[batch[i]] = rows[i];
      }
    }
  }

  private static void await(CountDownLatch done) {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IllegalStateException("scoring failed: " + failure.getMessage(), failure);
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    parallel.close();
    try {
      executor.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Worker extends Thread {
    private @Nullable ComputationGraph graph;

    Worker(Runnable task, String name) {
      super(task, name);
      setDaemon(true);
    }

    ComputationGraph graph() {
      if (graph == null) {
        graph = builder.build(kernels, params);
      }
      return graph;
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        if (graph != null) {
          EncoderGraphBuilder.closeBuffers(graph);
        }
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
      }
    }
  }
}
