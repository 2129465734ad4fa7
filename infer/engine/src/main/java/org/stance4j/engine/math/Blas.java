package org.stance4j.engine.math;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.util.Locale;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Matrix products on host memory through OpenBLAS, one thread a call. */
final class Blas {
  private static final Logger log = LoggerFactory.getLogger(Blas.class);

  /** Kernels that OpenBLAS takes when it does not know the processor, or that lack AVX2. */
  private static final Set<String> OLD_KERNELS =
      Set.of("prescott", "core2", "penryn", "nehalem", "generic", "katmai", "coppermine", "atom");

  /** Kernels for vectors of 256 bits. */
  private static final Set<String> NARROW_KERNELS = Set.of("haswell", "zen", "excavator");

  static {
    warnOfSlowKernel();
  }

  /**
   * Our threads carry the parallelism; threads of OpenBLAS would spin against them after each
   * product. OpenBLAS is built on OpenMP, which keeps this setting for each calling thread.
   */
  private static final ThreadLocal<Boolean> SINGLE =
      ThreadLocal.withInitial(
          () -> {
            openblas.blas_set_num_threads(1);
            return true;
          });

  private Blas() {}

  private static void warnOfSlowKernel() {
    String kernel = kernelName();
    if (isOldKernel(kernel)) {
      log.warn(
          "OpenBLAS uses its old '{}' kernel, which can cost a factor of three to five. Is an older"
              + " org.bytedeco:openblas than 0.3.30 on the class path? The environment variable"
              + " OPENBLAS_CORETYPE (for example Haswell or SkylakeX) forces a kernel.",
          kernel);
    } else if (isNarrowKernel(kernel) && Loops.best().name().contains("512")) {
      log.warn(
          "OpenBLAS uses its '{}' kernel although the processor has AVX-512, which can cost a third of"
              + " the speed. The environment variable OPENBLAS_CORETYPE forces a kernel (now: {});"
              + " without it OpenBLAS chooses one.",
          kernel,
          System.getenv().getOrDefault("OPENBLAS_CORETYPE", "not set"));
    } else {
      log.debug("OpenBLAS kernel: {}", kernel);
    }
  }

  /**
   * Name of the kernel that OpenBLAS chose for this processor, for example SkylakeX, or "unknown"
   * where it cannot be asked (another BLAS, an unusual set-up).
   */
  static String kernelName() {
    // The Java binding of OpenBLAS leaves this function out.
    try {
      File folder = new File(Loader.load(openblas.class)).getParentFile();
      File[] libraries = folder.listFiles((dir, name) -> name.startsWith("libopenblas"));
      if (libraries == null || libraries.length == 0) {
        return "unknown";
      }
      return NativeLibrary.getInstance(libraries[0].getPath())
          .getFunction("openblas_get_corename")
          .invokeString(new Object[0], false);
    } catch (UnsatisfiedLinkError | RuntimeException e) {
      log.debug("OpenBLAS cannot be asked for its kernel", e);
      return "unknown";
    }
  }

  static boolean isOldKernel(String kernel) {
    return OLD_KERNELS.contains(kernel.toLowerCase(Locale.ROOT));
  }

  static boolean isNarrowKernel(String kernel) {
    return NARROW_KERNELS.contains(kernel.toLowerCase(Locale.ROOT));
  }

  /**
   * {@code C = alpha * op(A) * op(B) + beta * C}, all in row-major order.
   *
   * @param m rows of op(A) and C
   * @param n columns of op(B) and C
   * @param k columns of op(A)
   */
  static void gemm(
      boolean transposeA,
      boolean transposeB,
      int m,
      int n,
      int k,
      float alpha,
      FloatPointer a,
      int lda,
      FloatPointer b,
      int ldb,
      float beta,
      FloatPointer c,
      int ldc) {
    SINGLE.get();
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        transposeA ? openblas.CblasTrans : openblas.CblasNoTrans,
        transposeB ? openblas.CblasTrans : openblas.CblasNoTrans,
        m,
        n,
        k,
        alpha,
        a,
        lda,
        b,
        ldb,
        beta,
        c,
        ldc);
  }
}
