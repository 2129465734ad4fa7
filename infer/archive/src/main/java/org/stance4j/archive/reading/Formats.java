package org.stance4j.archive.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Opens a file with the reader for its format. */
final class Formats {

  private static final String EXPECTED =
      "expected " + ArticleFormat.suffixes() + " (with .gz or .zst if compressed) or a folder";

  private final InputStream stdin;
  private final ReadingOptions options;
  private final ReadingWarnings warnings;
  private final WholeFile whole;

  Formats(InputStream stdin, ReadingOptions options, ReadingWarnings warnings) {
    this.stdin = stdin;
    this.options = options;
    this.warnings = warnings;
    this.whole = new WholeFile(options, warnings);
  }

  /** Opens a file; its bytes are counted as they are read from the disk. */
  ItemReader open(InputFile file, ByteCount count) throws IOException {
    Path path = file.path();
    String name = file.name();
    if (path.equals(ArchiveReader.STDIN)) {
      return openStdin(name);
    }
    if (Glob.isPattern(path)) {
      throw new IOException(name + ": no file of a known type matches this pattern");
    }
    if (Files.isDirectory(path)) {
      throw new IOException(name + ": folder cannot be listed");
    }
    ArticleFormat format =
        ArticleFormat.of(path)
            .orElseThrow(() -> new IOException(name + ": unknown file type, " + EXPECTED));
    if (format == ArticleFormat.PARQUET) {
      return provider(format, name).open(path, name, options);
    }
    InputStream disk = count.of(Files.newInputStream(path), Files.size(path));
    try {
      InputStream in = Compression.of(path.getFileName().toString()).open(disk);
      return open(format, in, name);
    } catch (IOException | RuntimeException e) {
      disk.close();
      throw e;
    }
  }

  private ItemReader open(ArticleFormat format, InputStream in, String name) throws IOException {
    return switch (format) {
      case TXT -> new SingleItem(() -> whole.text(in, name), in);
      case HTML -> new SingleItem(() -> whole.page(in, name), in);
      case CSV, TSV -> new CsvReader(in, name, format, options, warnings);
      case JSONL -> new JsonLinesReader(in, name, options, warnings);
      case WARC -> new WarcArticles(in, name, options, warnings);
      case PARQUET -> throw new IllegalStateException("not read from a stream: " + format);
    };
  }

  private static ArticleFormatProvider provider(ArticleFormat format, String name)
      throws IOException {
    for (ArticleFormatProvider provider : ServiceLoader.load(ArticleFormatProvider.class)) {
      if (provider.format() == format) {
        return provider;
      }
    }
    throw new IOException(
        name + ": Parquet is read by the library org.stance4j:stance4j-parquet, which is missing");
  }

  /** The reason why a file cannot be read, for a person. */
  static String describe(Exception e, InputFile file) {
    if (e instanceof NoSuchFileException) {
      return file.name() + ": no such file";
    }
    if (e instanceof AccessDeniedException) {
      return file.name() + ": permission denied";
    }
    String message = String.valueOf(e.getMessage());
    return message.startsWith(file.name()) ? message : file.name() + ": " + message;
  }

  private ItemReader openStdin(String name) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stdin);
    return startsLikeJson(in)
        ? new JsonLinesReader(in, name, options, warnings)
        : new SingleItem(() -> whole.text(in, name), in);
  }

  private static boolean startsLikeJson(BufferedInputStream in) throws IOException {
    int lookAhead = 4096;
    in.mark(lookAhead);
    int first = ' ';
    for (int i = 0; i < lookAhead && isBlankOrMark(first); i++) {
      first = in.read();
    }
    in.reset();
    return first == '{';
  }

  /** White space, or one of the bytes of a byte order mark, or of a blank in UTF-16. */
  private static boolean isBlankOrMark(int b) {
    return switch (b) {
      case ' ', '\n', '\r', '\t', 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0 -> true;
      default -> false;
    };
  }
}
