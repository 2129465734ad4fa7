package org.stance4j.archive.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of files and folders in order, one at a time.
 *
 * <p>Folders are read with everything below them, sorted by name, so the order depends on nothing
 * but the names. Whatever cannot be read comes as an {@link UnreadableArticle}; reading goes on
 * after it. Files and folders are opened when it is their turn. Not safe for use by several
 * threads.
 */
public final class ArchiveReader implements Closeable {

  /** The input that stands for standard input. */
  public static final Path STDIN = Path.of("-");

  private final ReadingWarnings warnings = new ReadingWarnings();
  private final UniqueIds ids = new UniqueIds(warnings);
  private final InputFiles files;
  private final Formats formats;
  private @Nullable InputFile file;
  private @Nullable ItemReader reader;

  private ArchiveReader(List<Path> inputs, InputStream stdin, Set<Path> passOver) {
    this.files = new InputFiles(inputs, passOver, warnings);
    this.formats = new Formats(stdin, warnings);
  }

  /**
   * A reader of these inputs.
   *
   * @param inputs files, folders and maybe {@link #STDIN}. Standard input is JSON Lines if its
   *     first character that is not white space is <code>{</code>, else one plain text.
   * @param stdin read only if {@link #STDIN} is among the inputs
   * @param passOver files that are no articles although they may lie in one of the folders, such as
   *     the output of an earlier run; absolute normalised paths
   */
  public static ArchiveReader of(List<Path> inputs, InputStream stdin, Set<Path> passOver) {
    return new ArchiveReader(inputs, stdin, Set.copyOf(passOver));
  }

  /** The next item, or null after the last. */
  public @Nullable Item next() {
    while (true) {
      if (file == null) {
        file = files.next();
      }
      if (file == null) {
        return null;
      }
      Item item = nextOf(file);
      if (item != null) {
        return ids.unique(item);
      }
    }
  }

  /** What was odd in the items read so far. */
  public ReadingWarnings warnings() {
    return warnings;
  }

  /** The next item of this file; null, and no file, if that was the last. */
  private @Nullable Item nextOf(InputFile current) {
    try {
      if (reader == null) {
        reader = formats.open(current);
      }
      Item item = reader.next();
      if (item == null) {
        closeFile();
      }
      return item;
    } catch (IOException | UncheckedIOException e) {
      abandonFile();
      String reason = Formats.describe(e, current);
      return new UnreadableArticle(current.name(), new Origin(current.name(), 1), reason);
    }
  }

  private void closeFile() throws IOException {
    ItemReader open = reader;
    reader = null;
    file = null;
    if (open != null) {
      open.close();
    }
  }

  private void abandonFile() {
    try {
      closeFile();
    } catch (IOException e) {
      // The file has failed already and that is being reported.
    }
  }

  @Override
  public void close() throws IOException {
    closeFile();
  }

  /** Does this input exist, as a file, a folder or standard input? */
  public static boolean exists(Path input) {
    return input.equals(STDIN) || Files.exists(input);
  }
}
