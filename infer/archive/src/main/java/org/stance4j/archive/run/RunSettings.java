package org.stance4j.archive.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ScoringOptions;

/**
 * What a run scores, with what, and where to.
 *
 * @param inputs files, folders and maybe standard input, as for {@link
 *     org.stance4j.archive.reading.ArchiveReader}
 * @param modelFile that the model was loaded from: a run goes on with the same one only
 * @param out a regular file, or one that does not exist yet
 * @param quarantine where failed articles are listed; null for {@link #quarantineOf} and only if
 *     there are any
 * @param restart whether an unfinished run into the same file is thrown away
 */
public record RunSettings(
    List<Path> inputs,
    Path modelFile,
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
    return new RunSettings(inputs, modelFile, options, out, null, false);
  }

  /** Lists failed articles there, even if there are none. */
  public RunSettings withQuarantine(Path file) {
    return new RunSettings(inputs, modelFile, options, out, file, restart);
  }

  /** Throws away what an unfinished run has done. */
  public RunSettings restarting() {
    return new RunSettings(inputs, modelFile, options, out, quarantine, true);
  }

  /** Where the failed articles of an output are listed if nothing else is asked for. */
  public static Path quarantineOf(Path out) {
    return out.resolveSibling(out.getFileName() + ".quarantine.jsonl");
  }

  Path quarantinePlace(Path place) {
    return Optional.ofNullable(quarantine)
        .map(file -> file.toAbsolutePath().normalize())
        .orElseGet(() -> quarantineOf(place));
  }
}
