package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.stance4j.archive.scoring.CueArchives;
import org.stance4j.archive.scoring.ScoringOptions;

/** A small archive, and runs over it that go by cues and have parts of four pairs. */
final class RunFixture {

  /** As good as any where no power fails, and a hundred times faster. */
  static final Disk DISK =
      new Disk() {
        @Override
        public void force(FileChannel channel) {}

        @Override
        public void forceFolder(Path folder) {}
      };

  private static final int BATCH_PAIRS = 2;

  private final Path folder;
  final Path input;
  final Path model;
  final Path out;
  final Path quarantine;

  RunFixture(Path folder) throws IOException {
    this.folder = folder;
    this.input = folder.resolve("in.jsonl");
    this.model = Files.writeString(folder.resolve("m.stance"), "a model");
    this.out = folder.resolve("out.jsonl");
    this.quarantine = folder.resolve("out.jsonl.quarantine.jsonl");
    writeArticles(30);
  }

  void writeArticles(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    String story = "The tax is good for all who live in this town and in the towns beside it. ";
    for (int i = 1; i <= count; i++) {
      String text =
          i % 6 == 0
              ? story.repeat(2)
              : "The tax is bad on day " + i + ". It is übel. ".repeat(i % 4);
      lines.append(
          i % 7 == 3 ? "{broken\n" : "{\"id\":\"a" + i + "\",\"text\":\"" + text + "\"}\n");
    }
    Files.writeString(input, lines);
  }

  RunSettings settings() {
    return RunSettings.of(List.of(input), model, ScoringOptions.DEFAULT, out);
  }

  ArchiveRun run(RunSettings settings, Disk disk) {
    return ArchiveRun.of(CueArchives.scorer(List.of("tax"), BATCH_PAIRS), settings, disk);
  }

  ArchiveRun run() {
    return run(settings(), DISK);
  }

  /** What an undisturbed run writes: the output, then the quarantine. */
  List<String> undisturbed() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("undisturbed")).resolve("out.jsonl");
    RunSettings settings = RunSettings.of(List.of(input), model, ScoringOptions.DEFAULT, elsewhere);
    run(settings, DISK).run(RunListener.NONE);
    Path list = RunSettings.quarantineOf(elsewhere);
    return List.of(Files.readString(elsewhere), Files.exists(list) ? Files.readString(list) : "");
  }

  List<String> written() throws IOException {
    return List.of(
        Files.readString(out), Files.exists(quarantine) ? Files.readString(quarantine) : "");
  }

  /** Runs until there are so many results, and is stopped then. */
  void breakOff(int results) throws IOException {
    breakOff(settings(), results);
  }

  /** Does so with other settings. */
  void breakOff(RunSettings settings, int results) throws IOException {
    ArchiveRun run = run(settings, DISK);
    try {
      run.run(
          new RunListener() {
            @Override
            public void update(RunCounts counts, OptionalDouble share) {
              if (counts.articles() >= results) {
                stop(run);
              }
            }
          });
    } catch (RunStoppedException e) {
      return;
    }
    throw new IllegalStateException("the run was not stopped");
  }

  static void stop(ArchiveRun run) {
    try {
      run.stop();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
