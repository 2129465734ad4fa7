package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlasTest {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  @Test
  @EnabledOnOs(OS.LINUX)
  void openBlasTakesNoOldKernelWhereTheProcessorHasAvx2() throws IOException {
    assumeTrue(
        Files.readAllLines(CPU_INFO).stream()
            .filter(line -> line.startsWith("flags"))
            .anyMatch(line -> Arrays.asList(line.split(" ")).contains("avx2")),
        "the processor has AVX2");
    assertThat(CpuKernels.blasKernel()).isNotEqualTo("unknown").matches(k -> !Blas.isOldKernel(k));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Prescott", "NEHALEM", "core2", "Generic", "PENRYN"})
  void kernelsWithoutAvx2AreOld(String kernel) {
    assertThat(Blas.isOldKernel(kernel)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Haswell", "SkylakeX", "Zen", "Cooperlake", "SapphireRapids", "unknown"})
  void kernelsWithAvx2AreNotOld(String kernel) {
    assertThat(Blas.isOldKernel(kernel)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Haswell, true",
    "ZEN, true",
    "SkylakeX, false",
    "Cooperlake, false",
    "unknown, false"
  })
  void kernelsForShortVectorsAreKnown(String kernel, boolean narrow) {
    assertThat(Blas.isNarrowKernel(kernel)).isEqualTo(narrow);
  }
}
