package org.stance4j.archive.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of files and folders in order, one at a time.
 *
 * <p>Folders are read with everything below them, sorted by name, so the order depends on nothing
 * but the names. Whatever cannot be read comes as an {@link UnreadableArticle}; reading goes on
 * after it. A page that shows versions of one article side by side comes as one item for each, see
 * {@link Article#versions}. Files and folders are opened when it is their turn, and no more than
 * one article is held in memory; what grows is the table that keeps ids apart (11 to 22 bytes an
 * article) and, for the folder that is being read, the list of names in it. Not safe for use by
 * several threads.
 */
public final class ArchiveReader implements Closeable {

  /** The input that stands for standard input. */
  public static final Path STDIN = Path.of("-");

  private final ReadingWarnings warnings = new ReadingWarnings();
  private final UniqueIds ids = new UniqueIds(warnings);
  private final List<Path> inputs;
  private final ReadingOptions options;
  private final InputFiles files;
  private final Formats formats;
  private final Deque<Item> versions = new ArrayDeque<>();
  private @Nullable InputFile file;
  private @Nullable ItemReader reader;
  private ByteCount count = new ByteCount();
  private long bytesBefore;
  private long given;

  private ArchiveReader(List<Path> inputs, InputStream stdin, ReadingOptions options) {
    this.inputs = List.copyOf(inputs);
    this.options = options;
    this.files = new InputFiles(this.inputs, options.passOver(), warnings);
    this.formats = new Formats(stdin, options, warnings);
  }

  /**
   * A reader of these inputs.
   *
   * @param inputs files, folders, patterns such as {@code articles/**}{@code /*.jsonl.gz}, and
   *     maybe {@link #STDIN}. Standard input is JSON Lines if its first character that is not white
   *     space is <code>{</code>, else one plain text.
   * @param stdin read only if {@link #STDIN} is among the inputs
   */
  public static ArchiveReader of(List<Path> inputs, InputStream stdin, ReadingOptions options) {
    return new ArchiveReader(inputs, stdin, options);
  }

  /** A reader of these inputs with the default options, but for the files to pass over. */
  public static ArchiveReader of(List<Path> inputs, InputStream stdin, Set<Path> passOver) {
    return of(inputs, stdin, ReadingOptions.DEFAULT.withPassOver(passOver));
  }

  /** The next item, or null after the last. */
  public @Nullable Item next() {
    while (versions.isEmpty()) {
      if (file == null) {
        file = files.next();
      }
      if (file == null) {
        return null;
      }
      Item item = nextOf(file);
      if (item != null) {
        addVersions(ids.unique(item));
      }
    }
    given++;
    return versions.remove();
  }

  private void addVersions(Item item) {
    if (!(item instanceof Article article)) {
      versions.add(item);
      return;
    }
    for (Article version : article.versions()) {
      versions.add(version.column() == null ? version : ids.unique(version));
    }
  }

  /** How many items have been given or skipped so far. */
  public long given() {
    return given;
  }

  /**
   * Passes over items. Afterwards everything is as if they had been taken with {@link #next},
   * warnings and ids included, because they are read: that is what ids and warnings depend on. It
   * takes a small part of the time of scoring.
   *
   * @return how many were passed over; less than {@code items} if there are no more
   */
  public long skip(long items) {
    long skipped = 0;
    while (skipped < items && next() != null) {
      skipped++;
    }
    return skipped;
  }

  /**
   * How many bytes of the inputs have been read, compressed as they are; files that have been left
   * before their end count as read. Not more than {@link #totalBytes}, unless files grow.
   */
  public long bytesRead() {
    return bytesBefore + Math.max(count.bytes(), reader == null ? 0 : reader.bytesRead());
  }

  /**
   * The size of all inputs together; empty if {@link #STDIN} is among them. Goes through all
   * folders, which takes about a second for 100,000 files.
   */
  public OptionalLong totalBytes() {
    if (inputs.contains(STDIN)) {
      return OptionalLong.empty();
    }
    InputFiles all = new InputFiles(inputs, options.passOver(), new ReadingWarnings());
    long bytes = 0;
    for (InputFile next = all.next(); next != null; next = all.next()) {
      bytes += size(next);
    }
    return OptionalLong.of(bytes);
  }

  private static long size(InputFile file) {
    try {
      return Files.isRegularFile(file.path()) ? Files.size(file.path()) : 0;
    } catch (IOException e) {
      return 0; // who reads the file says what is wrong with it
    }
  }

  /**
   * The files that an input stands for, in their order, whether they can be read or not.
   *
   * @param input a file, a folder or a pattern
   */
  public static Iterator<Path> filesOf(Path input, Set<Path> passOver) {
    InputFiles files = new InputFiles(List.of(input), passOver, new ReadingWarnings());
    return Stream.generate(files::next).takeWhile(Objects::nonNull).map(InputFile::path).iterator();
  }

  /** What was odd in the items read so far. */
  public ReadingWarnings warnings() {
    return warnings;
  }

  /** The next item of this file; null, and no file, if that was the last. */
  private @Nullable Item nextOf(InputFile current) {
    try {
      if (reader == null) {
        reader = formats.open(current, count);
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
    bytesBefore += file == null ? 0 : Math.max(size(file), count.bytes());
    count = new ByteCount();
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

  /** Does this input exist, as a file, a folder, the folder of a pattern, or standard input? */
  public static boolean exists(Path input) {
    return input.equals(STDIN)
        || Files.exists(input)
        || Glob.of(input).filter(pattern -> Files.isDirectory(pattern.root())).isPresent();
  }
}
