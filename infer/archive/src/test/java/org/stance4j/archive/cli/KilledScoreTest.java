package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.JavaProcess;
import org.stance4j.engine.testing.TinyModels;

/** The command itself, killed and asked to end. */
class KilledScoreTest {

  /** Articles that cannot be read take no time, and some thousands make a part too. */
  private static final int ARTICLES = 60_000;

  @TempDir private Path folder;
  private Path input;
  private String model = "";

  @BeforeEach
  void writeArchive() throws IOException {
    model =
        TinyModels.save(folder, 7, List.of("FAVOR", "AGAINST", "NONE"), List.of("troops"))
            .toString();
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= ARTICLES; i++) {
      lines.append(
          i % 1000 == 0 ? "{\"text\":\"We want the troops out. Not today " + i + ".\"}\n" : "{}\n");
    }
    input = Files.writeString(folder.resolve("in.jsonl"), lines);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // has no signals
  void commandThatWasKilledAndThenAskedToEndGoesOnBothTimes() throws Exception {
    Process killed = start("--threads", "1");
    waitForManifestAfter("", killed);
    String first = manifest();
    assertThat(killed.destroyForcibly().waitFor()).isEqualTo(128 + 9);

    Process ended = start("--threads", "2");
    waitForManifestAfter(first, ended);
    ended.destroy();
    assertThat(ended.waitFor()).isEqualTo(128 + 15);
    assertThat(log()).containsPattern("Going on after the [0-9,]+ articles that are done");
    assertThat(log()).containsPattern("Stopped. The results of \\d+ articles are kept: the same");

    Process last = start("--threads", "4", "--quiet");
    assertThat(last.waitFor()).as(log()).isEqualTo(1);
    assertThat(log()).contains("failed: and 59920 more").contains("out.jsonl.quarantine.jsonl");
    Path undisturbed = folder.resolve("undisturbed.jsonl");
    CommandFixture.run(
        "score", "--model", model, input.toString(), "--out", undisturbed.toString());
    assertThat(out()).hasSameBinaryContentAs(undisturbed);
    assertThat(Files.readAllLines(out())).hasSize(ARTICLES);
    assertThat(folder.resolve("out.jsonl.quarantine.jsonl"))
        .hasSameBinaryContentAs(folder.resolve("undisturbed.jsonl.quarantine.jsonl"));
    assertThat(folder.resolve("out.jsonl.run")).doesNotExist();
  }

  private Process start(String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("score", "--model", model, input.toString()));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(List.of(more));
    return JavaProcess.start(folder.resolve("log"), ArchiveMain.class, all.toArray(String[]::new));
  }

  private void waitForManifestAfter(String before, Process process) throws Exception {
    while (process.isAlive() && manifest().equals(before)) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    assertThat(process.isAlive()).as(log()).isTrue();
  }

  /** Empty if there is none yet. */
  private String manifest() throws IOException {
    Path manifest = folder.resolve("out.jsonl.run/manifest.json");
    return Files.exists(manifest) ? Files.readString(manifest) : "";
  }

  private Path out() {
    return folder.resolve("out.jsonl");
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
