package org.stance4j.archive.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.stance4j.archive.scoring.ArchiveScorer;
import org.stance4j.archive.scoring.CueArchives;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.engine.model.StanceModel;

/**
 * Measures how the cost of a run grows with its archive: {@code java ... RunGrowth FOLDER 3000
 * [MODEL.stance]}, in the folder of this module; without a model it goes by cues. In one process,
 * once the code is compiled, it runs over archives of 1, 10 and 100 times as many made articles as
 * asked, the small ones several times, and prints processor time and time by the clock for an
 * article.
 */
final class RunGrowth {

  private static final int BATCH_PAIRS = 2048;

  private static final List<String> TARGETS = List.of("troops");

  private final Path folder;
  private final ArchiveScorer scorer;

  private RunGrowth(Path folder, ArchiveScorer scorer) {
    this.folder = folder;
    this.scorer = scorer;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "growth");
    int articles = Integer.parseInt(args[1]);
    try (StanceModel model = args.length > 2 ? StanceModel.load(Path.of(args[2])) : null) {
      RunGrowth growth = new RunGrowth(folder, model == null ? cues() : scorer(model));
      growth.measure("warm-up", 20 * articles);
      for (int round = 1; round <= 3; round++) {
        for (int small = 0; small < 5; small++) {
          growth.measure("1x", articles);
        }
        growth.measure("10x", 10 * articles);
      }
      growth.measure("100x", 100 * articles);
      growth.measure("10x", 10 * articles);
      growth.measure("1x", articles);
    }
  }

  private static ArchiveScorer cues() {
    return CueArchives.scorer(TARGETS, BATCH_PAIRS);
  }

  private static ArchiveScorer scorer(StanceModel model) {
    return ArchiveScorer.of(model, ScoringOptions.DEFAULT.withTargets(TARGETS));
  }

  private void measure(String name, int articles) throws IOException {
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
    ArchiveRun.of(scorer, settings, Disk.REAL)
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
