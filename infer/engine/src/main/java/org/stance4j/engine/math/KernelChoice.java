package org.stance4j.engine.math;

import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Which kernels compute what. */
final class KernelChoice {
  static final String PROPERTY = "stance4j.kernels";

  private KernelChoice() {}

  static Kernels forType(DataType type, Parallel parallel) {
    String wanted = System.getProperty(PROPERTY, "").toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "" ->
          type == DataType.FLOAT && hostMemory() ? new CpuKernels(parallel) : new Nd4jKernels();
      case "cpu" -> type == DataType.FLOAT ? new CpuKernels(parallel) : new Nd4jKernels();
      case "nd4j" -> new Nd4jKernels();
      default ->
          throw new IllegalArgumentException(
              "system property " + PROPERTY + " is '" + wanted + "', expected 'cpu' or 'nd4j'");
    };
  }

  static Kernels forScoring(DataType type, Parallel parallel, Loops loops, boolean bfloat16) {
    Kernels kernels = forType(type, parallel);
    if (!bfloat16) {
      return kernels instanceof CpuKernels ? CpuKernels.scoring(parallel, loops) : kernels;
    }
    if (!(kernels instanceof CpuKernels)) {
      throw new UnsupportedOperationException(
          "bfloat16 is computed by the kernels 'cpu', found '" + kernels.name() + "'");
    }
    return CpuKernels.scoring(parallel, loops, Bfloat16.products());
  }

  private static boolean hostMemory() {
    return Nd4j.getBackend().getClass().getSimpleName().toLowerCase(Locale.ROOT).contains("cpu");
  }
}
