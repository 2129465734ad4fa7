package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.output.OutputFile;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.scoring.ArchiveScorer;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.GateReport;
import org.stance4j.archive.scoring.ScoringRun;
import org.stance4j.engine.model.Precision;
import org.stance4j.engine.model.StanceModel;

/**
 * Scores an archive into a file, and survives being killed at any moment.
 *
 * <pre>{@code
 * RunSettings settings = RunSettings.of(inputs, modelFile, ScoringOptions.DEFAULT, out);
 * try (StanceModel model = StanceModel.load(modelFile)) {
 *   ArchiveRun.of(model, settings).run(RunListener.NONE);
 * }
 * }</pre>
 *
 * The same program started again goes on where the killed one left off, and the output is in the
 * end the same, byte for byte, as if nothing had happened. Until then the file is as it was before,
 * and the results are in the folder {@code OUT.run} beside it.
 *
 * <p>What is kept ends with a part of a {@link ScoringRun}. To go on, the articles before that are
 * read again, but not scored: that tells whether they are still the same, and which of them later
 * ones are copies of. For one call of {@link #run}; {@link #stop} and {@link #saved} may be called
 * from any thread.
 */
public final class ArchiveRun {

  private final ArchiveScorer scorer;
  private final RunSettings settings;
  private final Precision precision;
  private final Disk disk;
  private final Deque<Origin> origins = new ArrayDeque<>();

  /** Held while something is made to last, so that a stop comes before that or after it. */
  private final Object saving = new Object();

  private volatile boolean stopped;
  private volatile long saved;
  private @Nullable RunFolder folder;

  private ArchiveRun(ArchiveScorer scorer, RunSettings settings, Precision precision, Disk disk) {
    this.scorer = scorer;
    this.settings = settings;
    this.precision = precision;
    this.disk = disk;
  }

  /**
   * A run with this model, which stays the caller's to close.
   *
   * @throws IllegalArgumentException if targets are given and the model was trained without any
   */
  public static ArchiveRun of(StanceModel model, RunSettings settings) {
    return of(model, null, settings);
  }

  /**
   * A run with a model of positions and one of sentiment, which stay the caller's to close.
   *
   * @throws IllegalArgumentException if targets are given and the model was trained without any, or
   *     the sentiment model was trained with some
   */
  public static ArchiveRun of(
      StanceModel model, @Nullable StanceModel sentiment, RunSettings settings) {
    ArchiveScorer scorer = ArchiveScorer.of(model, sentiment, settings.options());
    return new ArchiveRun(scorer, settings, model.precision(), Disk.REAL);
  }

  static ArchiveRun of(ArchiveScorer scorer, RunSettings settings, Disk disk) {
    return new ArchiveRun(scorer, settings, Precision.FLOAT32, disk);
  }

  /**
   * Scores everything, or what an earlier run has left.
   *
   * @throws RunConflictException if an unfinished run had other inputs, another model or other
   *     options, or its results were changed
   * @throws RunStoppedException after {@link #stop}
   * @throws IOException if something cannot be read or written, or another run is writing to the
   *     same file; what was saved is kept
   */
  public RunResult run(RunListener listener) throws IOException {
    Path place = OutputFile.placeOf(settings.out());
    try (RunFolder opened = open(place)) {
      if (settings.restart()) {
        opened.clear();
      }
      Set<Path> passOver = settings.passedOver();
      RunIdentity identity = RunIdentity.of(settings, precision, passOver);
      Optional<Manifest> earlier = earlier(opened, place, identity);
      if (earlier.isPresent() && earlier.get().complete()) {
        if (Files.exists(opened.output())) {
          RunFile.check(opened.output(), earlier.get().output());
          listener.complete(opened.output());
        }
        new Delivery(settings, place, disk).deliver(opened, earlier.get().quarantine());
        return result(new RunCounts(earlier.get().counts()), GateReport.NOTHING, List.of());
      }
      try (RunReading reading = new RunReading(settings, identity, passOver);
          RunOutput output =
              earlier.isPresent()
                  ? RunOutput.goOn(opened, earlier.get(), disk)
                  : RunOutput.create(opened, disk)) {
        Session session = new Session(opened, identity, reading, output, listener);
        GateReport gate = score(session, earlier);
        listener.gate(gate);
        finish(session, place);
        return result(output.counts(), gate, reading.warnings());
      }
    }
  }

  /** What one call of {@link #run} works on. */
  private record Session(
      RunFolder folder,
      RunIdentity identity,
      RunReading reading,
      RunOutput output,
      RunListener listener) {

    Manifest manifest(boolean complete) throws IOException {
      return new Manifest(
          Manifest.FORMAT_VERSION,
          identity.json(),
          reading.position(),
          reading.digest(),
          output.markResults(),
          output.markFailures(),
          output.counts().state(),
          complete);
    }
  }

  /**
   * Ends the run from another thread: {@link #run} throws {@link RunStoppedException} when it has
   * scored what it is scoring now. Does not wait for that, and nothing is written any more, so the
   * process may end at once.
   *
   * @return how many articles are saved
   */
  public long stop() throws IOException {
    synchronized (saving) {
      stopped = true;
      if (saved == 0 && folder != null) {
        folder.close();
      }
      return saved;
    }
  }

  /** How many articles will not have to be scored again if the run ends now. */
  public long saved() {
    return saved;
  }

  private RunFolder open(Path place) throws IOException {
    synchronized (saving) {
      checkStopped();
      RunFolder opened = RunFolder.lock(RunFolder.of(place), disk);
      folder = opened;
      return opened;
    }
  }

  private Optional<Manifest> earlier(RunFolder opened, Path place, RunIdentity identity)
      throws IOException {
    Optional<Manifest> earlier = Manifest.read(opened.manifest());
    if (earlier.isEmpty()) {
      return earlier;
    }
    List<String> differences = RunIdentity.differences(earlier.get().identity(), identity.json());
    if (!differences.isEmpty()) {
      throw new RunConflictException(opened.path(), differences);
    }
    if (earlier.get().complete() && !Files.exists(opened.output()) && !Files.exists(place)) {
      opened.clear(); // it was put in its place, and somebody took it away
      return Optional.empty();
    }
    saved = earlier.get().position();
    return earlier;
  }

  private GateReport score(Session session, Optional<Manifest> earlier) throws IOException {
    RunOutput output = session.output();
    RunReading reading = session.reading();
    ScoringRun scoring =
        scorer.begin(
            result -> {
              output.add(result, origins.remove());
              session.listener().update(output.counts(), reading.share());
            });
    if (earlier.isPresent()) {
      repeat(scoring, session, earlier.get());
      session.listener().goesOn(output.counts(), reading.share());
    }
    for (Item item = reading.next(); item != null; item = reading.next()) {
      checkStopped();
      origins.add(item.origin());
      if (scoring.add(item)) {
        save(session, scoring);
      }
    }
    scoring.finish();
    return scoring.gateReport();
  }

  private void repeat(ScoringRun scoring, Session session, Manifest earlier) throws IOException {
    RunReading reading = session.reading();
    while (reading.position() < earlier.position()) {
      checkStopped();
      Item item = reading.next();
      if (item == null) {
        break;
      }
      scoring.repeat(item);
      session.listener().repeats(reading.position(), earlier.position());
    }
    if (!reading.digest().equals(earlier.articles())) {
      throw new RunConflictException(
          session.folder().path(),
          List.of("the first " + earlier.position() + " articles of the inputs are others"));
    }
    LearntFile.read(scoring, session.folder().path(), earlier.position());
  }

  private void save(Session session, ScoringRun scoring) throws IOException {
    synchronized (saving) {
      checkStopped();
      long position = session.reading().position();
      LearntFile.write(scoring, session.folder().path(), position, disk);
      session.manifest(false).write(session.folder().manifest(), disk);
      saved = position;
      LearntFile.keepOnly(session.folder().path(), position, disk);
    }
  }

  private void finish(Session session, Path place) throws IOException {
    synchronized (saving) {
      checkStopped();
      session.output().markResults();
      Mark failures = session.output().markFailures();
      if (saved > 0) {
        session.manifest(true).write(session.folder().manifest(), disk);
      }
      session.output().close();
      session.listener().complete(session.folder().output());
      new Delivery(settings, place, disk).deliver(session.folder(), failures);
    }
  }

  private RunResult result(RunCounts counts, GateReport gate, List<String> warnings) {
    Path quarantine = settings.quarantine();
    if (quarantine == null && counts.articles(Status.FAILED) > 0) {
      quarantine = RunSettings.quarantineOf(settings.out());
    }
    return new RunResult(counts, gate, warnings, quarantine);
  }

  private void checkStopped() throws RunStoppedException {
    if (stopped) {
      throw new RunStoppedException(saved);
    }
  }
}
