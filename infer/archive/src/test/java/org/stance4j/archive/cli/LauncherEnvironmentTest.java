package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells OpenBLAS, as a Java sees it that does nothing but say so. */
@EnabledOnOs(OS.LINUX)
class LauncherEnvironmentTest {

  @TempDir private Path folder;
  private String java = "";

  @BeforeEach
  void writeJava() throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdk"));
    Files.writeString(
        home.resolve("release"),
        "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(program, "#!/bin/sh\necho \"kernel: $OPENBLAS_CORETYPE\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    java = home.toString();
  }

  @Test
  void widerKernelIsAskedForWhereOpenBlasWouldMissIt() throws Exception {
    assertThat(kernel(Map.of("JAVA_HOME", java)))
        .isEqualTo("kernel: " + (isAmdWithAvx512() ? "SkylakeX" : ""));
  }

  @Test
  void kernelOfTheUserStays() throws Exception {
    assertThat(kernel(Map.of("JAVA_HOME", java, "OPENBLAS_CORETYPE", "Zen")))
        .isEqualTo("kernel: Zen");
  }

  private String kernel(Map<String, String> environment) throws Exception {
    LauncherHome home = LauncherHome.in(Files.createDirectory(folder.resolve("home")));
    Process process = home.start(environment, "score", "article.txt");
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }

  private static boolean isAmdWithAvx512() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
    return lines.stream().anyMatch(line -> line.endsWith("AuthenticAMD"))
        && lines.stream()
            .filter(line -> line.startsWith("flags"))
            .anyMatch(line -> Arrays.asList(line.split(" ")).contains("avx512vl"));
  }
}
