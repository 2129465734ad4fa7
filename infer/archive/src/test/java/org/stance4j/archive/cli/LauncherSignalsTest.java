package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.engine.testing.TinyModels;

/** A signal for the launcher script is one for the JVM that it has started. */
@EnabledOnOs(OS.LINUX)
@Timeout(600) // a JVM and an archive of its classes each, on whatever machine
class LauncherSignalsTest {

  @TempDir private Path folder;
  private String model = "";
  private Path out;
  private LauncherHome home;
  private @Nullable Process script;
  private @Nullable ProcessHandle jvm;

  @BeforeEach
  void build() throws IOException {
    model = TinyModels.save(folder, 7, List.of("FAVOR", "NONE"), List.of("troops")).toString();
    out = folder.resolve("out.jsonl");
    home = LauncherHome.in(Files.createDirectory(folder.resolve("home")));
  }

  /** Not left behind by a test that failed. */
  @AfterEach
  void kill() {
    if (script != null) {
      script.destroyForcibly();
    }
    if (jvm != null) {
      jvm.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"HUP, 1", "INT, 2", "TERM, 15"})
  void signalEndsTheJvmAndThenTheScriptWithItsStatus(String name, int number) throws Exception {
    assumeFalse(isIgnored(number), "this process ignores it, and so do its children");
    Process started = home.start("score", "--model", model, "-", "--out", out.toString());
    script = started;
    ProcessHandle scoring = waitForTheRunOf(started);
    jvm = scoring;
    assertThat(scoring.parent()).contains(started.toHandle());
    new ProcessBuilder("kill", "-" + name, Long.toString(started.pid())).start().waitFor();
    assertThat(started.waitFor()).isEqualTo(128 + number);
    assertThat(scoring.isAlive()).isFalse();
    assertThat(home.log()).content().endsWith("Stopped; nothing was written.\n");
    assertThat(home.sharedClasses()).isEmpty();
  }

  @Test
  void undisturbedRunReadsStandardInputAndLeavesItsClassesToTheNext() throws Exception {
    Process started = home.start("score", "--model", model, "-");
    script = started;
    try (var in = started.outputWriter()) {
      in.write("{\"text\":\"They left.\"}\n{broken\n");
    }
    assertThat(started.inputReader().lines()).hasSize(2);
    assertThat(started.waitFor()).isEqualTo(1); // one article could not be read
    assertThat(home.sharedClasses()).hasSize(1).first().asString().matches("classes-.+\\.jsa");
  }

  /** The process that scores, once it reads. */
  private ProcessHandle waitForTheRunOf(Process started) throws Exception {
    Path owner = folder.resolve("out.jsonl.run/process");
    while (!Files.exists(owner) || Files.size(owner) == 0) {
      assertThat(started.waitFor(5, TimeUnit.MILLISECONDS)).as("has ended").isFalse();
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(owner))).orElseThrow();
  }

  private static boolean isIgnored(int signal) throws IOException {
    String mask =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElseThrow();
    return (Long.parseUnsignedLong(mask, 16) & 1L << (signal - 1)) != 0;
  }
}
