package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.train.ToyData;

/** Ctrl-C, in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class TrainInterruptTest {
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void endsSoonAndLeavesNoModel() throws IOException, InterruptedException {
    TrainFixture fixture = TrainFixture.in(folder);
    assertLeavesNothing(fixture, List.of("train", "--out", fixture.out().toString()));
  }

  @Test
  @Timeout(60)
  void crossValidationLeavesNothingHalfWritten() throws IOException, InterruptedException {
    TrainFixture fixture = TrainFixture.in(folder);
    Path results = fixture.out().getParent();
    assertLeavesNothing(
        fixture,
        List.of(
            "crossval",
            "--json",
            results.resolve("folds.json").toString(),
            "--predictions",
            results.resolve("folds.csv").toString()));
  }

  private static void assertLeavesNothing(TrainFixture fixture, List<String> command)
      throws IOException, InterruptedException {
    Path data = fixture.write("toy.csv", ToyData.csv());
    Process process = start(fixture, data, command);
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      List<String> lines = readUntilFirstEpoch(err);
      assertThat(lines).last().asString().as(lines.toString()).startsWith("epoch 1:");
      int signal = interruptIsIgnored() ? SIGTERM : SIGINT;
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended by the signal").isTrue();
      String rest = err.lines().reduce("", (all, line) -> line);
      assertThat(process.exitValue()).isEqualTo(128 + signal);
      assertThat(rest).doesNotContain("wrote");
      assertThat(TrainFixture.names(fixture.out().getParent())).isEmpty();
    } finally {
      // Also what lets a reader of its output go on when the test has failed.
      process.destroyForcibly();
    }
  }

  /**
   * A shell starts what runs in its background with the interrupt ignored, and children inherit
   * that; the signal that asks for the end takes the same way through the JVM.
   */
  private static boolean interruptIsIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(ignored, 16) & 1L << (SIGINT - 1)) != 0;
  }

  private static List<String> readUntilFirstEpoch(BufferedReader err) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = err.readLine();
    while (line != null) {
      lines.add(line);
      if (line.startsWith("epoch 1:")) {
        break;
      }
      line = err.readLine();
    }
    return lines;
  }

  private static Process start(TrainFixture fixture, Path data, List<String> what)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx300m",
            "-Dorg.nd4j.log.initialization=false",
            "-cp",
            System.getProperty("java.class.path"),
            TrainMain.class.getName()));
    command.addAll(what);
    command.addAll(
        List.of(
            "--data",
            data.toString(),
            "--encoder",
            fixture.encoder().toString(),
            "--max-tokens",
            "16",
            "--threads",
            "2",
            "--epochs",
            "2000000000",
            "--patience",
            "2000000000"));
    Path out = Files.createFile(fixture.folder().resolve("stdout"));
    return new ProcessBuilder(command).redirectOutput(out.toFile()).start();
  }
}
