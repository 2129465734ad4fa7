package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, killed and asked to end. */
class KilledScoreTest {

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS) // has no signals
  void commandThatWasKilledAndThenAskedToEndGoesOnBothTimes() throws Exception {
    ScoreProcesses score = new ScoreProcesses(folder, 60_000);
    Process killed = score.start("--threads", "1");
    score.waitForManifestAfter("", killed);
    String first = score.manifest();
    assertThat(killed.destroyForcibly().waitFor()).isEqualTo(128 + 9);

    Process ended = score.start("--threads", "2");
    score.waitForManifestAfter(first, ended);
    ended.destroy();
    assertThat(ended.waitFor()).isEqualTo(128 + 15);
    assertThat(score.log())
        .containsPattern("Going on after the [0-9,]+ articles that are done")
        .containsPattern("Stopped. The results of \\d+ articles are kept: the same");

    Process last = score.start("--threads", "4", "--quiet");
    assertThat(last.waitFor()).as(score.log()).isEqualTo(1);
    assertThat(score.log())
        .contains("failed: and 59920 more")
        .contains("out.jsonl.quarantine.jsonl");
    score.assertResultsAreThoseOfAnUndisturbedRun();
  }
}
