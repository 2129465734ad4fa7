package org.stance4j.engine.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of single kernels, on one thread. */
final class KernelTimes {
  private KernelTimes() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("org\\.stance4j\\.engine\\.math\\..*Benchmark")
                .forks(1)
                .warmupIterations(3)
                .measurementIterations(5)
                .build())
        .run();
  }
}
