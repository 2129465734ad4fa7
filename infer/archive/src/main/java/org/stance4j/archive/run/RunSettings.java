package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.output.OutputFile;
import org.stance4j.archive.reading.ReadingOptions;
import org.stance4j.archive.scoring.ScoringOptions;

/**
 * What a run scores, with what, and where to.
 *
 * @param inputs files, folders, patterns and maybe standard input, as for {@link
 *     org.stance4j.archive.reading.ArchiveReader}
 * @param reading how they are read
 * @param modelFile that the model was loaded from: a run goes on with the same one only
 * @param sentimentFile that the model of sentiment was loaded from; null for none
 * @param out a regular file, or one that does not exist yet
 * @param quarantine where failed articles are listed; null for {@link #quarantineOf} and only if
 *     there are any
 * @param restart whether an unfinished run into the same file is thrown away
 */
public record RunSettings(
    List<Path> inputs,
    ReadingOptions reading,
    Path modelFile,
    @Nullable Path sentimentFile,
    ScoringOptions options,
    Path out,
    @Nullable Path quarantine,
    boolean restart) {

  public RunSettings {
    inputs = List.copyOf(inputs);
  }

  /** Settings that leave the rest as usual. */
  public static RunSettings of(
      List<Path> inputs, Path modelFile, ScoringOptions options, Path out) {
    return new RunSettings(
        inputs, ReadingOptions.DEFAULT, modelFile, null, options, out, null, false);
  }

  /** The same with inputs that are read so. */
  public RunSettings withReading(ReadingOptions value) {
    return new RunSettings(
        inputs, value, modelFile, sentimentFile, options, out, quarantine, restart);
  }

  /** The same with a model of sentiment. */
  public RunSettings withSentimentFile(@Nullable Path value) {
    return new RunSettings(inputs, reading, modelFile, value, options, out, quarantine, restart);
  }

  /** Lists failed articles there, even if there are none. */
  public RunSettings withQuarantine(@Nullable Path value) {
    return new RunSettings(inputs, reading, modelFile, sentimentFile, options, out, value, restart);
  }

  /** Throws away what an unfinished run has done, or goes on with it. */
  public RunSettings withRestart(boolean value) {
    return new RunSettings(
        inputs, reading, modelFile, sentimentFile, options, out, quarantine, value);
  }

  /** Where the failed articles of an output are listed if nothing else is asked for. */
  public static Path quarantineOf(Path out) {
    return out.resolveSibling(out.getFileName() + ".quarantine.jsonl");
  }

  /**
   * What a run writes itself, and what its reading is told to pass over: no input, although it may
   * lie in a folder of articles.
   */
  public Set<Path> passedOver() throws IOException {
    Path place = OutputFile.placeOf(out);
    Set<Path> passedOver = new HashSet<>(reading.passOver());
    Collections.addAll(
        passedOver, place, OutputFile.partOf(place), RunFolder.of(place), quarantinePlace(place));
    return passedOver;
  }

  Path quarantinePlace(Path place) {
    return Optional.ofNullable(quarantine)
        .map(file -> file.toAbsolutePath().normalize())
        .orElseGet(() -> quarantineOf(place));
  }
}
