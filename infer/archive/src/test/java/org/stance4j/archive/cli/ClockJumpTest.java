package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command while the machine's time of day jumps by years, as libfaketime has it. The clock that
 * counts from some start goes on, as it does where an administrator or a time server sets the time.
 */
class ClockJumpTest {

  private static final List<Path> LIBRARIES =
      Stream.of("x86_64", "aarch64")
          .map(arch -> Path.of("/usr/lib/" + arch + "-linux-gnu/faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .toList();

  @TempDir private Path folder;

  @Test
  void resultsStayTheSameWhenTheTimeOfDayJumpsBackAndForth() throws Exception {
    assumeTrue(!LIBRARIES.isEmpty(), "libfaketime is not installed");
    ScoreProcesses score = new ScoreProcesses(folder, 20_000);
    jump("+0");
    assertThat(year()).isGreaterThan(2025);
    Process first = score.start(environment(), "--threads", "2");
    score.waitForManifestAfter("", first);
    jump("-9000d");
    assertThat(year()).isLessThan(2010);
    score.waitForManifestAfter(score.manifest(), first);
    jump("+9000d");
    score.waitForManifestAfter(score.manifest(), first);
    assertThat(first.destroyForcibly().waitFor()).isEqualTo(128 + 9);

    jump("-4000d");
    Process last = score.start(environment(), "--threads", "2");
    assertThat(last.waitFor()).as(score.log()).isEqualTo(1);
    assertThat(score.log())
        .containsPattern("Going on after the [0-9,]+ articles that are done")
        .containsPattern("20,000 articles, .* [0-9,.]+ articles/s");
    score.assertResultsAreThoseOfAnUndisturbedRun();
  }

  private void jump(String from) throws IOException {
    Files.writeString(folder.resolve("clock"), from);
  }

  private Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", LIBRARIES.get(0).toString(),
        "FAKETIME_TIMESTAMP_FILE", folder.resolve("clock").toString(),
        "FAKETIME_NO_CACHE", "1",
        "DONT_FAKE_MONOTONIC", "1",
        "NO_FAKE_STAT", "1");
  }

  /** What another program takes the year for. */
  private int year() throws IOException {
    ProcessBuilder date = new ProcessBuilder("date", "+%Y");
    date.environment().putAll(environment());
    return Integer.parseInt(new String(date.start().getInputStream().readAllBytes()).strip());
  }
}
