package org.stance4j.archive.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.stance4j.archive.scoring.CueArchives;
import org.stance4j.archive.scoring.ScoringOptions;

/**
 * Measures how the cost of a run grows with its archive, without a model: {@code java ... RunGrowth
 * FOLDER 3000}, in the folder of this module. In one process, once the code is compiled, it runs
 * over archives of 1, 10 and 100 times as many made articles as asked, the small ones several
 * times, and prints processor time and time by the clock for an article.
 */
final class RunGrowth {

  private static final int BATCH_PAIRS = 2048;

  private RunGrowth() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int articles = Integer.parseInt(args[1]);
    measure(folder, "warm-up", 20 * articles);
    for (int round = 1; round <= 3; round++) {
      for (int small = 0; small < 5; small++) {
        measure(folder, "1x", articles);
      }
      measure(folder, "10x", 10 * articles);
    }
    measure(folder, "100x", 100 * articles);
    measure(folder, "10x", 10 * articles);
    measure(folder, "1x", articles);
  }

  private static void measure(Path folder, String name, int articles) throws IOException {
    Path input = MadeArchive.write(folder.resolve("made-" + name + ".jsonl"), articles, 1);
    RunSettings settings =
        RunSettings.of(
            List.of(input),
            input,
            ScoringOptions.DEFAULT,
            folder.resolve("out-" + name + ".jsonl"));
    System.gc();
    long start = System.nanoTime();
    long processor = processorTime();
    ArchiveRun.of(CueArchives.scorer(List.of("troops"), BATCH_PAIRS), settings, Disk.REAL)
        .run(
            new RunListener() {
              @Override
              public void update(RunCounts counts, OptionalDouble share) {}
            });
    System.out.printf(
        Locale.ROOT,
        "%s\t%d\t%.3f ms of processor\t%.3f ms by the clock%n",
        name,
        articles,
        (processorTime() - processor) / 1e6 / articles,
        (System.nanoTime() - start) / 1e6 / articles);
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
