package org.stance4j.archive.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a file with the reader for its format. */
final class Formats {

  private static final String EXPECTED = "expected .txt, .html, .htm, .csv, .jsonl or a folder";

  private final InputStream stdin;
  private final ReadingWarnings warnings;

  Formats(InputStream stdin, ReadingWarnings warnings) {
    this.stdin = stdin;
    this.warnings = warnings;
  }

  ItemReader open(InputFile file) throws IOException {
    Path path = file.path();
    String name = file.name();
    if (path.equals(ArchiveReader.STDIN)) {
      return openStdin(name);
    }
    if (Files.isDirectory(path)) {
      throw new IOException(name + ": folder cannot be listed");
    }
    ArticleFormat format =
        ArticleFormat.of(path)
            .orElseThrow(() -> new IOException(name + ": unknown file type, " + EXPECTED));
    return switch (format) {
      case TXT -> ItemReader.of(() -> WholeFile.readText(path, name, warnings));
      case HTML -> ItemReader.of(() -> WholeFile.readPage(path, name, warnings));
      case CSV -> new CsvReader(Files.newInputStream(path), name);
      case JSONL -> new JsonLinesReader(Files.newInputStream(path), name);
    };
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
        ? new JsonLinesReader(in, name)
        : ItemReader.of(() -> WholeFile.textItem(in.readAllBytes(), name, warnings));
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

  /** White space, or one of the three bytes of a UTF-8 byte order mark. */
  private static boolean isBlankOrMark(int b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0xEF || b == 0xBB || b == 0xBF;
  }
}
