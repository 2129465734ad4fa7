package org.stance4j.engine.math;

import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The widest linear map of a MiniLM layer, 384 to 1536, by OpenBLAS and with packed weights. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(time = 1)
@Measurement(time = 1)
public class LinearBenchmark {
  private static final int INPUTS = 384;
  private static final int OUTPUTS = 1536;

  /** Tokens. */
  @Param({"20", "64", "160", "512"})
  public int rows;

  private final Kernels blas = new CpuKernels(Parallel.serial());
  private final Kernels scoring = CpuKernels.scoring(Parallel.serial(), Loops.best());
  private INDArray x = Nd4j.empty();
  private INDArray weight = Nd4j.empty();
  private INDArray bias = Nd4j.empty();
  private INDArray out = Nd4j.empty();

  /** For JMH. */
  public LinearBenchmark() {}

  /** Random numbers. */
  @Setup
  public void fill() {
    x = Nd4j.randn(DataType.FLOAT, rows, INPUTS);
    weight = Nd4j.randn(DataType.FLOAT, INPUTS, OUTPUTS).dup('f');
    bias = Nd4j.randn(DataType.FLOAT, OUTPUTS);
    out = Nd4j.create(DataType.FLOAT, rows, OUTPUTS);
  }

  /** As in training. */
  @Benchmark
  public INDArray openBlas() {
    blas.linear(x, weight, bias, out);
    return out;
  }

  /** As in scoring; from 161 rows on the same as the other. */
  @Benchmark
  public INDArray scoring() {
    scoring.linear(x, weight, bias, out);
    return out;
  }
}
