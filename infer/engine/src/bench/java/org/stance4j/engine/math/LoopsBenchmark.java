package org.stance4j.engine.math;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The loops beside the products, on a block that fits into the cache; time of an element. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LoopsBenchmark.ELEMENTS)
@Warmup(time = 1)
@Measurement(time = 1)
public class LoopsBenchmark {
  static final int ELEMENTS = 3072;

  private static final int ATTENTION_ROW = 32;
  private static final int HIDDEN = 384;

  /** Which. */
  @Param({"scalar", "vector"})
  public String kind = "scalar";

  private final float[] values = new float[ELEMENTS];
  private final float[] x = new float[ELEMENTS];
  private final float[] y = new float[ELEMENTS];
  private final float[] scales = new float[ELEMENTS / HIDDEN];
  private final Dropout dropout = new Dropout(0.1, 7);
  private Loops loops = new ScalarLoops();

  /** For JMH. */
  public LoopsBenchmark() {}

  /** Random numbers. */
  @Setup
  public void fill() {
    loops = kind.equals("vector") ? LoopsChoice.vectorOrScalar() : new ScalarLoops();
    Random random = new Random(1);
    for (int i = 0; i < ELEMENTS; i++) {
      values[i] = (float) random.nextGaussian();
      y[i] = (float) random.nextGaussian();
    }
  }

  /** The loops work in place: each begins with the same numbers. */
  private float[] fresh() {
    System.arraycopy(values, 0, x, 0, ELEMENTS);
    return x;
  }

  /** GELU. */
  @Benchmark
  public float[] gelu() {
    loops.gelu(fresh(), ELEMENTS);
    return x;
  }

  /** Softmax of rows of 32. */
  @Benchmark
  public float[] softmax() {
    loops.softmaxRows(fresh(), ELEMENTS / ATTENTION_ROW, ATTENTION_ROW);
    return x;
  }

  /** Layer normalisation of rows of 384. */
  @Benchmark
  public float[] normalize() {
    loops.normalizeRows(fresh(), scales, ELEMENTS / HIDDEN, HIDDEN, 1e-12f);
    return x;
  }

  /** Dropout. */
  @Benchmark
  public float[] dropout() {
    loops.dropout(fresh(), ELEMENTS, dropout, 0);
    return x;
  }

  /** Sum of squares. */
  @Benchmark
  public float sumOfSquares() {
    return loops.sumOfSquares(y, ELEMENTS);
  }
}
