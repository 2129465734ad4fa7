package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.stance4j.archive.scoring.GateReport;

/** Is told how far a run has come, on the thread that runs; should return at once. */
public interface RunListener {

  /** Wants to know nothing. */
  RunListener NONE = (counts, share) -> {};

  /**
   * Called after each result.
   *
   * @param counts of all results so far, those before an interruption too; changes later
   * @param share of the inputs that was read, 0 to 1; empty where that cannot be told
   */
  void update(RunCounts counts, OptionalDouble share);

  /**
   * Called before {@link #goesOn} after each article that was scored by an earlier run and is read
   * again, so that later ones can be compared with it.
   *
   * @param articles read again so far
   * @param all that will be
   */
  default void repeats(long articles, long all) {}

  /** Called once, before the first result, if the run goes on where an earlier one ended. */
  default void goesOn(RunCounts counts, OptionalDouble share) {}

  /** Called once before {@link #complete} by the run that scored the last article. */
  default void gate(GateReport report) {}

  /**
   * Called once, when all is scored and before the output is put in its place. A run that is broken
   * off here calls it again when it goes on.
   *
   * @param results all results as JSON Lines, see {@link
   *     org.stance4j.archive.output.JsonLinesResults}; not to be changed
   * @throws IOException to fail the run, which can go on from here
   */
  default void complete(Path results) throws IOException {}
}
