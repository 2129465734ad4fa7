package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stance4j.archive.scoring.CueArchives;
import org.stance4j.archive.scoring.ScoringOptions;

/**
 * A run in a process of its own: {@code CueProcess IN OUT}. With a third argument it stays at its
 * first result.
 */
final class CueProcess {

  private static final int BATCH_PAIRS = 50;

  private CueProcess() {}

  public static void main(String[] args) throws IOException {
    Path input = Path.of(args[0]);
    RunSettings settings =
        RunSettings.of(List.of(input), input, ScoringOptions.DEFAULT, Path.of(args[1]));
    boolean[] begun = new boolean[1];
    ArchiveRun.of(CueArchives.scorer(List.of("tax"), BATCH_PAIRS), settings, Disk.REAL)
        .run(
            (counts, share) -> {
              if (!begun[0]) {
                begun[0] = true;
                System.out.print("begun at " + counts.articles());
                System.out.flush();
                if (args.length > 2) {
                  stay();
                }
              }
            });
  }

  private static void stay() {
    try {
      System.in.read(); // nobody writes there
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
