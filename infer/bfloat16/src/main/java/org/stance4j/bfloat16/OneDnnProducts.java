package org.stance4j.bfloat16;

import java.util.Optional;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.math.Bfloat16Products;

/** Products by oneDNN on the processor, one thread a call. */
public final class OneDnnProducts implements Bfloat16Products {
  private static final String PLATFORM = "linux-x86_64";

  /** Looks once whether everything is there, since the answer stays. */
  private static final class Here {
    static final Optional<String> OBSTACLE = Optional.ofNullable(look());
    static final engine PROCESSOR = new engine(engine.kind.cpu, 0);
  }

  /** For the service loader. */
  public OneDnnProducts() {}

  @Override
  public Optional<String> obstacle() {
    return Here.OBSTACLE;
  }

  private static @Nullable String look() {
    String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    if (!platform.equals("Linux on amd64")) {
      return "bfloat16 is computed on " + PLATFORM + " only, found " + platform;
    }
    try {
      int has = dnnl.dnnl_get_effective_cpu_isa();
      boolean known =
          (has & dnnl.dnnl_cpu_isa_avx512_core_bf16) == dnnl.dnnl_cpu_isa_avx512_core_bf16;
      return known ? null : "this processor has no instructions for bfloat16 (AVX512_BF16 or AMX)";
    } catch (LinkageError e) {
      return "bfloat16 needs oneDNN, which needs the library libOpenCL.so.1; Debian and Ubuntu have it in"
          + " the package ocl-icd-libopencl1 ("
          + e.getMessage()
          + ")";
    }
  }

  @Override
  public LinearMap map(FloatPointer weight, FloatPointer bias, int inputs, int outputs, Use use) {
    return new OneDnnLinear(Here.PROCESSOR, new Shape(inputs, outputs, use), weight, bias);
  }
}
