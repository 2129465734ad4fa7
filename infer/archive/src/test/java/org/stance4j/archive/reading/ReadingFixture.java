package org.stance4j.archive.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads inputs to the end. */
final class ReadingFixture {

  /** What was read. */
  record Reading(List<Item> items, List<String> warnings) {
    Article article(int index) {
      return (Article) items.get(index);
    }

    UnreadableArticle unreadable(int index) {
      return (UnreadableArticle) items.get(index);
    }

    List<String> ids() {
      return items.stream().map(Item::id).toList();
    }
  }

  private ReadingFixture() {}

  static Reading read(Path... inputs) throws IOException {
    return read(List.of(inputs), InputStream.nullInputStream(), Set.of());
  }

  /** Reads with this limit for the bytes of an article. */
  static Reading read(int maxArticleBytes, Path... inputs) throws IOException {
    ReadingOptions options = ReadingOptions.DEFAULT.withMaxArticleBytes(maxArticleBytes);
    return read(List.of(inputs), InputStream.nullInputStream(), options);
  }

  /** Reads with other names for some fields. */
  static Reading read(FieldNames names, Path... inputs) throws IOException {
    ReadingOptions options = ReadingOptions.DEFAULT.withNames(names);
    return read(List.of(inputs), InputStream.nullInputStream(), options);
  }

  static Reading readStdin(String text) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return read(List.of(ArchiveReader.STDIN), in, Set.of());
  }

  static Reading read(List<Path> inputs, InputStream stdin, Set<Path> passOver) throws IOException {
    return read(inputs, stdin, ReadingOptions.DEFAULT.withPassOver(passOver));
  }

  static Reading read(List<Path> inputs, InputStream stdin, ReadingOptions options)
      throws IOException {
    List<Item> items = new ArrayList<>();
    try (ArchiveReader reader = ArchiveReader.of(inputs, stdin, options)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
      return new Reading(items, reader.warnings().lines());
    }
  }
}
