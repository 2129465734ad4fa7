package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.stance4j.archive.scoring.CueArchives;
import org.stance4j.archive.scoring.ScoringOptions;

/**
 * Measures time and memory of a run over made articles, without a model: {@code java -Xmx1g ...
 * RunScale FOLDER 200000}, in the folder of this module. Ten times on the way it says how much of
 * the heap is in use after a collection, and at the end how much memory the process has had
 * (Linux).
 */
final class RunScale {

  private static final int BATCH_PAIRS = 2048;

  private RunScale() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int articles = Integer.parseInt(args[1]);
    Path input = MadeArchive.write(folder.resolve("made.jsonl"), articles, 1);
    RunSettings settings =
        RunSettings.of(List.of(input), input, ScoringOptions.DEFAULT, folder.resolve("out.jsonl"));
    long start = System.nanoTime();
    ArchiveRun.of(CueArchives.scorer(List.of("troops"), BATCH_PAIRS), settings, Disk.REAL)
        .run(
            new RunListener() {
              @Override
              public void update(RunCounts counts, OptionalDouble share) {
                if (counts.articles() % Math.max(1, articles / 10) == 0) {
                  report(counts.articles(), start);
                }
              }

              @Override
              public void goesOn(RunCounts counts, OptionalDouble share) {
                report(counts.articles(), start);
              }
            });
    if (Files.exists(Path.of("/proc/self/status"))) {
      Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(System.out::println);
    }
  }

  private static void report(long articles, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    System.out.printf(
        Locale.ROOT, "%,d articles, %.0f s, %,d MB of heap%n", articles, seconds, used >> 20);
  }
}
