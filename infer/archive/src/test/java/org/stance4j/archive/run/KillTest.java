package org.stance4j.archive.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.JavaProcess;
import org.stance4j.archive.scoring.ScoringOptions;

/** Processes that are killed while they score. */
class KillTest {

  private static final int KILLS = 20;

  @TempDir private Path folder;

  @Test
  void runThatWasKilledTwentyTimesWritesTheBytesOfAnUndisturbedOne() throws Exception {
    RunFixture fixture = new RunFixture(folder);
    fixture.writeArticles(3000);
    List<String> expected = fixture.undisturbed();
    Random random = new Random(11);
    int killed = 0;
    for (int start = 0; start < KILLS; start++) {
      killed += killAfter(1 + random.nextInt(40)) ? 1 : 0;
    }
    Process last = start();
    assertThat(last.waitFor()).as(log()).isZero();
    assertThat(fixture.written()).isEqualTo(expected);
    assertThat(folder.resolve("out.jsonl.run")).doesNotExist();
    assertThat(killed).isGreaterThan(KILLS / 2);
  }

  @Test
  void runOfAnotherProcessIsNotDisturbedUntilItIsKilled() throws Exception {
    RunFixture fixture = new RunFixture(folder);
    List<String> expected = fixture.undisturbed();
    RunSettings settings =
        RunSettings.of(List.of(fixture.input), fixture.input, ScoringOptions.DEFAULT, fixture.out);
    Process other = start("stay");
    waitForFirstResult(other);
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> fixture.run(settings, RunFixture.DISK).run(RunListener.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run (process " + other.pid() + ") is writing this output");
    }
    other.destroyForcibly().waitFor();
    fixture.run(settings, RunFixture.DISK).run(RunListener.NONE);
    assertThat(fixture.written()).isEqualTo(expected);
  }

  /** Kills a run so long after its first result; false if it had ended before. */
  private boolean killAfter(int millis) throws Exception {
    Process process = start();
    waitForFirstResult(process);
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    assertThat(ended && process.exitValue() != 0).as(log()).isFalse();
    process.destroyForcibly().waitFor();
    return !ended;
  }

  private void waitForFirstResult(Process process) throws Exception {
    while (process.isAlive() && !log().contains("begun at ")) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
  }

  private Process start(String... more) throws IOException {
    Files.deleteIfExists(folder.resolve("log"));
    List<String> arguments = new ArrayList<>();
    arguments.add(folder.resolve("in.jsonl").toString());
    arguments.add(folder.resolve("out.jsonl").toString());
    arguments.addAll(List.of(more));
    return JavaProcess.start(
        folder.resolve("log"), CueProcess.class, arguments.toArray(String[]::new));
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
