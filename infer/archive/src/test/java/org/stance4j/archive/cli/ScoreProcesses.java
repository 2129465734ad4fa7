package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.stance4j.archive.JavaProcess;
import org.stance4j.engine.testing.TinyModels;

/** The command in processes of its own, which read one archive and write one output. */
final class ScoreProcesses {

  private final int articles;
  private final Path folder;
  private final Path input;
  private final String model;

  /**
   * Writes a model and an archive into a folder. Articles that cannot be read take no time, and
   * some thousands make a part too: all are such but one of a thousand.
   */
  ScoreProcesses(Path folder, int articles) throws IOException {
    this.articles = articles;
    this.folder = folder;
    model =
        TinyModels.save(folder, 7, List.of("FAVOR", "AGAINST", "NONE"), List.of("troops"))
            .toString();
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= articles; i++) {
      lines.append(
          i % 1000 == 0 ? "{\"text\":\"We want the troops out. Not today " + i + ".\"}\n" : "{}\n");
    }
    input = Files.writeString(folder.resolve("in.jsonl"), lines);
  }

  Process start(String... more) throws IOException {
    return start(Map.of(), more);
  }

  Process start(Map<String, String> environment, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("score", "--model", model, input.toString()));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(List.of(more));
    return JavaProcess.start(
        folder.resolve("log"), environment, ArchiveMain.class, all.toArray(String[]::new));
  }

  /** Until a part more is done than when the manifest was as {@code before}. */
  void waitForManifestAfter(String before, Process process) throws Exception {
    while (process.isAlive() && manifest().equals(before)) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    assertThat(process.isAlive()).as(log()).isTrue();
  }

  /** Empty if there is none yet. */
  String manifest() throws IOException {
    Path manifest = folder.resolve("out.jsonl.run/manifest.json");
    return Files.exists(manifest) ? Files.readString(manifest) : "";
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  /** Byte for byte, what came of the bad articles too. */
  void assertResultsAreThoseOfAnUndisturbedRun() throws IOException {
    Path undisturbed = folder.resolve("undisturbed.jsonl");
    CommandFixture.run(
        "score", "--model", model, input.toString(), "--out", undisturbed.toString());
    assertThat(out()).hasSameBinaryContentAs(undisturbed);
    assertThat(Files.readAllLines(out())).hasSize(articles);
    assertThat(folder.resolve("out.jsonl.quarantine.jsonl"))
        .hasSameBinaryContentAs(folder.resolve("undisturbed.jsonl.quarantine.jsonl"));
    assertThat(folder.resolve("out.jsonl.run")).doesNotExist();
  }

  private Path out() {
    return folder.resolve("out.jsonl");
  }
}
